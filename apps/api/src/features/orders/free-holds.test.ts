import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCoupon } from '../../../test/coupons.ts';
import { createVariant } from '../../../test/goods.ts';
import {
  contact,
  fillCart,
  onlinePayment,
  orderBody,
  placeOrder,
  sendOrder,
} from '../../../test/orders.ts';
import { createVisitor } from '../../../test/visitor.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';
import { lockOrder, moveOrder } from './move-order.ts';

let database: TestDatabase;
let t: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url, env: onlinePayment });
});
afterEach(async () => expect(await verifyLedger(database)).toEqual([]));
afterAll(async () => {
  await t.close();
  await database.drop();
});

const online = { payment: 'sslcommerz' };
const statusOf = async (id: string) =>
  (await database.db.order.findUniqueOrThrow({ where: { id } })).status;
const runOut = (id: string) =>
  database.pool.query(
    `WITH held AS (UPDATE holds SET expires_at = now() - interval '1 s' WHERE order_id = $1)
     UPDATE orders SET expires_at = now() - interval '1 s' WHERE id = $1`,
    [id],
  );
let codes = 0;
async function coupon(limit: { usageLimit?: number; perCustomer?: number }): Promise<string> {
  const code = `FREE${++codes}`;
  await createCoupon(database.db, { code, kind: 'fixed', value: 1_000, ...limit });
  return code;
}

/** Does it while somebody else, who locked the order first, ends it. */
async function whileItExpires<T>(orderId: string, work: () => Promise<T>): Promise<T> {
  const other = await database.pool.connect();
  try {
    await other.query('BEGIN');
    const order = await lockOrder(other, orderId);
    const working = work();
    await untilWaiting(database, 1);
    await moveOrder(other, order, 'expired', { actor: 'system' });
    await other.query('COMMIT');
    return await working;
  } finally {
    other.release();
  }
}

describe('what somebody else frees in this moment', () => {
  it('is not sold out', async () => {
    const variant = await createVariant(database.db, { onHand: 1 });
    const { order } = await placeOrder(t.app, [variant], online);
    await runOut(order.id);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    const answer = await whileItExpires(order.id, () => sendOrder(visitor, body));
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  });

  it('is a use of a coupon too', async () => {
    const code = await coupon({ usageLimit: 1 });
    const variant = await createVariant(database.db);
    const { order } = await placeOrder(t.app, [variant], { ...online, coupon: code });
    await runOut(order.id);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    const discounted = { ...body, coupon: code, expectedTotal: Number(body.expectedTotal) - 1_000 };
    const answer = await whileItExpires(order.id, () => sendOrder(visitor, discounted));
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  });
});

describe('a shopper’s own unpaid order stays', () => {
  it('when something else in the cart is sold out', async () => {
    const [mine, theirs] = await Promise.all([
      createVariant(database.db, { onHand: 1 }),
      createVariant(database.db, { onHand: 1 }),
    ]);
    const visitor = createVisitor(t.app);
    const { order } = await placeOrder(t.app, [mine], { visitor, ...online });
    await fillCart(visitor, mine, theirs);
    const body = await orderBody(visitor);
    await placeOrder(t.app, [theirs]);
    expect((await sendOrder(visitor, body)).body).toMatchObject({ code: 'insufficient_stock' });
    expect(await statusOf(order.id)).toBe('awaiting_payment');
  });

  it('when a product in the cart left the shelf', async () => {
    const [mine, gone] = await Promise.all([
      createVariant(database.db, { onHand: 1 }),
      createVariant(database.db),
    ]);
    const visitor = createVisitor(t.app);
    const { order } = await placeOrder(t.app, [mine], { visitor, ...online });
    await fillCart(visitor, mine, gone);
    const body = await orderBody(visitor);
    const { productId } = await database.db.variant.findUniqueOrThrow({ where: { id: gone } });
    await database.db.product.update({ where: { id: productId }, data: { status: 'archived' } });
    expect((await sendOrder(visitor, body)).body).toMatchObject({ code: 'insufficient_stock' });
    expect(await statusOf(order.id)).toBe('awaiting_payment');
  });

  it('when it holds what is not short, and only the other makes way', async () => {
    const [plenty, scarce] = await Promise.all([
      createVariant(database.db),
      createVariant(database.db, { onHand: 1 }),
    ]);
    const visitor = createVisitor(t.app);
    const stays = await placeOrder(t.app, [plenty], { visitor, ...online });
    const goes = await placeOrder(t.app, [scarce], { visitor, ...online });
    await placeOrder(t.app, [plenty, scarce], { visitor });
    expect(await statusOf(stays.order.id)).toBe('awaiting_payment');
    expect(await statusOf(goes.order.id)).toBe('cancelled');
  });

  it('when what ran out is enough', async () => {
    const variant = await createVariant(database.db, { onHand: 2 });
    const visitor = createVisitor(t.app);
    const mine = await placeOrder(t.app, [variant], { visitor, ...online });
    const over = await placeOrder(t.app, [variant], online);
    await runOut(over.order.id);
    await placeOrder(t.app, [variant], { visitor });
    expect(await statusOf(mine.order.id)).toBe('awaiting_payment');
    expect(await statusOf(over.order.id)).toBe('expired');
  });

  it.each([
    ['the customer has used up', { perCustomer: 2 }, 'per_customer'],
    ['nothing is left of', { usageLimit: 2 }, 'used_up'],
  ])(
    'when it has a use of a coupon that %s, and the cart cannot be had',
    async (_why, limit, reason) => {
      const code = await coupon(limit);
      const phone = `0181234567${codes}`;
      const given = { coupon: code, contact: { ...contact, phone } };
      const [variant, scarce] = await Promise.all([
        createVariant(database.db),
        createVariant(database.db, { onHand: 1 }),
      ]);
      const visitor = createVisitor(t.app);
      const mine = await placeOrder(t.app, [variant], { visitor, ...online, ...given });
      await placeOrder(t.app, [variant], given);
      await fillCart(visitor, variant, scarce);
      const body = await orderBody(visitor, { contact: given.contact });
      await placeOrder(t.app, [scarce]);
      const discounted = {
        ...body,
        coupon: code,
        expectedTotal: Number(body.expectedTotal) - 1_000,
      };
      expect((await sendOrder(visitor, discounted)).body).toMatchObject({ reason });
      expect(await statusOf(mine.order.id)).toBe('awaiting_payment');
    },
  );

  it('when the sum with the coupon is not what the shopper saw', async () => {
    const code = await coupon({ usageLimit: 1 });
    const variant = await createVariant(database.db);
    const visitor = createVisitor(t.app);
    const { order } = await placeOrder(t.app, [variant], { visitor, ...online, coupon: code });
    await fillCart(visitor, variant);
    const body = await orderBody(visitor, { coupon: code });
    expect((await sendOrder(visitor, body)).body).toMatchObject({ reason: 'used_up' });
    expect(await statusOf(order.id)).toBe('awaiting_payment');
  });

  it('when the coupon is refused for another reason', async () => {
    const code = await coupon({});
    const variant = await createVariant(database.db);
    const visitor = createVisitor(t.app);
    const { order } = await placeOrder(t.app, [variant], { visitor, ...online, coupon: code });
    await database.db.coupon.update({ where: { code }, data: { active: false } });
    await fillCart(visitor, variant);
    const body = await orderBody(visitor, { coupon: code });
    expect((await sendOrder(visitor, body)).body).toMatchObject({ reason: 'unknown' });
    expect(await statusOf(order.id)).toBe('awaiting_payment');
  });
});
