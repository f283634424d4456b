import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';

type Words = Messages['waiting'];

/** A wait as a person would say it, never shorter than it is. */
export function waitText(seconds: number | null, words: Words, locale: Locale): string {
  if (seconds === null) return words.waitUnknown;
  if (seconds < 60) return words.waitShort;
  const minutes = Math.ceil(seconds / 60);
  if (minutes === 1) return words.waitOneMinute;
  if (minutes < 60) return fill(words.waitMinutes, { count: formatNumber(minutes, locale) });
  const halves = Math.ceil(minutes / 30);
  if (halves <= 2) return words.waitOneHour;
  const digits = halves % 2 === 0 ? 0 : 1;
  return fill(words.waitHours, { count: formatNumber(halves / 2, locale, digits) });
}

/** Minutes at which a screen reader is told how long it still takes. */
const milestones = [1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120];

/** What stays the same while nothing worth saying aloud has changed. */
export function milestoneOf(seconds: number | null): number | null {
  if (seconds === null) return null;
  return milestones.find((minutes) => seconds <= minutes * 60) ?? Number.POSITIVE_INFINITY;
}

/** "9:05" in the digits of the language. */
export function clockText(seconds: number, locale: Locale): string {
  const rest = seconds % 60;
  const zero = rest < 10 ? formatNumber(0, locale) : '';
  return `${formatNumber(Math.floor(seconds / 60), locale)}:${zero}${formatNumber(rest, locale)}`;
}
