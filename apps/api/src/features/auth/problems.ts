import { Problem } from '../../lib/problem.ts';

export const invalidCredentials = () =>
  new Problem('invalid_credentials', {
    detail: {
      en: 'The email address or the password is wrong.',
      bn: 'ইমেইল ঠিকানা বা পাসওয়ার্ড সঠিক নয়।',
    },
  });

/** For a signed-in person who has to type the password once more. */
export const wrongPassword = (pointer: string) =>
  new Problem('invalid_credentials', {
    detail: { en: 'The password is wrong.', bn: 'পাসওয়ার্ড সঠিক নয়।' },
    errors: (locale) => [
      {
        pointer,
        code: 'wrong_password',
        message: { en: 'The password is wrong.', bn: 'পাসওয়ার্ড সঠিক নয়।' }[locale],
      },
    ],
  });

export const emailTaken = () =>
  new Problem('email_taken', {
    detail: {
      en: 'There is an account with this email address. Sign in, or reset the password.',
      bn: 'এই ইমেইলে একটি অ্যাকাউন্ট আছে। সাইন ইন করুন, অথবা পাসওয়ার্ড রিসেট করুন।',
    },
  });

export const invalidResetToken = () =>
  new Problem('invalid_token', {
    detail: {
      en: 'This link was used or is too old. Ask for a new one.',
      bn: 'লিংকটি ব্যবহৃত হয়েছে বা মেয়াদ শেষ। নতুন একটি চেয়ে নিন।',
    },
  });

/** `until` becomes Retry-After, in whole seconds. */
export function accountLocked(until: Date): Problem {
  const seconds = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  const minutes = Math.ceil(seconds / 60);
  return new Problem('account_locked', {
    detail: {
      en: `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      bn: `অনেকবার চেষ্টা হয়েছে। ${minutes.toLocaleString('bn-BD')} মিনিট পরে আবার চেষ্টা করুন।`,
    },
    headers: { 'retry-after': String(seconds) },
  });
}
