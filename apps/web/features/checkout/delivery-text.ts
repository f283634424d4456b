import { formatDay } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import type { Quote } from './types';

/** When a way of delivery is there: "Arrives between 27 and 28 November". */
export function arrivalText(
  { code, earliest, latest }: Quote['delivery']['methods'][number],
  words: Messages['checkout'],
  locale: Locale,
): string {
  const days = { earliest: formatDay(earliest, locale), latest: formatDay(latest, locale) };
  if (code === 'pickup') return fill(words.readyOn, days);
  return fill(earliest === latest ? words.arrivesOn : words.arrivesBetween, days);
}
