import { newId } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { createControls } from '@dhakacart/gateway-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createVariant } from '../../../test/goods.ts';
import { fillCart, orderBody, placeOrder, sendOrder } from '../../../test/orders.ts';
import {
  choose,
  mustBeginPayment,
  type PayingShop,
  placeOnlineOrder,
  standing,
  startPayingShop,
} from '../../../test/payments.ts';
import { createStaff, ordersWith } from '../../../test/staff.ts';
import { createShopper, createVisitor, password, type Visitor } from '../../../test/visitor.ts';
import type { Queryable } from '../../lib/queryable.ts';
import { runRawTransaction } from '../../lib/queryable.ts';
import { cancelLocked } from '../orders/cancel-order.ts';
import { expireOrders } from '../orders/free-holds.ts';
import { type LockedOrder, lockOrder } from '../orders/move-order.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';
import { applyPayment } from './apply-payment.ts';
import { acceptReviewedPayment, returnReviewedPayment } from './review.ts';

let database: TestDatabase;
let shop: PayingShop;
let staff: Visitor;
beforeAll(async () => {
  database = await createTestDatabase();
  shop = await startPayingShop(database.url);
  staff = await createStaff(shop.app, database);
});
beforeEach(() => Object.assign(shop.simulator.controls, createControls()));
afterAll(async () => {
  expect(await verifyLedger(database)).toEqual([]);
  await shop.close();
  await database.drop();
});

const stock = (id: string) =>
  database.db.variant.findUniqueOrThrow({
    where: { id },
    select: { onHand: true, reserved: true },
  });

async function runOut(orderId: string): Promise<void> {
  for (const [table, column] of [
    ['orders', 'id'],
    ['holds', 'order_id'],
  ]) {
    await database.pool.query(
      `UPDATE ${table} SET expires_at = now() - interval '1 second' WHERE ${column} = $1`,
      [orderId],
    );
  }
}

/** An order that was paid at the gateway, which has not told us yet. */
async function paidInSilence(
  variantId: string,
  given: Record<string, unknown> & { quantity?: number } = {},
) {
  const { quantity = 1, ...rest } = given;
  const { visitor, order } = await placeOnlineOrder(shop, [[variantId, quantity]], rest);
  const payment = await mustBeginPayment(visitor, order.id);
  shop.simulator.controls.ipn = 'hold';
  const back = await choose(shop, payment, 'bkash');
  return { visitor, order, payment, back };
}
const tell = () => shop.simulator.notifier.release();

