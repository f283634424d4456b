import { describe, expect, it } from 'vitest';
import { orders as words } from '@/lib/i18n/messages/en/orders';
import { exampleOrder, historyOf } from './example-order';
import { dueOf, isFresh, standingOf, textsOf } from './state';
import { sumsOf } from './sums';

const unpaid = exampleOrder({
  status: 'awaiting_payment',
  paymentMethod: 'sslcommerz',
  canPay: true,
});

describe('standingOf', () => {
  it('tells a hold from one that is over, and both from a payment that may just have been made', () => {
    expect(standingOf(unpaid)).toBe('awaitingPayment');
    expect(standingOf({ ...unpaid, canPay: false })).toBe('timeUp');
    expect(standingOf(unpaid, true)).toBe('confirming');
    expect(standingOf({ ...unpaid, canPay: false }, true)).toBe('confirming');
  });

  it('waits for no word of a payment that is known to have failed', () => {
    const failed = {
      ...unpaid,
      timeline: historyOf('placed', 'payment_started', 'payment_failed'),
    };
    expect(standingOf(failed, true)).toBe('awaitingPayment');
    const again = { ...unpaid, timeline: [...failed.timeline, ...historyOf('payment_started')] };
    expect(standingOf(again, true)).toBe('confirming');
  });
});

describe('money', () => {
  it('is due until it is paid, and of nothing that has ended', () => {
    expect(dueOf(exampleOrder())).toBe(2_505_900);
    expect(dueOf(exampleOrder({ paid: exampleOrder().total }))).toBe(0);
    expect(dueOf(exampleOrder({ status: 'refused' }))).toBe(0);
  });

  it('goes back when the order comes to nothing, also what is in no sum', () => {
    const { total } = exampleOrder();
    const texts = (changes: Parameters<typeof exampleOrder>[0]) =>
      textsOf(exampleOrder({ status: 'cancelled', ...changes }), 'cancelled', words, 'en').join(
        ' ',
      );
    expect(texts({})).not.toContain('goes back');
    expect(texts({ paid: total })).toContain('৳\u00a025,059 goes back');
    expect(texts({ timeline: historyOf('placed', 'cancelled', 'refund_requested') })).toContain(
      'The money goes back',
    );
    expect(texts({ paid: total, refunded: total })).toContain('৳\u00a025,059 has been returned');
  });

  it('is summed up with what was taken off and what delivery costs', () => {
    const sums = sumsOf(
      exampleOrder({
        discount: { amount: 50_000, currency: 'BDT' },
        coupon: 'EID',
        deliveryFee: { amount: 0, currency: 'BDT' },
      }),
      words.lines,
      'en',
    );
    expect(sums.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Products: ৳\u00a024,999',
      'Discount (EID): −৳\u00a0500',
      'Standard delivery: free',
      'Total: ৳\u00a025,059',
    ]);
  });
});

describe('isFresh', () => {
  it('is for the first hour, while all is well', () => {
    const placed = Date.parse(exampleOrder().placedAt);
    expect(isFresh(exampleOrder(), placed + 59 * 60_000)).toBe(true);
    expect(isFresh(exampleOrder(), placed + 61 * 60_000)).toBe(false);
    expect(isFresh(exampleOrder({ status: 'cancelled' }), placed)).toBe(false);
  });
});
