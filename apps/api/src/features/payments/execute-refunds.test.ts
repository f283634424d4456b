import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { createControls } from '@dhakacart/gateway-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createVariant } from '../../../test/goods.ts';
import {
  choose,
  mustBeginPayment,
  type PayingShop,
  placeOnlineOrder,
  standing,
  startPayingShop,
} from '../../../test/payments.ts';
import { actOn, createStaff } from '../../../test/staff.ts';
import type { Visitor } from '../../../test/visitor.ts';
import { runRawTransaction } from '../../lib/queryable.ts';
import type { AdminOrder, AdminOrderList } from '../orders/admin/schema.ts';
import { type LockedOrder, lockOrder } from '../orders/move-order.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';
import { executeRefunds } from './execute-refunds.ts';
import { refundable, refundSurplus, requestRefund } from './refunds.ts';

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

const nothing = { begun: 0, done: 0, refused: 0, waiting: 0 };
const run = () => executeRefunds(shop.worker);
/** The pauses are over. */
const later = () =>
  database.pool.query(`UPDATE refunds SET available_at = now() - interval '1 second'`);

async function paidOrder() {
  const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
  await choose(shop, await mustBeginPayment(visitor, order.id), 'bkash');
  const cancel = () =>
    visitor.send(`POST /orders/${order.id}/cancel`, { headers: { 'idempotency-key': order.id } });
  return { order, cancel };
}
const locked = <T>(
  id: string,
  work: (tx: Parameters<typeof lockOrder>[0], order: LockedOrder) => Promise<T>,
) => runRawTransaction(database, async (tx) => work(tx, await lockOrder(tx, id)));
const sent = (id: string) => shop.simulator.gateway.refunds.filter(({ transId }) => transId === id);

