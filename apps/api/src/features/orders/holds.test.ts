import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCoupon } from '../../../test/coupons.ts';
import { createVariant } from '../../../test/goods.ts';
import {
  fillCart,
  onlinePayment,
  orderBody,
  payOnline,
  placeOrder,
  sendOrder,
} from '../../../test/orders.ts';
import { createShopper, createVisitor, type Visitor } from '../../../test/visitor.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';
import { expireOrders } from './free-holds.ts';
import type { Order } from './schema.ts';

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

const stock = (id: string) =>
  database.db.variant.findUniqueOrThrow({
    where: { id },
    select: { onHand: true, reserved: true },
  });
const statusOf = async (id: string) =>
  (await database.db.order.findUniqueOrThrow({ where: { id } })).status;
/** As if the time of an order’s hold had passed; nobody has swept. */
const runOut = (id: string) =>
  database.pool.query(
    `WITH held AS (UPDATE holds SET expires_at = now() - interval '1 s' WHERE order_id = $1)
     UPDATE orders SET expires_at = now() - interval '1 s' WHERE id = $1`,
    [id],
  );
/** Asked by a process that has not looked yet: readings are kept for a moment. */
async function available(variant: string): Promise<unknown> {
  const fresh = await startTestApp({ url: database.url });
  const { body } = await createVisitor(fresh.app).send(`GET /availability?variants=${variant}`);
  await fresh.close();
  return (body as { items: { available: number }[] }).items[0]?.available;
}
const online = { payment: 'sslcommerz' };

describe('a shopper’s own hold', () => {
  it.each([
    ['a guest', async () => createVisitor(t.app)],
    ['an account', () => createShopper(t.app)],
  ])('of %s never blocks them: the goods can be ordered anew', async (_who, visitorOf) => {
    const visitor: Visitor = await visitorOf();
    const variant = await createVariant(database.db, { onHand: 2 });
    const first = await placeOrder(t.app, [[variant, 2]], { visitor, ...online });
    expect(first.order).toMatchObject({ status: 'awaiting_payment', canPay: true });
    expect(await available(variant)).toBe(0);

    const cart = await fillCart(visitor, [variant, 2]);
    expect(cart.items).toMatchObject([{ quantity: 2, available: 2, notices: [] }]);
    const body = await orderBody(visitor);
    const { status, body: second } = await sendOrder(visitor, body);
    expect(status).toBe(201);
    expect(await statusOf(first.order.id)).toBe('cancelled');
    expect(await statusOf((second as Order).id)).toBe('placed');
    expect(await stock(variant)).toEqual({ onHand: 2, reserved: 2 });
  });

  it('blocks everybody else', async () => {
    const variant = await createVariant(database.db, { onHand: 1 });
    const other = createVisitor(t.app);
    await fillCart(other, variant);
    const body = await orderBody(other);
    const { order } = await placeOrder(t.app, [variant], online);
    expect((await sendOrder(other, body)).body).toMatchObject({ code: 'insufficient_stock' });
    expect(await statusOf(order.id)).toBe('awaiting_payment');
  });

  it('stays when there is enough for both orders', async () => {
    const variant = await createVariant(database.db, { onHand: 4 });
    const { visitor, order } = await placeOrder(t.app, [[variant, 2]], online);
    await placeOrder(t.app, [[variant, 2]], { visitor });
    expect(await statusOf(order.id)).toBe('awaiting_payment');
    expect(await stock(variant)).toEqual({ onHand: 4, reserved: 4 });
  });

  it('is not given up once it is paid', async () => {
    const variant = await createVariant(database.db, { onHand: 2 });
    const visitor = createVisitor(t.app);
    const { order } = await placeOrder(t.app, [variant], { visitor, ...online });
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    await placeOrder(t.app, [variant]);
    await payOnline(database, order.id);
    expect((await sendOrder(visitor, body)).body).toMatchObject({ code: 'insufficient_stock' });
    expect(await statusOf(order.id)).toBe('confirmed');
  });

  it.each([
    ['for each customer', { perCustomer: 1 }],
    ['for the first', { usageLimit: 1 }],
  ])('gives a coupon %s to the order that takes its place', async (_which, limit) => {
    const code = `ANEW-${Object.keys(limit)[0]?.toUpperCase()}`;
    await createCoupon(database.db, { code, kind: 'fixed', value: 1_000, ...limit });
    const variant = await createVariant(database.db, { onHand: 10 });
    const visitor = createVisitor(t.app);
    const first = await placeOrder(t.app, [variant], { visitor, ...online, coupon: code });
    await fillCart(visitor, variant);
    const body = await orderBody(visitor, { ...online });
    const again = { ...body, coupon: code, expectedTotal: Number(body.expectedTotal) - 1_000 };
    const { status, body: second } = await sendOrder(visitor, again);
    expect(status, JSON.stringify(second)).toBe(201);
    expect(await statusOf(first.order.id)).toBe('cancelled');
    // Two that wait would be two uses once both are paid.
    await payOnline(database, (second as Order).id);
    expect((await sendOrder(visitor, again)).status).toBe(200);
    await fillCart(visitor, variant);
    expect(await sendOrder(visitor, await orderBody(visitor, { coupon: code }))).toMatchObject({
      status: 409,
      body: { code: 'coupon_refused' },
    });
    expect(await database.db.coupon.findUnique({ where: { code } })).toMatchObject({ used: 1 });
  });
});

