import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { createControls } from '@dhakacart/gateway-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createVariant } from '../../../test/goods.ts';
import {
  beginPayment,
  choose,
  mustBeginPayment,
  type PayingShop,
  placeOnlineOrder,
  standing,
  startPayingShop,
} from '../../../test/payments.ts';
import { expireOrders } from '../orders/free-holds.ts';
import { reconcilePayments } from './reconcile.ts';
import type { StartedPayment } from './start-payment.ts';

let database: TestDatabase;
let shop: PayingShop;
beforeAll(async () => {
  database = await createTestDatabase();
  shop = await startPayingShop(database.url);
});
beforeEach(async () => {
  Object.assign(shop.simulator.controls, createControls(), { ipn: 'drop' });
  // What earlier tests left open is none of this one's business.
  await database.pool.query(`UPDATE payments SET created_at = now() - interval '3 days'`);
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

async function orderToPay() {
  const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
  return { visitor, order, payment: await mustBeginPayment(visitor, order.id) };
}
/** As if the attempt had begun, and last been asked about, so many minutes ago. */
async function age(id: string, minutes: number, checkedMinutes: number | null = null) {
  const ago = (count: number) => new Date(Date.now() - count * 60_000);
  await database.db.payment.update({
    where: { id },
    data: {
      createdAt: ago(minutes),
      checkedAt: checkedMinutes === null ? null : ago(checkedMinutes),
    },
  });
}
const run = () => reconcilePayments(shop.worker);

describe('the reconciler', () => {
  it('finds the payment of which no news came, after the given time and not before', async () => {
    const { order, payment } = await orderToPay();
    await choose(shop, payment, 'bkash');
    expect(await run()).toEqual({ asked: 0, found: 0 });
    expect((await standing(shop, order.id)).status).toBe('awaiting_payment');
    await age(payment.paymentId, 2);
    expect(await run()).toEqual({ asked: 1, found: 1 });
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ status: 'confirmed', paid: order.total.amount });
    expect(now.paymentRows[0]?.events).toMatchObject([{ source: 'reconciliation' }]);
    expect(await run()).toEqual({ asked: 0, found: 0 });
  });

  it('asks again in growing pauses, for two days', async () => {
    const { payment } = await orderToPay();
    const id = payment.paymentId;
    for (const [minutes, checked, asked] of [
      [2, null, 1],
      [2, 0.5, 0],
      [60, 15, 0],
      [60, 21, 1],
      [600, 180, 0],
      [600, 201, 1],
      [49 * 60, null, 0],
    ] as const) {
      await age(id, minutes, checked);
      expect(await run(), `${minutes} and ${checked} minutes ago`).toMatchObject({ asked });
    }
  });

  it('gives an attempt up in the end', async () => {
    const { order, payment } = await orderToPay();
    await age(payment.paymentId, 40 * 60);
    await run();
    expect((await standing(shop, order.id)).paymentRows).toMatchObject([
      { status: 'failed', failure: 'abandoned' },
    ]);
  });

  it('asks at once about an order that is about to expire, so that it does not', async () => {
    const { order, payment } = await orderToPay();
    await choose(shop, payment, 'bkash');
    await database.pool.query(
      `UPDATE orders SET expires_at = now() + interval '1 minute' WHERE id = $1`,
      [order.id],
    );
    expect(await run()).toEqual({ asked: 1, found: 1 });
    await expireOrders(database);
    expect((await standing(shop, order.id)).status).toBe('confirmed');
  });

  it('finds the second card that paid after the first had failed', async () => {
    const { order, payment } = await orderToPay();
    shop.simulator.controls.ipn = 'send';
    await choose(shop, payment, 'fail');
    shop.simulator.controls.ipn = 'drop';
    await choose(shop, payment, 'card');
    expect((await standing(shop, order.id)).payments).toEqual(['failed']);
    await age(payment.paymentId, 2);
    await run();
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'confirmed',
      payments: ['paid'],
    });
  });

  it('stops while the gateway is down, and goes on when it is back', async () => {
    const { order, payment } = await orderToPay();
    const other = await orderToPay();
    await choose(shop, payment, 'bkash');
    await age(payment.paymentId, 10);
    await age(other.payment.paymentId, 10);
    shop.simulator.controls.down = true;
    expect(await run()).toEqual({ asked: 1, found: 0 });
    expect((await standing(shop, order.id)).status).toBe('awaiting_payment');
    shop.simulator.controls.down = false;
    await age(payment.paymentId, 10);
    expect(await run()).toEqual({ asked: 2, found: 1 });
    expect((await standing(shop, order.id)).status).toBe('confirmed');
  });

  it('goes on after one that cannot be written, and says so in the end', async () => {
    const broken = await orderToPay();
    const { order, payment } = await orderToPay();
    await choose(shop, broken.payment, 'bkash');
    await choose(shop, payment, 'bkash');
    await age(broken.payment.paymentId, 20);
    await age(payment.paymentId, 10);
    await database.pool.query(
      `ALTER TABLE payment_events ADD CONSTRAINT broken CHECK (payment_id <> '${broken.payment.paymentId}')`,
    );
    await expect(run()).rejects.toThrow('1 payments were not reconciled');
    await database.pool.query('ALTER TABLE payment_events DROP CONSTRAINT broken');
    expect((await standing(shop, order.id)).status).toBe('confirmed');
    await age(broken.payment.paymentId, 20);
    await run();
    expect((await standing(shop, broken.order.id)).status).toBe('confirmed');
  });

  it('asks once when several workers run', async () => {
    const attempts = [await orderToPay(), await orderToPay(), await orderToPay()];
    for (const { payment } of attempts) {
      await choose(shop, payment, 'bkash');
      await age(payment.paymentId, 10);
    }
    const runs = await Promise.all([run(), run(), run()]);
    const sum = (name: 'asked' | 'found') => runs.reduce((total, one) => total + one[name], 0);
    expect([sum('asked'), sum('found')]).toEqual([3, 3]);
  });

  it('does nothing in a shop without a store', async () => {
    const { payment } = await orderToPay();
    await age(payment.paymentId, 10);
    expect(await reconcilePayments({ ...shop.worker, gateway: null })).toEqual({
      asked: 0,
      found: 0,
    });
  });
});

describe('an API that dies between the session and the answer', () => {
  it('loses nothing: the same request goes on, and money of the lost session is found', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const key = { 'idempotency-key': randomUUID() };
    const lost = (await beginPayment(visitor, order.id, key)).body as StartedPayment;
    // What it would have written after the gateway's answer is not there, and its lease is over.
    await database.db.payment.update({
      where: { id: lost.paymentId },
      data: { gatewayUrl: null, sessionKey: null },
    });
    await database.pool.query(
      `UPDATE idempotency_keys SET status = NULL, body = NULL, locked_until = now() - interval '1 s'
       WHERE key = $1`,
      [key['idempotency-key']],
    );
    const again = await beginPayment(visitor, order.id, key);
    expect(again.status).toBe(201);
    expect((again.body as StartedPayment).paymentId).not.toBe(lost.paymentId);

    await choose(shop, lost, 'bkash');
    await age(lost.paymentId, 10);
    await run();
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ status: 'confirmed', paid: order.total.amount });
    expect(now.payments.sort()).toEqual(['paid', 'pending']);
  });
});