describe('a refund', () => {
  it('of a cancelled order is asked for, followed, counted and told', async () => {
    const { order, cancel } = await paidOrder();
    expect((await cancel()).status).toBe(200);
    expect(await standing(shop, order.id)).toMatchObject({ refunds: ['pending'], refunded: 0 });
    expect(await run()).toEqual({ ...nothing, begun: 1 });
    const begun = await standing(shop, order.id);
    expect(begun).toMatchObject({ refunds: ['processing'], refunded: 0 });
    expect(begun.refundRows[0]?.gatewayRef).toEqual(expect.any(String));
    expect(await run()).toEqual(nothing);
    await later();
    expect(await run()).toEqual({ ...nothing, done: 1 });
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({
      status: 'cancelled',
      refunds: ['done'],
      refunded: order.total.amount,
      paid: order.total.amount,
    });
    expect(now.history.slice(-2).sort()).toEqual(['refund_requested', 'refunded']);
    expect(now.messages).toContain('refund_done');
    await later();
    expect(await run()).toEqual(nothing);
  });

  it('that takes days is asked about in growing pauses', async () => {
    const { order, cancel } = await paidOrder();
    await cancel();
    shop.simulator.controls.refunds = 'processing';
    await run();
    const pauses: number[] = [];
    for (let round = 0; round < 3; round++) {
      await later();
      expect(await run()).toEqual({ ...nothing, waiting: 1 });
      const [row] = (await standing(shop, order.id)).refundRows;
      pauses.push(Math.round(((row?.availableAt.getTime() ?? 0) - Date.now()) / 60_000));
    }
    expect(pauses).toEqual([1, 2, 4]);
    shop.simulator.controls.refunds = 'refunded';
    await later();
    expect(await run()).toEqual({ ...nothing, done: 1 });
  });

  it('waits while the gateway is down, and says why', async () => {
    const { order, cancel } = await paidOrder();
    await cancel();
    shop.simulator.controls.down = true;
    expect(await run()).toEqual({ ...nothing, waiting: 1 });
    expect((await standing(shop, order.id)).refundRows).toMatchObject([
      { status: 'pending', attempts: 1, lastError: expect.stringContaining('503') },
    ]);
    shop.simulator.controls.down = false;
    expect(await run()).toEqual(nothing);
    await later();
    expect(await run()).toEqual({ ...nothing, begun: 1 });
  });

  it.each(['refused', 'cancelled'] as const)(
    'that is %s is left to the staff, who may ask again',
    async (end) => {
      const { order, cancel } = await paidOrder();
      await cancel();
      shop.simulator.controls.refunds = end;
      await run();
      await later();
      await run();
      const failed = await standing(shop, order.id);
      expect(failed).toMatchObject({ refunds: ['failed'], refunded: 0 });
      expect(failed.refundRows[0]?.lastError).toEqual(expect.any(String));
      expect(failed.history).toContain('refund_failed');
      expect(failed.messages).not.toContain('refund_done');

      shop.simulator.controls.refunds = 'refunded';
      const amount = await locked(order.id, refundable);
      // The gateway has taken its own, cancelled one into its books.
      if (end === 'cancelled') shop.simulator.gateway.refunds.length = 0;
      await locked(order.id, (tx, row) =>
        requestRefund(tx, row, { amount, reason: 'again', cause: { actor: 'staff' } }),
      );
      await run();
      await later();
      await run();
      expect(await standing(shop, order.id)).toMatchObject({ refunded: order.total.amount });
    },
  );

  it('is sent once although the worker died before it could write down that it was', async () => {
    const { order, cancel } = await paidOrder();
    await cancel();
    await run();
    const [row] = (await standing(shop, order.id)).refundRows;
    const { id = '', gatewayRef } = row ?? {};
    await database.db.refund.update({
      where: { id },
      data: { status: 'pending', gatewayRef: null },
    });
    await later();
    expect(await run()).toEqual({ ...nothing, begun: 1 });
    expect(sent(id)).toHaveLength(1);
    expect((await standing(shop, order.id)).refundRows).toMatchObject([{ gatewayRef }]);
  });

  it('that cannot be written keeps none of the others waiting', async () => {
    const [broken, other] = [await paidOrder(), await paidOrder()];
    for (const { cancel } of [broken, other]) await cancel();
    await run();
    await later();
    const [row] = (await standing(shop, broken.order.id)).refundRows;
    await database.pool.query(
      `ALTER TABLE refunds ADD CONSTRAINT broken CHECK (id <> '${row?.id}' OR status <> 'done')`,
    );
    await database.db.refund.update({
      where: { id: row?.id ?? '' },
      data: { availableAt: new Date(0) },
    });
    await expect(run()).rejects.toThrow('1 refunds were not handled');
    await database.pool.query('ALTER TABLE refunds DROP CONSTRAINT broken');
    expect((await standing(shop, other.order.id)).refunds).toEqual(['done']);
    await later();
    expect(await run()).toEqual({ ...nothing, done: 1 });
  });

  it('is counted once when several workers run', async () => {
    const { order, cancel } = await paidOrder();
    await cancel();
    await Promise.all([run(), run(), run()]);
    await later();
    await Promise.all([run(), run(), run()]);
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ refunds: ['done'], refunded: order.total.amount });
    expect(sent(now.refundRows[0]?.id ?? '')).toHaveLength(1);
    expect(now.messages.filter((template) => template === 'refund_done')).toHaveLength(1);
  });

  it('of a part leaves the rest, and is never more than what was paid', async () => {
    const { order } = await paidOrder();
    const ask = (amount: number) =>
      locked(order.id, (tx, row) =>
        requestRefund(tx, row, { amount, reason: 'damaged', cause: { actor: 'staff' } }),
      );
    await ask(10_000);
    await expect(ask(order.total.amount)).rejects.toMatchObject({ code: 'payment_refused' });
    await run();
    await later();
    await run();
    expect(await standing(shop, order.id)).toMatchObject({ refunded: 10_000, status: 'confirmed' });
    expect(await locked(order.id, refundable)).toBe(order.total.amount - 10_000);
  });

  it('of surplus money is done without a word in the order’s own sums', async () => {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const payment = await mustBeginPayment(visitor, order.id);
    await visitor.send(`POST /orders/${order.id}/cancel`, { headers: { 'idempotency-key': 'c' } });
    await choose(shop, payment, 'bkash');
    const again = locked(order.id, (tx, row) =>
      refundSurplus(tx, row, {
        paymentId: payment.paymentId,
        reason: 'again',
        cause: { actor: 'staff' },
      }),
    );
    await expect(again).rejects.toMatchObject({ code: 'payment_refused' });
    await run();
    await later();
    expect(await run()).toEqual({ ...nothing, done: 1 });
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ paid: 0, refunded: 0, refunds: ['done'], payments: ['surplus'] });
    expect(now.history).toContain('refunded');
    expect(now.messages).toContain('refund_done');
  });

  it('waits in a shop without a store', async () => {
    const { order, cancel } = await paidOrder();
    await cancel();
    expect(await executeRefunds({ ...shop.worker, gateway: null })).toEqual(nothing);
    expect((await standing(shop, order.id)).refunds).toEqual(['pending']);
  });
});

