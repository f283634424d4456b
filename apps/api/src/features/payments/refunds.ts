import { newId } from '@dhakacart/db';
import { notFound, Problem } from '../../lib/problem.ts';
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

/**
 * A new attempt of a refund that failed: the same payment, the same amount. `byHand` notes that the
 * customer has the money already, so that it is done at once.
 * @throws Problem `not_found` when the order has no such refund; `conflict` when it did not fail, or
 *   a later one stands for it; `payment_refused` when less is left of the payment
 */
export async function retryRefund(
  tx: Queryable,
  order: LockedOrder,
  { refundId, byHand, cause }: { refundId: string; byHand: boolean; cause: Cause },
): Promise<string> {
  const { rows } = await tx.query<{
    paymentId: string;
    amount: number;
    reason: string;
    isOpen: boolean;
    left: number;
  }>({
    name: 'refund-failed',
    text: `SELECT f.payment_id AS "paymentId", f.amount, f.reason,
             f.status = 'failed' AND f.covered_by IS NULL AS "isOpen",
             p.amount - (SELECT coalesce(sum(r.amount), 0)::int FROM refunds r
               WHERE r.payment_id = p.id AND r.status <> 'failed') AS left
           FROM refunds f JOIN payments p ON p.id = f.payment_id
           WHERE f.id = $1 AND f.order_id = $2`,
    values: [refundId, order.id],
  });
  const failed = rows[0];
  if (!failed) throw noSuchRefund();
  if (!failed.isOpen) throw notToRetry();
  const { paymentId, amount, reason, left } = failed;
  if (amount > left) throw tooMuch(left);
  const status = byHand ? 'done' : 'pending';
  const data = { ...cause.data, retryOf: refundId };
  const retried = { ...cause, data };
  const id = await insertRefund(tx, order, { paymentId, status, amount, reason, cause: retried });
  if (byHand) await settleRefund(tx, order, { refundId: id, amount, cause: retried });
  return id;
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
  await coverFailed(tx, { id, paymentId, amount });
  const data = { ...cause.data, refundId: id, paymentId, amount };
  await recordEvent(tx, order.id, 'refund_requested', { ...cause, data });
  return id;
}

/**
 * A new refund stands for those of its payment that failed, the oldest first, as far as its amount
 * goes, and for all of them when the whole payment is on its way back.
 */
async function coverFailed(
  tx: Queryable,
  { id, paymentId, amount }: { id: string; paymentId: string; amount: number },
): Promise<void> {
  await tx.query({
    name: 'refund-cover',
    text: `UPDATE refunds SET covered_by = $1, updated_at = clock_timestamp()
           FROM (
             SELECT f.id, sum(f.amount) OVER (ORDER BY f.created_at, f.id) AS up_to
             FROM refunds f
             WHERE f.payment_id = $2 AND f.status = 'failed' AND f.covered_by IS NULL) open
           WHERE refunds.id = open.id AND (open.up_to <= $3 OR (
             SELECT sum(r.amount) >= min(p.amount)
             FROM refunds r JOIN payments p ON p.id = r.payment_id
             WHERE r.payment_id = $2 AND r.status <> 'failed'))`,
    values: [id, paymentId, amount],
  });
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

const noSuchRefund = () =>
  notFound({
    en: 'The order has no such refund.',
    bn: 'এই অর্ডারে এমন কোনো ফেরত নেই।',
  });

const notToRetry = () =>
  new Problem('conflict', {
    detail: {
      en: 'Only a refund that failed, and that no later one stands for, is asked for again.',
      bn: 'যে ফেরত ব্যর্থ হয়েছে এবং যার বদলে পরে আর ফেরত দেওয়া হয়নি, শুধু সেটিই আবার চাওয়া যায়।',
    },
  });
