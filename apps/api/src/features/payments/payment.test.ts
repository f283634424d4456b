import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { createControls } from '@dhakacart/gateway-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import {
  beginPayment,
  choose,
  comeBack,
  mustBeginPayment,
  outcomes,
  type PayingShop,
  placeOnlineOrder,
  standing,
  startPayingShop,
} from '../../../test/payments.ts';
import { createShopper, createVisitor } from '../../../test/visitor.ts';
import { expireOrders } from '../orders/free-holds.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';

let database: TestDatabase;
let shop: PayingShop;
beforeAll(async () => {
  database = await createTestDatabase();
  shop = await startPayingShop(database.url, { HOLD_MINUTES: '15' });
});
beforeEach(() => Object.assign(shop.simulator.controls, createControls()));
afterAll(async () => {
  expect(await verifyLedger(database)).toEqual([]);
  await shop.close();
  await database.drop();
});

const minutes = (count: number) => count * 60_000;
/** Lets the hold of an order run out `ago` ms in the past. */
async function runOut(orderId: string, ago = 1_000): Promise<void> {
  const values = [orderId, ago];
  await database.pool.query(
    `UPDATE orders SET expires_at = now() - $2 * interval '1 ms' WHERE id = $1`,
    values,
  );
  await database.pool.query(
    `UPDATE holds SET expires_at = now() - $2 * interval '1 ms' WHERE order_id = $1`,
    values,
  );
}

describe('beginning a payment', () => {
  it('answers where the customer pays, extends the hold, and is written into the history', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    await database.pool.query(
      `UPDATE orders SET expires_at = now() + interval '1 minute' WHERE id = $1`,
      [order.id],
    );
    const { status, body } = await beginPayment(visitor, order.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      paymentId: expect.stringMatching(/^pay_/),
      redirectUrl: expect.stringContaining(shop.simulator.url),
    });
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ status: 'awaiting_payment', payments: ['pending'] });
    expect(now.history).toEqual(['placed', 'payment_started']);
    const left = (now.expiresAt?.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(minutes(14));
    expect(now.holds.map(({ expiresAt }) => expiresAt)).toEqual([now.expiresAt]);
    const session = [...shop.simulator.gateway.sessions.values()].at(-1);
    expect(session).toMatchObject({ amount: `${order.total.amount / 100}.00`, currency: 'BDT' });
  });

  it('never holds goods for longer than four times the hold', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    await database.pool.query(
      `UPDATE orders SET placed_at = now() - interval '50 minutes',
         expires_at = now() + interval '30 seconds' WHERE id = $1`,
      [order.id],
    );
    await mustBeginPayment(visitor, order.id);
    const left = ((await standing(shop, order.id)).expiresAt?.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(minutes(9));
    expect(left).toBeLessThan(minutes(11));
  });

  it('goes on with an attempt that has just begun, and replays by its key', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const key = { 'idempotency-key': randomUUID() };
    const first = await beginPayment(visitor, order.id, key);
    const again = await beginPayment(visitor, order.id);
    const replay = await beginPayment(visitor, order.id, key);
    expect(again.body).toEqual(first.body);
    expect(replay.body).toEqual(first.body);
    expect(replay.headers['idempotent-replayed']).toBe('true');
    expect((await beginPayment(visitor, order.id, { 'idempotency-key': '' })).status).toBe(400);
  });

  it('is for whoever may see the order, and for nobody else', async () => {
    const { order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const stranger = createVisitor(shop.app);
    expect((await beginPayment(stranger, order.id)).status).toBe(404);
    expect((await beginPayment(await createShopper(shop.app), order.id)).status).toBe(404);
    const withLink = await beginPayment(stranger, order.id, { 'order-token': order.link ?? '' });
    expect(withLink.status).toBe(201);
  });

  it('is refused once the order waits for no payment', async () => {
    const variant = await createVariant(database.db);
    const { visitor, order } = await placeOnlineOrder(shop, [variant]);
    await runOut(order.id);
    expect(await beginPayment(visitor, order.id)).toMatchObject({
      status: 409,
      body: { code: 'order_moved_on', orderStatus: 'expired' },
    });
    const cash = await placeOnlineOrder(shop, [variant], { payment: 'cod' });
    expect(await beginPayment(cash.visitor, cash.order.id)).toMatchObject({
      status: 409,
      body: { code: 'order_moved_on', orderStatus: 'placed' },
    });
  });

  it('survives a gateway that is down: nothing is lost, and the next attempt works', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    shop.simulator.controls.down = true;
    const key = { 'idempotency-key': randomUUID() };
    const down = await beginPayment(visitor, order.id, key);
    expect(down).toMatchObject({ status: 503, body: { code: 'gateway_unavailable' } });
    expect(down.headers['retry-after']).toBe('10');
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'awaiting_payment',
      payments: ['failed'],
      history: ['placed'],
    });
    shop.simulator.controls.down = false;
    expect((await beginPayment(visitor, order.id, key)).status).toBe(201);
    expect((await standing(shop, order.id)).payments).toEqual(['failed', 'pending']);
  });

  it('takes no sum, currency or state from the browser', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    await visitor.send(`POST /orders/${order.id}/payments`, {
      body: { amount: 100, currency: 'USD', status: 'paid' },
      headers: { 'idempotency-key': randomUUID() },
    });
    const { paymentRows, status } = await standing(shop, order.id);
    expect(paymentRows.map(({ amount }) => amount)).toEqual([order.total.amount]);
    expect(status).toBe('awaiting_payment');
  });
});