describe('a refund that the gateway refused', () => {
  /** Money that came for a cancelled order, or was paid for one that was cancelled afterwards. */
  async function refusedRefund(kind: 'surplus' | 'paid') {
    const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
    const payment = await mustBeginPayment(visitor, order.id);
    const cancel = () =>
      visitor.send(`POST /orders/${order.id}/cancel`, { headers: { 'idempotency-key': order.id } });
    if (kind === 'surplus') await cancel();
    await choose(shop, payment, 'bkash');
    if (kind === 'paid') await cancel();
    shop.simulator.controls.refunds = 'refused';
    await run();
    shop.simulator.controls.refunds = 'refunded';
    const now = await standing(shop, order.id);
    expect(now).toMatchObject({ payments: [kind], refunds: ['failed'] });
    return { order, failed: now.refundRows[0]?.id ?? '' };
  }
  const problemsNow = async (id: string) => {
    const { body } = await staff.send(`GET /admin/orders/${id}`);
    const { body: list } = await staff.send('GET /admin/orders?problem=refund_failed');
    const isListed = (list as AdminOrderList).items.some((item) => item.id === id);
    const isFlagged = (body as AdminOrder).problems.includes('refund_failed');
    expect(isListed).toBe(isFlagged);
    return isFlagged;
  };
  const retry = (id: string, refundId: string, body: object = {}) =>
    actOn(staff, id, `refunds/${refundId}/retry`, body);

  it.each(['surplus', 'paid'] as const)(
    'of %s money is asked for again by the staff, once, and then is no problem',
    async (kind) => {
      const { order, failed } = await refusedRefund(kind);
      expect(await problemsNow(order.id)).toBe(true);
      const answers = await Promise.all([retry(order.id, failed), retry(order.id, failed)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await problemsNow(order.id)).toBe(false);
      await run();
      await later();
      expect(await run()).toEqual({ ...nothing, done: 1 });
      const now = await standing(shop, order.id);
      expect(now.refunds.sort()).toEqual(['done', 'failed']);
      expect(now.refunded).toBe(kind === 'paid' ? order.total.amount : 0);
      expect(now.refundRows.find(({ id }) => id === failed)?.coveredBy).toMatch(/^rfd_/);
    },
  );

  it('that fails again is a problem again, and can be asked for once more', async () => {
    const { order, failed } = await refusedRefund('surplus');
    const { body } = await retry(order.id, failed);
    const second = body.refunds.find(({ status }) => status === 'pending')?.id ?? '';
    shop.simulator.controls.refunds = 'refused';
    await run();
    expect(await problemsNow(order.id)).toBe(true);
    expect((await retry(order.id, failed)).status).toBe(409);
    expect((await retry(order.id, second)).status).toBe(200);
    expect(await problemsNow(order.id)).toBe(false);
  });

  it.each(['surplus', 'paid'] as const)(
    'of %s money is noted as given back by hand, with words',
    async (kind) => {
      const { order, failed } = await refusedRefund(kind);
      expect(await retry(order.id, failed, { byHand: true })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/note', code: 'required' }] },
      });
      const note = 'bKash of the shop, receipt 42';
      const { body } = await retry(order.id, failed, { byHand: true, note });
      expect(body.refunds.map(({ status }) => status).sort()).toEqual(['done', 'failed']);
      const asked = body.history.findLast(({ type }) => type === 'refund_requested');
      expect(asked?.data).toMatchObject({ byHand: true, note, retryOf: failed });
      expect(body.order.refunded.amount).toBe(kind === 'paid' ? order.total.amount : 0);
      expect(await problemsNow(order.id)).toBe(false);
      await later();
      expect(await run()).toEqual(nothing);
    },
  );

  it('is no problem once the staff gave the money back otherwise', async () => {
    const { order, failed } = await refusedRefund('paid');
    const part = { amount: 10_000, reason: 'A part' };
    await actOn(staff, order.id, 'refunds', part);
    expect(await problemsNow(order.id)).toBe(true);
    expect(await retry(order.id, failed)).toMatchObject({
      status: 409,
      body: { code: 'payment_refused' },
    });
    const rest = { amount: order.total.amount - 10_000, reason: 'The rest' };
    await actOn(staff, order.id, 'refunds', rest);
    expect(await problemsNow(order.id)).toBe(false);
  });

  it('of another order, or one that did not fail, is refused', async () => {
    const { order, failed } = await refusedRefund('paid');
    const other = await paidOrder();
    await other.cancel();
    const [pending] = (await standing(shop, other.order.id)).refundRows;
    expect((await retry(other.order.id, failed)).status).toBe(404);
    expect((await retry(other.order.id, pending?.id ?? '')).status).toBe(409);
    expect((await standing(shop, order.id)).refunds).toEqual(['failed']);
  });
});
