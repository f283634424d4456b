import type { Coupon } from '@dhakacart/db';
import type { Localized } from '../../lib/locale.ts';

/** Why a coupon cannot be used for an order. */
export type CouponRefusal =
  | 'unknown'
  | 'not_started'
  | 'over'
  | 'used_up'
  | 'minimum'
  | 'per_customer';

/** Codes are written in any case and with spaces around them. */
export const normaliseCode = (text: string) => text.trim().toUpperCase();

/**
 * What stands against using a coupon now, or null. `uses` is how often this customer has used it.
 * Whether one is left is decided by the row when the order is placed; here it is only a hint.
 */
export function refuseCoupon(
  coupon: Coupon | null,
  { subtotal, uses, now }: { subtotal: number; uses: number; now: Date },
): CouponRefusal | null {
  if (!coupon?.active) return 'unknown';
  if (coupon.startsAt && coupon.startsAt > now) return 'not_started';
  if (coupon.endsAt && coupon.endsAt <= now) return 'over';
  if (coupon.perCustomer !== null && uses >= coupon.perCustomer) return 'per_customer';
  if (coupon.usageLimit !== null && coupon.used >= coupon.usageLimit) return 'used_up';
  if (subtotal < coupon.minSubtotal) return 'minimum';
  return null;
}

const taka = (poisha: number, locale: 'en-IN' | 'bn-BD') => (poisha / 100).toLocaleString(locale);

export function explainRefusal(refusal: CouponRefusal, minSubtotal = 0): Localized {
  switch (refusal) {
    case 'unknown':
      return { en: 'There is no such coupon.', bn: 'এমন কোনো কুপন নেই।' };
    case 'not_started':
      return { en: 'This coupon is not valid yet.', bn: 'কুপনটি এখনো চালু হয়নি।' };
    case 'over':
      return { en: 'This coupon is over.', bn: 'কুপনটির মেয়াদ শেষ।' };
    case 'used_up':
      return { en: 'This coupon has been used up.', bn: 'কুপনটি শেষ হয়ে গেছে।' };
    case 'per_customer':
      return { en: 'You have used this coupon already.', bn: 'আপনি কুপনটি আগেই ব্যবহার করেছেন।' };
    case 'minimum':
      return {
        en: `This coupon needs products for at least ৳ ${taka(minSubtotal, 'en-IN')}.`,
        bn: `কুপনটির জন্য কমপক্ষে ৳ ${taka(minSubtotal, 'bn-BD')} টাকার পণ্য লাগবে।`,
      };
  }
}
