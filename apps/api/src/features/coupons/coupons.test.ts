import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCoupon } from '../../../test/coupons.ts';
import { createVariant } from '../../../test/goods.ts';
import { contact, fillCart, orderBody, placeOrder, sendOrder } from '../../../test/orders.ts';
import { createShopper, createVisitor, type Visitor } from '../../../test/visitor.ts';
import type { Quote } from '../checkout/schema.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';

let database: TestDatabase;
let t: TestApp;
/** A variant for 1,000 taka. */
let variant: string;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  variant = await createVariant(database.db, { price: 100_000, onHand: 500 });
});
afterAll(async () => {
  expect(await verifyLedger(database)).toEqual([]);
  await t.close();
  await database.drop();
});

const hour = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * hour);
let codes = 0;
async function coupon(given: Partial<Parameters<typeof createCoupon>[1]>): Promise<string> {
  const code = `CODE${++codes}`;
  await createCoupon(database.db, { code, kind: 'fixed', value: 10_000, ...given });
  return code;
}
const order = async (
  code: string,
  { visitor = createVisitor(t.app), quantity = 1, ...given } = {} as {
    visitor?: Visitor;
    quantity?: number;
    [field: string]: unknown;
  },
) => {
  await fillCart(visitor, [variant, quantity]);
  return sendOrder(visitor, await orderBody(visitor, { coupon: code, ...given }));
};
const used = async (code: string) =>
  (await database.db.coupon.findUniqueOrThrow({ where: { code } })).used;

describe('what a coupon takes off', () => {
  it.each([
    [
      'a percentage',
      { kind: 'percentage', value: 15 },
      3,
      { discount: 45_000, deliveryFee: 6_000 },
    ],
    ['whole taka of it', { kind: 'percentage', value: 7, minSubtotal: 0 }, 1, { discount: 7_000 }],
    [
      'at most its cap',
      { kind: 'percentage', value: 50, maxDiscount: 60_000 },
      2,
      { discount: 60_000 },
    ],
    ['all', { kind: 'percentage', value: 100 }, 1, { discount: 100_000, total: 6_000 }],
    ['a fixed sum', { kind: 'fixed', value: 25_050 }, 1, { discount: 25_050, total: 80_950 }],
    ['no more than the goods cost', { kind: 'fixed', value: 900_000 }, 1, { discount: 100_000 }],
    [
      'the delivery',
      { kind: 'free_delivery', value: 0 },
      1,
      { discount: 0, deliveryFee: 0, total: 100_000 },
    ],
  ] as const)('is %s', async (_what, given, quantity, expected) => {
    const code = await coupon(given);
    const { status, body } = await order(code.toLowerCase(), { quantity });
    expect(status, JSON.stringify(body)).toBe(201);
    const amounts = Object.fromEntries(
      Object.entries(expected).map(([field, amount]) => [field, { amount }]),
    );
    expect(body).toMatchObject({ coupon: code, ...amounts });
    expect(await used(code)).toBe(1);
  });

  it('is rounded down to whole taka', async () => {
    const odd = await createVariant(database.db, { price: 99_999 });
    const visitor = createVisitor(t.app);
    await fillCart(visitor, odd);
    const code = await coupon({ kind: 'percentage', value: 10 });
    const { body } = await sendOrder(visitor, await orderBody(visitor, { coupon: code }));
    expect(body).toMatchObject({ discount: { amount: 9_900 } });
  });
});

describe('a coupon is refused, with the reason, when it', () => {
  it.each([
    ['is switched off', 'unknown', { active: false }],
    ['has not begun', 'not_started', { startsAt: at(1) }],
    ['is over', 'over', { endsAt: at(-1) }],
    ['is used up', 'used_up', { usageLimit: 3, used: 3 }],
    ['needs a larger order', 'minimum', { minSubtotal: 100_001 }],
  ] as const)('%s', async (_what, reason, given) => {
    const code = await coupon(given);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const quote = await visitor.send(`GET /checkout/quote?coupon=${code}`);
    expect((quote.body as Quote).coupon).toMatchObject({ accepted: false, reason });
    expect(quote.body).toMatchObject({ discount: { amount: 0 } });
    expect(await sendOrder(visitor, await orderBody(visitor, { coupon: code }))).toMatchObject({
      status: 409,
      body: { code: 'coupon_refused', reason },
    });
    // The cart is as it was, and can be ordered without.
    expect((await sendOrder(visitor, await orderBody(visitor))).status).toBe(201);
    await database.db.coupon.update({ where: { code }, data: { used: 0 } });
  });

  it('does not exist', async () => {
    expect((await order('NOSUCH')).body).toMatchObject({ reason: 'unknown' });
  });

  it('within its dates and from its minimum on it is taken', async () => {
    const code = await coupon({ startsAt: at(-1), endsAt: at(1), minSubtotal: 100_000 });
    expect((await order(code)).status).toBe(201);
  });
});

describe('a coupon for each customer', () => {
  const phone = (last: number) => ({ ...contact, phone: `0171234567${last}` });

  it('knows a guest by the telephone in any form, and an account by itself', async () => {
    const code = await coupon({ perCustomer: 1 });
    const once = (visitor: Visitor, given: object) => order(code, { visitor, ...given });
    expect((await once(createVisitor(t.app), { contact: phone(1) })).status).toBe(201);
    const spelled = { ...contact, phone: '+880 1712-345671' };
    expect((await once(createVisitor(t.app), { contact: spelled })).body).toMatchObject({
      code: 'coupon_refused',
      reason: 'per_customer',
    });
    expect((await once(createVisitor(t.app), { contact: phone(2) })).status).toBe(201);
    const shopper = await createShopper(t.app);
    expect((await once(shopper, { contact: phone(3) })).status).toBe(201);
    expect((await once(shopper, { contact: phone(4) })).body).toMatchObject({
      reason: 'per_customer',
    });
    expect(await used(code)).toBe(3);
  });

  it('is given back when the order is cancelled', async () => {
    const code = await coupon({ perCustomer: 1, usageLimit: 1 });
    const { visitor, order: placed } = await placeOrder(t.app, [variant], { coupon: code });
    expect(await used(code)).toBe(1);
    const headers = { 'idempotency-key': 'once' };
    await visitor.send(`POST /orders/${placed.id}/cancel`, { headers });
    expect(await used(code)).toBe(0);
    expect((await order(code)).status).toBe(201);
  });

  it('is not used by an order that fails for want of stock', async () => {
    const code = await coupon({});
    const scarce = await createVariant(database.db, { onHand: 1 });
    const visitor = createVisitor(t.app);
    await fillCart(visitor, scarce);
    const body = await orderBody(visitor, { coupon: code });
    await placeOrder(t.app, [scarce]);
    expect((await sendOrder(visitor, body)).body).toMatchObject({ code: 'insufficient_stock' });
    expect(await used(code)).toBe(0);
  });
});
