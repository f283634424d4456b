import type { Messages } from '@/lib/i18n/types';
import { parsePhone } from '@/lib/phone';

type Words = Messages['forms'];
type Check = (value: string, words: Words) => string | null;

/** What a form asks of each of its fields, in order; the first complaint counts. */
export type Checks = Record<string, readonly Check[]>;

export const required: Check = (value, words) => (value.trim() ? null : words.required);

export const email: Check = (value, words) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value.trim()) ? null : words.emailWrong;

export const newPassword: Check = (value, words) =>
  [...value].length >= 10 ? null : words.passwordShort;

export const phone: Check = (value, words) =>
  !value.trim() || parsePhone(value) ? null : words.phoneWrong;

export const postcode: Check = (value, words) =>
  !value.trim() || /^[0-9০-৯]{4}$/.test(value.trim()) ? null : words.postcodeWrong;

export const atMost =
  (length: number): Check =>
  (value, words) =>
    value.trim().length <= length ? null : words.tooLong;

/**
 * The complaints about what was typed, by field. They spare a round trip; the API judges by itself
 * and has the last word.
 */
export function findErrors(
  values: Record<string, string>,
  checks: Checks,
  words: Words,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [name, list] of Object.entries(checks)) {
    for (const check of list) {
      const error = check(values[name] ?? '', words);
      if (error) {
        errors[name] = error;
        break;
      }
    }
  }
  return errors;
}

/** The text fields of a form. */
export function textValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    // React's own fields of a server action start with a dollar sign.
    if (typeof value === 'string' && !name.startsWith('$')) values[name] = value;
  }
  return values;
}
