import type { Locale } from './i18n/locales';

/** An amount as the API gives it: whole poisha (1/100 taka). */
export type Money = { amount: number; currency: 'BDT' };

// `latn` and `beng` are named outright, since a browser's data may default either way for Bengali.
// The Indian English locale groups by lakh; so does Bengali.
const tags = { en: 'en-IN-u-nu-latn', bn: 'bn-BD-u-nu-beng' } as const;
const dateTags = { en: 'en-GB-u-nu-latn', bn: 'bn-BD-u-nu-beng' } as const;
const timeZone = 'Asia/Dhaka';

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `n${locale}${digits}`;
  let format = cache.get(key) as Intl.NumberFormat | undefined;
  if (!format) {
    format = new Intl.NumberFormat(tags[locale], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    cache.set(key, format);
  }
  return format;
}

function dateFormat(locale: Locale, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `d${locale}${name}`;
  let format = cache.get(key) as Intl.DateTimeFormat | undefined;
  if (!format) {
    format = new Intl.DateTimeFormat(dateTags[locale], { timeZone, ...options });
    cache.set(key, format);
  }
  return format;
}

/** A number with lakh grouping and the digits of the language: 1,05,000 or ১,০৫,০০০. */
export function formatNumber(value: number, locale: Locale, fractionDigits = 0): string {
  return numberFormat(locale, fractionDigits).format(value);
}

/** A price: "৳ 1,05,000"; poisha are shown only when there are some. The space does not break. */
export function formatPrice(money: Money, locale: Locale): string {
  const digits = money.amount % 100 === 0 ? 0 : 2;
  return `৳\u00a0${formatNumber(money.amount / 100, locale, digits)}`;
}

/** A rating with one decimal: 4.7 or ৪.৭. */
export function formatRating(value: number, locale: Locale): string {
  return formatNumber(value, locale, 1);
}

/** A percentage off: "-9%". */
export function formatDiscount(percent: number, locale: Locale): string {
  return `-${formatNumber(percent, locale)}%`;
}

/** Replaces Western digits in a text by those of the language, for numbers that arrive inside words. */
export function localDigits(text: string, locale: Locale): string {
  if (locale === 'en') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x09e6 + Number(digit)));
}

/** Day and month in Dhaka, such as "24 November". */
export function formatDay(iso: string, locale: Locale): string {
  return dateFormat(locale, 'day', { day: 'numeric', month: 'long' }).format(new Date(iso));
}

/** Weekday, day and month in Dhaka, such as "Tuesday, 24 November". */
export function formatWeekday(iso: string, locale: Locale): string {
  return dateFormat(locale, 'weekday', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(iso));
}

/**
 * The last day before a moment that ends something: what ends at midnight after Friday, ends on
 * Friday.
 */
export function formatLastDay(iso: string, locale: Locale): string {
  return formatWeekday(new Date(Date.parse(iso) - 1000).toISOString(), locale);
}

/** Full date in Dhaka, such as "24 November 2026". */
export function formatDate(iso: string, locale: Locale): string {
  return dateFormat(locale, 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(iso),
  );
}

/** Time of day in Dhaka, such as "14:05". */
export function formatTime(iso: string, locale: Locale): string {
  const time = dateFormat(locale, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return time.format(new Date(iso));
}

/** Date and time of day in Dhaka, such as "24 November 2026, 14:05". */
export function formatMoment(iso: string, locale: Locale): string {
  // Joined by hand: servers and browsers do not agree on what stands between date and time.
  return `${formatDate(iso, locale)}, ${formatTime(iso, locale)}`;
}

/** Sorts names as a reader of the language expects them. */
export function compareNames(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(locale).compare;
}
