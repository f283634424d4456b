import type { Locale } from '../../../lib/locale.ts';
import { greet, type MailText } from './layout.ts';

/** To a new customer. `origin` is the shop's address. */
export function welcome({ name }: { name: string }, locale: Locale, origin: string): MailText {
  return locale === 'bn'
    ? {
        subject: 'ঢাকাকার্টে স্বাগতম',
        greeting: greet(name, locale),
        paragraphs: [
          'আপনার অ্যাকাউন্ট তৈরি হয়েছে। আপনার কার্ট এখন থেকে ফোন ও কম্পিউটার দুই জায়গাতেই পাবেন।',
          'ঠিকানা একবার লিখে রাখলে প্রতিবার আর লিখতে হবে না।',
        ],
        action: { label: 'আমার অ্যাকাউন্ট', url: `${origin}/bn/account` },
        notes: ['আপনি অ্যাকাউন্ট না খুলে থাকলে আমাদের জানান।'],
      }
    : {
        subject: 'Welcome to DhakaCart',
        greeting: greet(name, locale),
        paragraphs: [
          'Your account is ready. Your cart now follows you from phone to computer.',
          'Save an address once and you never type it again.',
        ],
        action: { label: 'My account', url: `${origin}/en/account` },
        notes: ['If you did not open this account, please tell us.'],
      };
}

/** The only place where the token of a reset is written down. */
export function passwordReset(
  { name, token }: { name: string; token: string },
  locale: Locale,
  origin: string,
): MailText {
  const url = `${origin}/${locale}/reset-password?token=${token}`;
  return locale === 'bn'
    ? {
        subject: 'নতুন পাসওয়ার্ড দিন',
        greeting: greet(name, locale),
        paragraphs: ['কেউ আপনার অ্যাকাউন্টের পাসওয়ার্ড বদলাতে চেয়েছেন। আপনি হলে নিচের বোতামে চাপুন।'],
        action: { label: 'নতুন পাসওয়ার্ড দিন', url },
        notes: [
          'লিংকটি একবার এবং এক ঘণ্টা পর্যন্ত কাজ করে।',
          'আপনি না চাইলে কিছুই করতে হবে না; পাসওয়ার্ড আগের মতোই থাকবে।',
        ],
      }
    : {
        subject: 'Choose a new password',
        greeting: greet(name, locale),
        paragraphs: [
          'Somebody asked to reset the password of your account. If it was you, press the button.',
        ],
        action: { label: 'Choose a new password', url },
        notes: [
          'The link works once, and for one hour.',
          'If it was not you, do nothing; your password stays as it is.',
        ],
      };
}

/** Tells the owner, so that a stranger who changed it does not go unnoticed. */
export function passwordChanged(
  { name }: { name: string },
  locale: Locale,
  origin: string,
): MailText {
  return locale === 'bn'
    ? {
        subject: 'আপনার পাসওয়ার্ড বদলানো হয়েছে',
        greeting: greet(name, locale),
        paragraphs: ['আপনার অ্যাকাউন্টের পাসওয়ার্ড বদলানো হয়েছে, এবং অন্য সব জায়গা থেকে সাইন আউট করা হয়েছে।'],
        action: { label: 'আমি করিনি: আবার বদলান', url: `${origin}/bn/reset-password` },
        notes: ['আপনি বদলে থাকলে আর কিছু করার নেই।'],
      }
    : {
        subject: 'Your password was changed',
        greeting: greet(name, locale),
        paragraphs: [
          'The password of your account was changed, and every other device was signed out.',
        ],
        action: { label: 'It was not me: reset it', url: `${origin}/en/reset-password` },
        notes: ['If it was you, there is nothing to do.'],
      };
}
