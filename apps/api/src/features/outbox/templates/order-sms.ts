import { formatTaka } from '../../../lib/format.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { OrderTemplate } from '../../orders/messages.ts';
import type { OrderFacts } from './order-facts.ts';

type Write = (facts: OrderFacts) => string;

/**
 * A text message about an order: number, sum, and the link last. Two segments at most, which in
 * Bengali is 134 letters with the link: every word counts, and the name of the sender is the shop's.
 */
export const orderSms = (template: OrderTemplate, facts: OrderFacts): string =>
  `${texts[template][facts.locale](facts)} ${facts.url}`;

// The sign of the taka is not in the alphabet of text messages: with it, an English one would take
// twice the room.
const tk = (poisha: number) => `Tk ${formatTaka(poisha, 'en')}`;
const taka = (poisha: number) => `৳${formatTaka(poisha, 'bn')}`;

const texts: Record<OrderTemplate, Record<Locale, Write>> = {
  order_placed: {
    en: ({ number, total, pickup }) =>
      `DhakaCart: we have your order ${number}, ${tk(total)} to pay ${pickup ? 'at our counter' : 'on delivery'}. We call you to confirm it.`,
    bn: ({ number, total }) => `${number} পেয়েছি, মোট ${taka(total)}। ফোন করব।`,
  },
  order_paid: {
    en: ({ number, total }) => `DhakaCart: ${tk(total)} received for order ${number}. Thank you.`,
    bn: ({ number, total }) => `${number}: ${taka(total)} পেয়েছি। ধন্যবাদ।`,
  },
  order_confirmed: {
    en: ({ number, total }) => `DhakaCart: order ${number} (${tk(total)}) is confirmed.`,
    bn: ({ number, total }) => `${number} (${taka(total)}) নিশ্চিত হয়েছে।`,
  },
  order_shipped: {
    en: ({ number, total, pickup, toPay }) =>
      `DhakaCart: order ${number} (${tk(total)}) is ${pickup ? 'ready at our counter' : 'on its way'}.${toPay > 0 ? ` Please have ${tk(toPay)} ready.` : ''}`,
    bn: ({ number, total, pickup }) =>
      `${number} (${taka(total)}) ${pickup ? 'কাউন্টারে তৈরি' : 'রওনা হয়েছে'}।`,
  },
  order_delivered: {
    en: ({ number, total, pickup }) =>
      `DhakaCart: order ${number} (${tk(total)}) was ${pickup ? 'collected' : 'delivered'}. Thank you.`,
    bn: ({ number, total, pickup }) =>
      `${number} (${taka(total)}) ${pickup ? 'বুঝে নিয়েছেন' : 'পৌঁছেছে'}। ধন্যবাদ।`,
  },
  order_cancelled: {
    en: ({ number, total, returning }) =>
      `DhakaCart: order ${number} (${tk(total)}) is cancelled.${returning > 0 ? ` ${tk(returning)} comes back to you.` : ''}`,
    bn: ({ number, total, returning }) =>
      returning > 0
        ? `${number} বাতিল। ${taka(returning)} ফেরত যাচ্ছে।`
        : `${number} (${taka(total)}) বাতিল হয়েছে।`,
  },
  order_expired: {
    en: ({ number, total }) =>
      `DhakaCart: order ${number} (${tk(total)}) was not paid in time and has ended.`,
    bn: ({ number, total }) => `${number} (${taka(total)}) দাম না পেয়ে বাতিল।`,
  },
  payment_in_review: {
    en: ({ number, total }) =>
      `DhakaCart: we are checking the payment of ${tk(total)} for order ${number} and write again soon.`,
    bn: ({ number, total }) => `${number}: ${taka(total)} পেমেন্ট যাচাই চলছে।`,
  },
  refund_done: {
    en: ({ number, refunded }) => `DhakaCart: ${tk(refunded)} of order ${number} was given back.`,
    bn: ({ number, refunded }) => `${number}: ${taka(refunded)} ফেরত দিয়েছি।`,
  },
};
