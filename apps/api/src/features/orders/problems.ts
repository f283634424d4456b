import type { OrderStatus } from '@dhakacart/db';
import { notFound, Problem } from '../../lib/problem.ts';
import type { Quote } from '../checkout/schema.ts';
import type { CouponRefusal } from '../coupons/rules.ts';
import { explainRefusal } from '../coupons/rules.ts';
import { orderLimit } from './pricing.ts';

export const cartEmpty = () =>
  new Problem('cart_empty', {
    detail: {
      en: 'There is nothing in this cart to order.',
      bn: 'অর্ডার করার মতো কিছু এই কার্টে নেই।',
    },
  });

/** `quote` is what it costs now; the shopper is asked again. */
export const totalChanged = (quote: Quote) =>
  new Problem('total_changed', {
    detail: {
      en: 'Prices or delivery have changed since you looked. Check the new sum and order again.',
      bn: 'আপনি দেখার পর দাম বা ডেলিভারি খরচ বদলেছে। নতুন মোট দেখে আবার অর্ডার দিন।',
    },
    members: { quote },
  });

/** `quote` says in its lines how much is left of what. */
export const orderSoldOut = (quote: Quote) =>
  new Problem('insufficient_stock', {
    detail: {
      en: 'Some of it sold out while you were here. Nothing was ordered.',
      bn: 'কিছু পণ্য এইমাত্র শেষ হয়ে গেছে। কোনো অর্ডার হয়নি।',
    },
    members: { quote },
  });

export const couponRefused = (reason: CouponRefusal, minSubtotal = 0) =>
  new Problem('coupon_refused', {
    detail: explainRefusal(reason, minSubtotal),
    members: { reason },
  });

export const orderTooLarge = () =>
  new Problem('order_too_large', {
    detail: {
      en: `Orders above ৳ ${(orderLimit / 100).toLocaleString('en-IN')} are taken by telephone.`,
      bn: `৳ ${(orderLimit / 100).toLocaleString('bn-BD')} টাকার বেশি অর্ডার ফোনে নেওয়া হয়।`,
    },
  });

export const tooManyOpenOrders = () =>
  new Problem('too_many_open_orders', {
    detail: {
      en: 'Too many orders with this telephone number wait to be confirmed. Order again once we have confirmed them, or cancel one that you do not need.',
      bn: 'এই ফোন নম্বরে অনেকগুলো অর্ডার নিশ্চিত হওয়ার অপেক্ষায় আছে। সেগুলো নিশ্চিত হলে আবার অর্ডার দিন, অথবা যেটি লাগবে না সেটি বাতিল করুন।',
    },
  });

/** Somebody else moved it, or time did; `status` is where it stands. */
export const orderMovedOn = (status: OrderStatus) =>
  new Problem('order_moved_on', {
    detail: {
      en: 'The order has moved on meanwhile, so this is not possible any more.',
      bn: 'অর্ডারটি ইতিমধ্যে এগিয়ে গেছে, তাই এটি আর সম্ভব নয়।',
    },
    members: { orderStatus: status },
  });

export const orderNotFound = () =>
  notFound({
    en: 'There is no such order, or you may not see it.',
    bn: 'এমন কোনো অর্ডার নেই, অথবা এটি দেখার অনুমতি আপনার নেই।',
  });

export const paymentRefused = (detail: { en: string; bn: string }) =>
  new Problem('payment_refused', { detail });
