import { localDigits } from './format';
import type { Locale } from './i18n/locales';

/**
 * A Bangladesh mobile number in E.164 (`+8801712345678`), or null. Takes the forms that people write:
 * 01712-345678, 8801712345678, +880 1712 345678, +88 (0) 1712..., and Bengali digits. Operators are
 * 013 to 019. The API reads the same forms.
 */
export function parsePhone(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6))
    .replace(/[\s().\-‐-―]/g, '');
  const match = /^(?:(?:\+|00)?880?)?0?(1[3-9]\d{8})$/.exec(plain);
  return match ? `+880${match[1]}` : null;
}

/** How a number is shown: 01712-345678, in the digits of the language. What is none is left alone. */
export function formatPhone(text: string, locale: Locale): string {
  const phone = parsePhone(text);
  if (!phone) return text;
  const national = `0${phone.slice(4)}`;
  return localDigits(`${national.slice(0, 5)}-${national.slice(5)}`, locale);
}
