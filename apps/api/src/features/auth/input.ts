import { normalizeEmail } from '../../lib/email.ts';
import { normalizePhone } from '../../lib/phone.ts';
import { invalidField } from '../../lib/problem.ts';
import { refusePassword } from './password-rules.ts';

/** The normalised address; throws `validation_failed` when it is none. */
export function requireEmail(text: string, pointer = '/email'): string {
  const email = normalizeEmail(text);
  if (email) return email;
  throw invalidField(pointer, 'format', {
    en: 'Give an email address such as name@example.com.',
    bn: 'একটি ইমেইল ঠিকানা দিন, যেমন name@example.com।',
  });
}

/** E.164; throws `validation_failed` when it is no Bangladesh mobile number. */
export function requirePhone(text: string, pointer = '/phone'): string {
  const phone = normalizePhone(text);
  if (phone) return phone;
  throw invalidField(pointer, 'format', {
    en: 'Give a Bangladesh mobile number such as 01712-345678.',
    bn: 'একটি মোবাইল নম্বর দিন, যেমন ০১৭১২-৩৪৫৬৭৮।',
  });
}

/** Throws `validation_failed` for a password that may not be chosen. */
export function requireGoodPassword(password: string, email: string, pointer: string): void {
  const refusal = refusePassword(password, email);
  if (refusal) throw invalidField(pointer, refusal.code, refusal.message);
}