describe('money for an order that has expired', () => {
  it('goes back when the customer has deleted the account meanwhile', async () => {
    const variant = await createVariant(database.db, { onHand: 2 });
    const shopper = await createShopper(shop.app);
    const { order } = await paidInSilence(variant, { visitor: shopper });
    await runOut(order.id);
    await expireOrders(database);
    const body = { password };
    expect((await shopper.send('DELETE /me', { body })).status).toBe(204);
    await tell();
    expect(await stock(variant)).toEqual({ onHand: 2, reserved: 0 });
    const [payment] = await database.db.payment.findMany({ where: { orderId: order.id } });
    const refunds = await database.db.refund.findMany({ where: { orderId: order.id } });
    expect(payment).toMatchObject({ status: 'surplus' });
    expect(refunds).toMatchObject([{ amount: order.total.amount }]);
  });

  it('confirms it when the goods can be reserved again', async () => {
    const variant = await createVariant(database.db, { onHand: 2 });
    const { order } = await paidInSilence(variant, { quantity: 2 });
    await runOut(order.id);
    await expireOrders(database);
    expect(await stock(variant)).toEqual({ onHand: 2, reserved: 0 });
    await tell();
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'confirmed',
      paid: order.total.amount,
      payments: ['paid'],
      refunds: [],
      holds: [{ quantity: 2, expiresAt: null }],
      messages: ['order_expired', 'order_paid'],
    });
    expect(await ordersWith(staff, 'late_money')).toContainEqual([order.id, ['late_money']]);
    expect(await stock(variant)).toEqual({ onHand: 2, reserved: 2 });
  });

  it('confirms it while nobody has swept it', async () => {
    const variant = await createVariant(database.db, { onHand: 1 });
    const { order } = await paidInSilence(variant);
    await runOut(order.id);
    await tell();
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'confirmed',
      payments: ['paid'],
    });
    await expireOrders(database);
    expect((await standing(shop, order.id)).status).toBe('confirmed');
  });

  it('confirms it when it comes at the very moment in which the worker sweeps', async () => {
    const variant = await createVariant(database.db, { onHand: 20 });
    for (let round = 0; round < 20; round++) {
      const { order, payment } = await paidInSilence(variant);
      const captured = await shop.worker.gateway?.findTransactions(payment.paymentId);
      const [transaction] = captured ?? [];
      if (!transaction) throw new Error('nothing was captured');
      await runOut(order.id);
      // On its way through the network the money is mostly later, without it either may be first.
      const money = round % 2 === 0 ? tell : () => applyPayment(database, transaction, 'ipn');
      await Promise.all([money(), expireOrders(database)]);
      expect(await standing(shop, order.id), `round ${round}`).toMatchObject({
        status: 'confirmed',
        paid: order.total.amount,
        payments: ['paid'],
        refunds: [],
        holds: [{ quantity: 1, expiresAt: null }],
      });
      // What the gateway still held comes once more, and changes nothing.
      await tell();
    }
    expect(await stock(variant)).toEqual({ onHand: 20, reserved: 20 });
  });

  it('takes units that an abandoned hold still keeps', async () => {
    const variant = await createVariant(database.db, { onHand: 1 });
    const { order } = await paidInSilence(variant);
    await runOut(order.id);
    await expireOrders(database);
    const other = await placeOnlineOrder(shop, [variant]);
    await runOut(other.order.id);
    await tell();
    expect((await standing(shop, order.id)).status).toBe('confirmed');
    expect((await standing(shop, other.order.id)).status).toBe('expired');
    expect(await stock(variant)).toEqual({ onHand: 1, reserved: 1 });
  });

  it('goes back by itself when they are sold, told five times in parallel', async () => {
    const variant = await createVariant(database.db, { onHand: 1 });
    const { order, payment } = await paidInSilence(variant);
    await runOut(order.id);
    await expireOrders(database);
    await placeOrder(shop.app, [variant]);
    shop.simulator.controls.ipnCopies = 5;
    await tell();
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({
      status: 'expired',
      paid: 0,
      refunded: 0,
      payments: ['surplus'],
      refunds: ['pending'],
      holds: [],
    });
    expect(now.refundRows).toMatchObject([
      { amount: order.total.amount, reason: 'sold_out', paymentId: payment.paymentId },
    ]);
    expect(now.history).toEqual(expect.arrayContaining(['payment_surplus', 'refund_requested']));
    expect(await ordersWith(staff, 'late_money')).toContainEqual([order.id, ['late_money']]);
    expect(await stock(variant)).toEqual({ onHand: 1, reserved: 1 });
  });

  it('is held for a look when it is risky as well', async () => {
    const variant = await createVariant(database.db, { onHand: 1 });
    shop.simulator.controls.riskLevel = '1';
    const { order } = await paidInSilence(variant);
    await runOut(order.id);
    await expireOrders(database);
    await tell();
    expect(await standing(shop, order.id)).toMatchObject({ status: 'in_review', paid: 0 });
    expect(await stock(variant)).toEqual({ onHand: 1, reserved: 1 });
  });

  it('counts its coupon again, and goes back when the coupon is used up', async () => {
    const variant = await createVariant(database.db, { onHand: 10 });
    const used = async (code: string) =>
      (await database.db.coupon.findUniqueOrThrow({ where: { code } })).used;
    for (const [code, taken] of [
      ['LATE1', false],
      ['LATE2', true],
    ] as const) {
      await database.db.coupon.create({
        data: { id: newId('cpn'), code, kind: 'fixed', value: 10_000, usageLimit: 1 },
      });
      const { order } = await paidInSilence(variant, { coupon: code });
      await runOut(order.id);
      await expireOrders(database);
      expect(await used(code)).toBe(0);
      if (taken) await placeOrder(shop.app, [variant], { coupon: code });
      await tell();
      const { status, payments } = await standing(shop, order.id);
      expect([status, ...payments]).toEqual(taken ? ['expired', 'surplus'] : ['confirmed', 'paid']);
      expect(await used(code)).toBe(1);
    }
  });
});

