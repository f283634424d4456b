import type { Locale } from './locale.ts';
import { normalizePhone } from './phone.ts';

// `latn` and `beng` are named outright, so that nothing hangs on the data of the machine. The Indian
// English locale groups by lakh; so does Bengali. The storefront writes the same forms.
const tags = { en: 'en-IN-u-nu-latn', bn: 'bn-BD-u-nu-beng' } as const;
const dateTags = { en: 'en-GB-u-nu-latn', bn: 'bn-BD-u-nu-beng' } as const;

const numberFormats = new Map<string, Intl.NumberFormat>();
const dayOptions = {
  timeZone: 'Asia/Dhaka',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
} as const;
const dayFormats = {
  en: new Intl.DateTimeFormat(dateTags.en, dayOptions),
  bn: new Intl.DateTimeFormat(dateTags.bn, dayOptions),
};

/** A number with lakh grouping and the digits of the language: 1,05,000 or ১,০৫,০০০. */
export function formatNumber(value: number, locale: Locale, fractionDigits = 0): string {
  const key = `${locale}${fractionDigits}`;
  let format = numberFormats.get(key);
  if (!format) {
    const digits = { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits };
    format = new Intl.NumberFormat(tags[locale], digits);
    numberFormats.set(key, format);
  }
  return format.format(value);
}

/** A sum of poisha in taka, without a sign: "1,05,000"; poisha are shown only when there are some. */
export const formatTaka = (poisha: number, locale: Locale): string =>
  formatNumber(poisha / 100, locale, poisha % 100 === 0 ? 0 : 2);

/** A price: "৳ 1,05,000". The space does not break. */
export const formatPrice = (poisha: number, locale: Locale): string =>
  `৳\u00a0${formatTaka(poisha, locale)}`;

/** Weekday, day and month in Dhaka, of a day or a moment: "Saturday 28 November". */
export const formatDay = (iso: string, locale: Locale): string =>
  dayFormats[locale].format(new Date(iso));

/** Replaces Western digits in a text by those of the language, for numbers inside words. */
export function localDigits(text: string, locale: Locale): string {
  if (locale === 'en') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x09e6 + Number(digit)));
}

/** How a number is shown: 01712-345678, in the digits of the language. What is none is left alone. */
export function formatPhone(text: string, locale: Locale): string {
  const phone = normalizePhone(text);
  if (!phone) return text;
  const national = `0${phone.slice(4)}`;
  return localDigits(`${national.slice(0, 5)}-${national.slice(5)}`, locale);
}