describe('a hold whose time has passed', () => {
  it('counts as free before it is swept: for the shelf, the cart and the order', async () => {
    const variant = await createVariant(database.db, { onHand: 3 });
    const { order } = await placeOrder(t.app, [[variant, 3]], online);
    const other = createVisitor(t.app);
    expect(
      (await other.send('POST /cart/items', { body: { variantId: variant, quantity: 1 } })).body,
    ).toMatchObject({ code: 'insufficient_stock' });
    await runOut(order.id);
    expect(await available(variant)).toBe(3);
    const cart = await fillCart(other, [variant, 2]);
    expect(cart.items).toMatchObject([{ available: 3, notices: [] }]);
    expect(await stock(variant)).toEqual({ onHand: 3, reserved: 3 });
    expect((await sendOrder(other, await orderBody(other))).status).toBe(201);
    expect(await stock(variant)).toEqual({ onHand: 3, reserved: 2 });
    expect(await statusOf(order.id)).toBe('expired');
  });

  it('is freed by the sweep, once, however many sweep, and no other is', async () => {
    const variant = await createVariant(database.db, { onHand: 10 });
    const [gone, running, paid] = [
      (await placeOrder(t.app, [[variant, 1]], online)).order,
      (await placeOrder(t.app, [[variant, 2]], online)).order,
      (await placeOrder(t.app, [[variant, 3]], online)).order,
    ];
    await runOut(gone.id);
    await payOnline(database, paid.id);
    const swept = await Promise.all([1, 2, 3].map(() => expireOrders(database)));
    expect(swept.reduce((sum, count) => sum + count)).toBe(1);
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 5 });
    expect(await Promise.all([gone, running, paid].map(({ id }) => statusOf(id)))).toEqual([
      'expired',
      'awaiting_payment',
      'confirmed',
    ]);
  });

  it('is never freed after the money came, though both come at once', async () => {
    const variant = await createVariant(database.db, { onHand: 20 });
    for (let round = 0; round < 10; round++) {
      const { order } = await placeOrder(t.app, [variant], online);
      await runOut(order.id);
      const [, payment] = await Promise.allSettled([
        expireOrders(database),
        payOnline(database, order.id),
      ]);
      // Whoever came first decides; here a late payment is refused, and no hold is in between.
      const status = await statusOf(order.id);
      expect(status).toBe(payment.status === 'fulfilled' ? 'confirmed' : 'expired');
      const holds = await database.db.hold.count({ where: { orderId: order.id } });
      expect(holds).toBe(status === 'confirmed' ? 1 : 0);
    }
  });
});