describe('a shop without a store', () => {
  it('offers no online payment and believes no callback', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const payment = await mustBeginPayment(visitor, order.id);
    shop.simulator.controls.ipn = 'drop';
    const { fields } = await choose(shop, payment, 'bkash');
    const closed = await startTestApp({ url: database.url });
    const guest = createVisitor(closed.app);
    for (const [name, value] of visitor.cookies) guest.cookies.set(name, value);
    expect(await beginPayment(guest, order.id)).toMatchObject({
      status: 409,
      body: { code: 'payment_refused' },
    });
    const ipn = await guest.send('POST /payments/sslcommerz/ipn', { form: fields });
    expect(ipn.status).toBe(400);
    expect((await standing(shop, order.id)).payments).toEqual(['pending']);
    await closed.close();
  });
});

describe('a payment', () => {
  it('confirms the order by the notification alone, and the return shows it', async () => {
    const variant = await createVariant(database.db, { onHand: 5 });
    const { visitor, order } = await placeOnlineOrder(shop, [[variant, 2]]);
    const back = await choose(shop, await mustBeginPayment(visitor, order.id), 'bkash');
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({
      status: 'confirmed',
      paid: order.total.amount,
      refunded: 0,
      expiresAt: null,
      payments: ['paid'],
      history: ['placed', 'payment_started', 'paid'],
      messages: ['order_paid'],
    });
    expect(now.holds).toMatchObject([{ quantity: 2, expiresAt: null }]);
    expect(now.paymentRows[0]).toMatchObject({
      instrument: 'BKASH-BKash',
      valId: expect.any(String),
      bankTranId: expect.any(String),
    });
    expect(await comeBack(back)).toEqual({
      status: 303,
      location: `/en/orders/${order.id}?payment=returned`,
    });
    expect((await standing(shop, order.id)).history).toHaveLength(3);
    const { body } = await visitor.send(`GET /orders/${order.id}`);
    expect(body).toMatchObject({ paymentStatus: 'paid', canPay: false });
  });

  it('confirms it by the return alone when the notification is lost, in the language of the order', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    await database.db.order.update({ where: { id: order.id }, data: { locale: 'bn' } });
    shop.simulator.controls.ipn = 'drop';
    const back = await choose(shop, await mustBeginPayment(visitor, order.id), 'card');
    expect((await standing(shop, order.id)).status).toBe('awaiting_payment');
    expect((await comeBack(back)).location).toBe(`/bn/orders/${order.id}?payment=returned`);
    expect((await standing(shop, order.id)).status).toBe('confirmed');
  });

  it('that failed or was given up can be tried again', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    for (const choice of ['fail', 'cancel']) {
      const back = await choose(shop, await mustBeginPayment(visitor, order.id), choice);
      expect(await comeBack(back)).toMatchObject({
        status: 303,
        location: `/en/orders/${order.id}?payment=returned`,
      });
    }
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'awaiting_payment',
      payments: ['failed', 'cancelled'],
    });
    await choose(shop, await mustBeginPayment(visitor, order.id), 'nagad');
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ status: 'confirmed', payments: ['failed', 'cancelled', 'paid'] });
    expect(now.history.filter((type) => type === 'payment_failed')).toHaveLength(2);
  });

  it('is paid when one transaction first fails and then succeeds, in whichever order that is told', async () => {
    for (const reverse of [false, true]) {
      const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
      shop.simulator.controls.ipn = 'hold';
      const payment = await mustBeginPayment(visitor, order.id);
      await choose(shop, payment, 'fail');
      await choose(shop, payment, 'card');
      await shop.simulator.notifier.release({ reverse });
      expect(await standing(shop, order.id)).toMatchObject({
        status: 'confirmed',
        paid: order.total.amount,
        payments: ['paid'],
        refunds: [],
      });
    }
  });

  it('counts once when it is told five times in parallel, by both ways', async () => {
    const before = await outcomes(shop);
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    shop.simulator.controls.ipnCopies = 5;
    const back = await choose(shop, await mustBeginPayment(visitor, order.id), 'bkash');
    await Promise.all(Array.from({ length: 5 }, () => comeBack(back)));
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'confirmed',
      paid: order.total.amount,
      payments: ['paid'],
      refunds: [],
      history: ['placed', 'payment_started', 'paid'],
      messages: ['order_paid'],
    });
    const after = await outcomes(shop);
    expect((after.paid ?? 0) - (before.paid ?? 0)).toBe(1);
    expect((after.duplicate ?? 0) - (before.duplicate ?? 0)).toBe(9);
    const answers = shop.simulator.notifier.deliveries.slice(-5).map(({ answer }) => answer);
    expect(answers).toEqual([200, 200, 200, 200, 200]);
  });

  it('that the gateway finds risky waits for somebody to look', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    shop.simulator.controls.riskLevel = '1';
    await choose(shop, await mustBeginPayment(visitor, order.id), 'card');
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'in_review',
      paid: 0,
      payments: ['in_review'],
      messages: ['payment_in_review'],
      expiresAt: null,
    });
    await expireOrders(database);
    expect((await standing(shop, order.id)).status).toBe('in_review');
  });

  it('is not settled while the gateway cannot confirm it, and is once it can', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const payment = await mustBeginPayment(visitor, order.id);
    shop.simulator.controls.down = true;
    const back = await choose(shop, payment, 'bkash');
    expect(shop.simulator.notifier.deliveries.at(-1)?.answer).toBe(503);
    expect((await comeBack(back)).status).toBe(303);
    expect((await standing(shop, order.id)).status).toBe('awaiting_payment');
    shop.simulator.controls.down = false;
    await comeBack(back);
    expect((await standing(shop, order.id)).status).toBe('confirmed');
  });
});
