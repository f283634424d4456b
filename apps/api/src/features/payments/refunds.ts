import { newId } from '@dhakacart/db';
import { Problem } from '../../lib/problem.ts';
import type { Queryable } from '../../lib/queryable.ts';
import { type Cause, type LockedOrder, recordEvent } from '../orders/move-order.ts';

/** What may still be given back of an order, in poisha: what was paid, less every refund that stands. */
export async function refundable(tx: Queryable, order: LockedOrder): Promise<number> {
  const { rows } = await tx.query<{ refunded: number }>({
    name: 'refunds-sum',
    text: `SELECT coalesce(sum(r.amount), 0)::int AS refunded
           FROM refunds r JOIN payments p ON p.id = r.payment_id
           WHERE r.order_id = $1 AND r.status <> 'failed' AND p.status = 'paid'`,
    values: [order.id],
  });
  return order.paidAmount - (rows[0]?.refunded ?? 0);
}

/**
 * Notes a refund of a locked order's payment; the worker asks the gateway for it. What was paid at
 * the door is given back by hand, so that its refund is done when it is noted.
 * @throws Problem `payment_refused` when it is more than what may still be given back
 */
export async function requestRefund(
  tx: Queryable,
  order: LockedOrder,
  { amount, reason, cause }: { amount: number; reason: string; cause: Cause },
): Promise<string> {
  const left = await refundable(tx, order);
  if (amount < 1 || amount > left) throw tooMuch(left);
  const { rows } = await tx.query<{ id: string; provider: string }>({
    name: 'refund-payment',
    text: `SELECT id, provider FROM payments WHERE order_id = $1 AND status = 'paid'`,
    values: [order.id],
  });
  const payment = rows[0];
  if (!payment) throw tooMuch(0);
  const byHand = payment.provider === 'cod';
  const status = byHand ? 'done' : 'pending';
  const id = await insertRefund(tx, order, {
    paymentId: payment.id,
    status,
    amount,
    reason,
    cause,
  });
  if (byHand) await settleRefund(tx, order, { refundId: id, amount, cause });
  return id;
}

/**
 * Gives back the whole of a payment that is surplus: money that came for an order that is over, or
 * paid already. It never counts as paid for the order, so neither does its return as refunded.
 * @throws Problem `payment_refused` when there is no such payment, or it is on its way back already
 */
export async function refundSurplus(
  tx: Queryable,
  order: LockedOrder,
  { paymentId, reason, cause }: { paymentId: string; reason: string; cause: Cause },
): Promise<string> {
  const { rows } = await tx.query<{ amount: number }>({
    name: 'refund-surplus',
    text: `SELECT amount FROM payments p WHERE id = $1 AND order_id = $2 AND status = 'surplus'
             AND NOT EXISTS (SELECT FROM refunds WHERE payment_id = p.id AND status <> 'failed')`,
    values: [paymentId, order.id],
  });
  const payment = rows[0];
  if (!payment) throw tooMuch(0);
  const { amount } = payment;
  return insertRefund(tx, order, { paymentId, status: 'pending', amount, reason, cause });
}

async function insertRefund(
  tx: Queryable,
  order: LockedOrder,
  refund: {
    paymentId: string;
    status: 'pending' | 'done';
    amount: number;
    reason: string;
    cause: Cause;
  },
): Promise<string> {
  const { paymentId, status, amount, reason, cause } = refund;
  const id = newId('rfd');
  await tx.query({
    name: 'refund-insert',
    text: `INSERT INTO refunds (id, order_id, payment_id, status, amount, reason, actor_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, order.id, paymentId, status, amount, reason, cause.actorId ?? null],
  });
  const data = { ...cause.data, refundId: id, paymentId, amount };
  await recordEvent(tx, order.id, 'refund_requested', { ...cause, data });
  return id;
}

/**
 * Counts a refund that reached the customer, on the locked order; that of a surplus payment only in
 * the history, because the order never had that money.
 */
export async function settleRefund(
  tx: Queryable,
  order: LockedOrder,
  { refundId, amount, cause }: { refundId: string; amount: number; cause: Cause },
): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'order-refunded',
    text: `UPDATE orders SET refunded_amount = refunded_amount + $2, updated_at = clock_timestamp()
           WHERE id = $1 AND EXISTS (
             SELECT FROM refunds r JOIN payments p ON p.id = r.payment_id
             WHERE r.id = $3 AND p.status = 'paid')`,
    values: [order.id, amount, refundId],
  });
  if (rowCount === 1) order.refundedAmount += amount;
  await recordEvent(tx, order.id, 'refunded', { ...cause, data: { refundId, amount } });
}

const tooMuch = (left: number) =>
  new Problem('payment_refused', {
    detail: {
      en: `At most ৳ ${(left / 100).toLocaleString('en-IN')} can be given back.`,
      bn: `সর্বোচ্চ ৳ ${(left / 100).toLocaleString('bn-BD')} ফেরত দেওয়া যাবে।`,
    },
    members: { refundable: left },
  });
