import { formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { formatPhone } from '@/lib/phone';
import type { Order, OrderEvent, OrderSummary } from './types';

type Words = Messages['orders'];

/** Where an order stands, as people tell states apart: the API's own, and those that time makes. */
export type Standing = keyof Words['heading'];
export type Tone = 'good' | 'waiting' | 'bad' | 'over';

const freshMs = 60 * 60 * 1000;

const tones: Record<Standing, Tone> = {
  awaitingPayment: 'waiting',
  confirming: 'waiting',
  timeUp: 'bad',
  inReview: 'waiting',
  placed: 'waiting',
  confirmed: 'good',
  shipped: 'good',
  shippedPickup: 'good',
  delivered: 'good',
  deliveredPickup: 'good',
  refused: 'over',
  cancelled: 'over',
  expired: 'over',
};

/** `returned` says that the shopper just came back from the payment service. */
export function standingOf(order: Order, returned = false): Standing {
  const pickup = order.delivery.method === 'pickup';
  switch (order.status) {
    case 'awaiting_payment':
      if (returned && !lastPaymentFailed(order)) return 'confirming';
      return order.canPay ? 'awaitingPayment' : 'timeUp';
    case 'in_review':
      return 'inReview';
    case 'shipped':
      return pickup ? 'shippedPickup' : 'shipped';
    case 'delivered':
      return pickup ? 'deliveredPickup' : 'delivered';
    default:
      return order.status;
  }
}

/** The few words and the colour for a mark beside an order. */
export function labelOf(standing: Standing, words: Words): { text: string; tone: Tone } {
  const key = standing === 'confirming' ? 'awaitingPayment' : standing;
  return { text: words.label[key], tone: tones[standing] };
}

/** The same for a line of a list, which does not know how it is delivered. */
export function summaryLabelOf({ status }: OrderSummary, words: Words) {
  if (status === 'awaiting_payment') return labelOf('awaitingPayment', words);
  return labelOf(status === 'in_review' ? 'inReview' : status, words);
}

/** Whether the last that was heard of a payment is that it failed. */
export function lastPaymentFailed({ timeline }: Order): boolean {
  return timeline.findLast(({ type }) => type.startsWith('payment_'))?.type === 'payment_failed';
}

/** Whether it was placed so lately that the page is its confirmation. */
export function isFresh({ placedAt, status }: Order, now: number): boolean {
  const going = status === 'placed' || status === 'confirmed';
  return going && now - Date.parse(placedAt) < freshMs;
}

/** Whether nothing more will be sent for it. */
export const hasEnded = ({ status }: Pick<Order, 'status'>) =>
  status === 'refused' || status === 'cancelled' || status === 'expired';

/** Whether money is on its way back to the shopper. */
export function isRefunding({ status, timeline, paid, refunded }: Order): boolean {
  const count = (type: OrderEvent['type']) =>
    timeline.filter((event) => event.type === type).length;
  if (count('refund_requested') > count('refunded')) return true;
  return hasEnded({ status }) && paid.amount > refunded.amount;
}

/** What is still to be paid, in poisha. */
export function dueOf(order: Order): number {
  return hasEnded(order) ? 0 : Math.max(0, order.total.amount - order.paid.amount);
}

/** What happens next, in one or two sentences; what goes back to the shopper is among it. */
export function textsOf(order: Order, standing: Standing, words: Words, locale: Locale): string[] {
  const pickup = order.delivery.method === 'pickup';
  const due = dueOf(order);
  const values = {
    phone: formatPhone(order.contact.phone, locale),
    total: formatPrice({ amount: due, currency: 'BDT' }, locale),
  };
  const { text } = words;
  const said: Record<Standing, string> = {
    awaitingPayment: text.awaitingPayment,
    confirming: text.confirming,
    timeUp: text.timeUp,
    inReview: text.inReview,
    placed: pickup ? text.placedPickup : text.placed,
    confirmed: pickup ? text.confirmedPickup : due > 0 ? text.confirmedCash : text.confirmedPaid,
    shipped: due > 0 ? text.shippedCash : text.shippedPaid,
    shippedPickup: text.shippedPickup,
    delivered: text.delivered,
    deliveredPickup: text.delivered,
    refused: text.refused,
    cancelled: text.cancelled,
    expired: text.expired,
  };
  const refund = refundText(order, words, locale);
  return [fill(said[standing], values), ...(refund ? [refund] : [])];
}

function refundText(order: Order, words: Words, locale: Locale): string | null {
  const { paid, refunded, total } = order;
  if (isRefunding(order)) {
    const open = hasEnded(order) ? paid.amount - refunded.amount : 0;
    // Money that came too late to be of use is in none of the sums.
    if (open <= 0) return words.text.refundComingSome;
    const amount = formatPrice({ ...paid, amount: open }, locale);
    return fill(words.text.refundComing, { amount });
  }
  if (refunded.amount === 0) return null;
  const whole = hasEnded(order) || refunded.amount >= total.amount;
  return fill(whole ? words.text.refundDone : words.text.refundPart, {
    amount: formatPrice(refunded, locale),
  });
}
