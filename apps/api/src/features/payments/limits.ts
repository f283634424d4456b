import type { Localized } from '../../lib/locale.ts';

/** What SSLCommerz takes in one payment: 10 to 500,000 taka, in poisha. */
export const onlineLimits = { least: 1_000, most: 50_000_000 } as const;

export const notOffered: Localized = {
  en: 'Online payment is not offered at the moment.',
  bn: 'এই মুহূর্তে অনলাইনে পরিশোধ করা যাচ্ছে না।',
};
const outOfRange: Localized = {
  en: 'Online payment takes between ৳ 10 and ৳ 5,00,000.',
  bn: 'অনলাইনে ৳ ১০ থেকে ৳ ৫,০০,০০০ পর্যন্ত পরিশোধ করা যায়।',
};

/** Says why a sum (poisha) cannot be paid online, or null when it can. */
export const createOnlinePaymentRule =
  (offered: boolean) =>
  (total: number): Localized | null => {
    if (!offered) return notOffered;
    return total < onlineLimits.least || total > onlineLimits.most ? outOfRange : null;
  };
