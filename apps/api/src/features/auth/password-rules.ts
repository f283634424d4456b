import type { Localized } from '../../lib/locale.ts';

export const passwordLength = { min: 10, max: 200 } as const;

/** What people choose most often among passwords of ten characters or more, letters only. */
const common = new Set(
  `1234567890 0123456789 12345678910 123456789a 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty12345
  qwerty123456 asdfghjkl1 asdfghjkl; zxcvbnm123 password12 password123 password1234 password1!
  passw0rd123 p@ssw0rd123 iloveyou12 iloveyou123 letmein123 welcome123 welcome1234 admin12345
  administrator changeme123 football123 basketball superman123 princess123 sunshine123
  bangladesh bangladesh1 bangladesh123 bangladesh71 dhaka12345 dhakacart1 dhakacart123
  amarsonarbangla ilovebangladesh cricket123 tiger12345 1111111111 0000000000 9876543210
  0987654321 aaaaaaaaaa abcdefghij abcd123456 abc123456789 a123456789 q1w2e3r4t5 google12345
  facebook123 samsung123 computer123 internet123 mypassword monkey12345 dragon12345 master12345
  michael123 charlie123 trustno1trustno1 whatever123 1234567891 123123123123 123321123321
  112233445566 0101010101 1212121212 qazwsxedcrfv zaq12wsxcde3 asdf123456 asdfasdfasdf`.split(
    /\s+/,
  ),
);

export interface PasswordRefusal {
  code: 'too_short' | 'too_long' | 'too_common' | 'same_as_email';
  message: Localized;
}

/**
 * Why a password may not be chosen, or null. Length counts and composition does not, as NIST
 * SP 800-63B advises; what is on every attacker's list is refused.
 */
export function refusePassword(password: string, email: string): PasswordRefusal | null {
  if ([...password].length < passwordLength.min) {
    return {
      code: 'too_short',
      message: {
        en: `Use at least ${passwordLength.min} characters.`,
        bn: 'অন্তত ১০টি অক্ষর দিন।',
      },
    };
  }
  if (password.length > passwordLength.max) {
    return {
      code: 'too_long',
      message: {
        en: `Use at most ${passwordLength.max} characters.`,
        bn: 'সর্বোচ্চ ২০০টি অক্ষর দিন।',
      },
    };
  }
  const plain = password.toLowerCase();
  if (plain === email || plain === email.slice(0, email.lastIndexOf('@'))) {
    return {
      code: 'same_as_email',
      message: {
        en: 'The password must not be the email address.',
        bn: 'ইমেইল ঠিকানাকে পাসওয়ার্ড করা যাবে না।',
      },
    };
  }
  if (common.has(plain) || new Set(plain).size < 4) {
    return {
      code: 'too_common',
      message: {
        en: 'This password is on every guesser’s list. Choose another.',
        bn: 'এই পাসওয়ার্ড সহজে অনুমান করা যায়। অন্য একটি বেছে নিন।',
      },
    };
  }
  return null;
}
