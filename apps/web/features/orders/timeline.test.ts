import { describe, expect, it } from 'vitest';
import { orders as words } from '@/lib/i18n/messages/en/orders';
import { exampleOrder, historyOf } from './example-order';
import { timelineOf } from './timeline';
import type { Order } from './types';

const shown = (order: Order) =>
  timelineOf(order, words, 'en').map(({ state, title }) => `${state}: ${title}`);
const online = { paymentMethod: 'sslcommerz' } as const;
const pickup = { ...exampleOrder().delivery, method: 'pickup' } as const;

describe('timelineOf', () => {
  it('says what happened when, in Dhaka, what comes now, and what later', () => {
    expect(timelineOf(exampleOrder(), words, 'en')).toMatchObject([
      { state: 'done', title: 'Order placed', when: '26 November, 14:05' },
      { state: 'now', title: 'We call you to confirm', when: null },
      { state: 'next', title: 'Handing it to the courier', when: null },
      { state: 'next', title: 'Delivery', when: '28 November to 29 November' },
    ]);
  });

  it('waits for the payment while the goods are held, and says until when', () => {
    const held = exampleOrder({
      ...online,
      status: 'awaiting_payment',
      canPay: true,
      holdUntil: '2026-11-26T08:20:00Z',
      timeline: historyOf('placed', 'payment_started', 'payment_failed'),
    });
    expect(shown(held).slice(1, 3)).toEqual([
      'stopped: A payment did not go through',
      'now: Your payment',
    ]);
    expect(timelineOf(held, words, 'en')[2]?.when).toBe('until 14:20');
  });

  it('expects nothing more of an order whose time is up', () => {
    const over = exampleOrder({ ...online, status: 'awaiting_payment', canPay: false });
    expect(shown(over)).toEqual(['done: Order placed']);
  });

  it('says of a payment only what came of it', () => {
    const paid = exampleOrder({
      ...online,
      status: 'confirmed',
      timeline: historyOf('placed', 'payment_started', 'paid', 'confirmed'),
    });
    expect(shown(paid).slice(0, 3)).toEqual(['done: Order placed', 'done: Paid', 'now: Packing']);
  });

  it('says of cash that it was confirmed before and paid at the door', () => {
    const timeline = historyOf('placed', 'confirmed', 'shipped', 'paid', 'delivered');
    expect(shown(exampleOrder({ status: 'delivered', timeline }))).toEqual([
      'done: Order placed',
      'done: Confirmed',
      'done: Handed to the courier',
      'done: Paid',
      'done: Delivered',
    ]);
  });

  it('has a payment in review once, as what everybody waits for', () => {
    const review = exampleOrder({
      ...online,
      status: 'in_review',
      timeline: historyOf('placed', 'payment_in_review'),
    });
    expect(shown(review).slice(0, 2)).toEqual([
      'done: Order placed',
      'now: Payment checked by a person',
    ]);
  });

  it('names the courier, and speaks of the counter where there is none', () => {
    const timeline = historyOf('placed', 'confirmed', 'shipped');
    const delivery = { ...exampleOrder().delivery, courier: 'Pathao' };
    expect(shown(exampleOrder({ status: 'shipped', timeline, delivery }))).toContain(
      'done: Handed to Pathao',
    );
    expect(shown(exampleOrder({ status: 'shipped', timeline, delivery: pickup }))).toEqual([
      'done: Order placed',
      'done: Confirmed',
      'done: Ready at our counter',
      'now: You collect it',
    ]);
  });

  it('ends where the order ends', () => {
    for (const status of ['cancelled', 'expired', 'refused'] as const) {
      const ended = exampleOrder({ status, timeline: historyOf('placed', status) });
      expect(shown(ended).at(-1)).toBe(`stopped: ${words.timeline[status]}`);
    }
  });

  it('shows money on its way back until it is there', () => {
    const paid = { amount: 2_505_900, currency: 'BDT' as const };
    const cancelled = exampleOrder({
      ...online,
      status: 'cancelled',
      paid,
      timeline: historyOf('placed', 'paid', 'cancelled', 'refund_requested'),
    });
    expect(shown(cancelled).at(-1)).toBe('now: Refund on its way');
    const returned = {
      ...cancelled,
      refunded: paid,
      timeline: historyOf('placed', 'paid', 'cancelled', 'refund_requested', 'refunded'),
    };
    expect(shown(returned).slice(-2)).toEqual(['stopped: Cancelled', 'done: Money returned']);
  });
});