describe('money for an order that is over', () => {
  it('goes back when the shopper cancelled meanwhile', async () => {
    const { visitor, order } = await paidInSilence(await createVariant(database.db));
    await visitor.send(`POST /orders/${order.id}/cancel`, { headers: { 'idempotency-key': 'c' } });
    await tell();
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ status: 'cancelled', payments: ['surplus'], refunds: ['pending'] });
    expect(now.refundRows[0]?.reason).toBe('order_cancelled');
  });

  it('goes back when the shopper ordered the last unit anew', async () => {
    const variant = await createVariant(database.db, { onHand: 1 });
    const { visitor, order } = await paidInSilence(variant);
    await fillCart(visitor, variant);
    const anew = await sendOrder(visitor, await orderBody(visitor, { payment: 'sslcommerz' }));
    expect(anew.status).toBe(201);
    await tell();
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'cancelled',
      paid: 0,
      payments: ['surplus'],
      refunds: ['pending'],
    });
    expect(await stock(variant)).toEqual({ onHand: 1, reserved: 1 });
  });
});

describe('money that comes twice', () => {
  it('of two attempts pays once, and the other goes back whole', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const first = await mustBeginPayment(visitor, order.id);
    await database.db.payment.update({
      where: { id: first.paymentId },
      data: { createdAt: new Date(Date.now() - 11 * 60_000) },
    });
    const second = await mustBeginPayment(visitor, order.id);
    expect(second.paymentId).not.toBe(first.paymentId);
    await Promise.all([choose(shop, first, 'bkash'), choose(shop, second, 'card')]);
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ status: 'confirmed', paid: order.total.amount, refunded: 0 });
    expect(now.payments.sort()).toEqual(['paid', 'surplus']);
    expect(now.refundRows).toMatchObject([{ amount: order.total.amount, reason: 'paid_already' }]);
    expect(now.messages).toEqual(['order_paid']);
  });

  it('under one id is kept apart, and the second goes back', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const payment = await mustBeginPayment(visitor, order.id);
    await choose(shop, payment, 'card');
    const captured = await shop.worker.gateway?.findTransactions(payment.paymentId);
    const [transaction] = captured ?? [];
    if (!transaction) throw new Error('nothing was captured');
    const again = { ...transaction, valId: 'another', bankTranId: 'another bank id' };
    const outcomes = await Promise.all([1, 2].map(() => applyPayment(database, again, 'ipn')));
    expect(outcomes.sort()).toEqual(['duplicate', 'surplus']);
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ paid: order.total.amount, payments: ['paid', 'surplus'] });
    expect(now.paymentRows[1]).toMatchObject({ bankTranId: 'another bank id' });
    expect(now.refundRows).toMatchObject([
      { paymentId: now.paymentRows[1]?.id, reason: 'captured_twice' },
    ]);
  });
});

describe('a payment in review', () => {
  async function inReview() {
    shop.simulator.controls.riskLevel = '1';
    const { visitor, order } = await placeOnlineOrder(shop, [
      await createVariant(database.db, { onHand: 1 }),
    ]);
    await choose(shop, await mustBeginPayment(visitor, order.id), 'card');
    return order;
  }
  const decide = (
    id: string,
    decision: (tx: Queryable, order: LockedOrder, cause: { actor: 'staff' }) => Promise<void>,
  ) =>
    runRawTransaction(database, async (tx) =>
      decision(tx, await lockOrder(tx, id), { actor: 'staff' }),
    );

  it('is accepted', async () => {
    const order = await inReview();
    await decide(order.id, acceptReviewedPayment);
    expect(await standing(shop, order.id)).toMatchObject({
      status: 'confirmed',
      paid: order.total.amount,
      payments: ['paid'],
      history: ['placed', 'payment_started', 'payment_in_review', 'paid'],
      messages: ['payment_in_review', 'order_paid'],
    });
    await expect(decide(order.id, acceptReviewedPayment)).rejects.toMatchObject({
      code: 'order_moved_on',
    });
  });

  it.each([
    ['returned', returnReviewedPayment],
    ['cancelled with its order', cancelLocked],
  ])('is %s, whole', async (_how, decision) => {
    const order = await inReview();
    const variant = order.lines[0]?.variantId ?? '';
    expect(await stock(variant)).toEqual({ onHand: 1, reserved: 1 });
    await decide(order.id, decision);
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({
      status: 'cancelled',
      paid: 0,
      payments: ['surplus'],
      refunds: ['pending'],
      messages: ['payment_in_review', 'order_cancelled'],
    });
    expect(now.refundRows[0]?.amount).toBe(order.total.amount);
    expect(await stock(variant)).toEqual({ onHand: 1, reserved: 0 });
  });

  it('is not the shopper’s to cancel', async () => {
    const order = await inReview();
    const holder = createVisitor(shop.app);
    const answer = await holder.send(`POST /orders/${order.id}/cancel`, {
      headers: { 'idempotency-key': 'c', 'order-token': order.link ?? '' },
    });
    expect(answer.status).toBe(409);
  });
});
