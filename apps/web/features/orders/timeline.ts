import { formatDay, formatTime } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { arrivalOf } from './arrival';
import { isRefunding } from './state';
import type { Order, OrderEvent } from './types';

type Words = Messages['orders'];

export type Step = {
  key: string;
  /** `stopped` is what did not go well; `now` is what everybody waits for. */
  state: 'done' | 'stopped' | 'now' | 'next';
  title: string;
  /** When it happened, or until when, in words. */
  when: string | null;
};

const stopping = new Set(['payment_failed', 'refused', 'cancelled', 'expired']);

/** What happened to an order in its sequence, what it waits for, and what is still to come. */
export function timelineOf(order: Order, words: Words, locale: Locale): Step[] {
  const happened = order.timeline.filter((event, index) => isWorthSaying(event, index, order));
  const past = happened.map(
    ({ type, at }, index): Step => ({
      key: `${type}${index}`,
      state: stopping.has(type) ? 'stopped' : 'done',
      title: titleOf(type, order, words),
      when: `${formatDay(at, locale)}, ${formatTime(at, locale)}`,
    }),
  );
  return [...past, ...stepsAhead(order, words, locale)];
}

// Of a payment that led to something only that is said; an online payment is the confirmation too.
function isWorthSaying({ type }: OrderEvent, index: number, order: Order): boolean {
  const { timeline, status, paymentMethod } = order;
  const later = timeline.slice(index + 1);
  if (type === 'payment_started') return later.length === 0;
  if (type === 'payment_in_review') return status !== 'in_review' || later.length > 0;
  if (type === 'confirmed') return paymentMethod === 'cod';
  if (type === 'refund_requested') return false;
  return true;
}

function stepsAhead(order: Order, words: Words, locale: Locale): Step[] {
  const { timeline: text } = words;
  const pickup = order.delivery.method === 'pickup';
  const ship = step('ship', pickup ? text.shippedPickup : text.ship);
  const arrive = step(
    'arrive',
    pickup ? text.collect : text.arrive,
    pickup ? null : arrivalOf(order, words, locale),
  );
  const until = order.holdUntil
    ? fill(text.payUntil, { time: formatTime(order.holdUntil, locale) })
    : null;
  switch (order.status) {
    case 'awaiting_payment':
      return order.canPay ? now(step('pay', text.pay, until), ship, arrive) : [];
    case 'in_review':
      return now(step('review', text.payment_in_review), ship, arrive);
    case 'placed':
      return now(step('confirm', text.confirm), ship, arrive);
    case 'confirmed':
      return now(step('pack', text.pack), ship, arrive);
    case 'shipped':
      return now(arrive);
    default:
      return isRefunding(order) ? now(step('refund', text.refund_requested)) : [];
  }
}

function step(key: string, title: string, when: string | null = null): Step {
  return { key, state: 'next', title, when };
}

const now = (first: Step, ...rest: Step[]): Step[] => [{ ...first, state: 'now' }, ...rest];

function titleOf(type: OrderEvent['type'], { delivery }: Order, { timeline: text }: Words): string {
  const pickup = delivery.method === 'pickup';
  if (type === 'shipped') {
    if (pickup) return text.shippedPickup;
    return delivery.courier ? fill(text.shippedBy, { courier: delivery.courier }) : text.shipped;
  }
  if (pickup && type === 'delivered') return text.deliveredPickup;
  if (pickup && type === 'refused') return text.refusedPickup;
  return text[type];
}
