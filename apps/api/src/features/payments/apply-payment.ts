import { type Database, newId, type PaymentStatus } from '@dhakacart/db';
import { type Queryable, runRawTransaction } from '../../lib/queryable.ts';
import { expireOrders } from '../orders/free-holds.ts';
import { type Cause, type LockedOrder, lockOrder, recordEvent } from '../orders/move-order.ts';
import { confirmPaid, holdForReview, reserveAgain, type StoredPayment } from './capture.ts';
import { refundSurplus } from './refunds.ts';
import type { Transaction } from './sslcommerz/answers.ts';

export type EventSource = 'ipn' | 'return' | 'reconciliation';

/** What became of an event; also the label of the metric. */
export type PaymentOutcome =
  /** The order is paid, held for a look, or was paid already and the money goes back. */
  | 'paid'
  | 'in_review'
  | 'surplus'
  /** The attempt came to nothing; another may follow. */
  | 'failed'
  | 'cancelled'
  /** Known before, or of no consequence where the payment stands. */
  | 'duplicate'
  | 'ignored'
  /** Not believed: no such attempt, or not the sum and currency that we asked for. */
  | 'unknown'
  | 'mismatch';

const isCapture = ({ status }: Transaction) => status === 'VALID' || status === 'VALIDATED';

const ended: Record<string, 'failed' | 'cancelled'> = {
  FAILED: 'failed',
  EXPIRED: 'failed',
  UNATTEMPTED: 'failed',
  CANCELLED: 'cancelled',
};

/** The goods of an order that has expired are not there any more; thrown to roll back. */
class Gone extends Error {}

/**
 * Gives a transaction its effect, once, however it became known and however often: the event is
 * inserted by its own key in the transaction of its effect, and what it says is compared with what
 * we asked for. States only move forward. Money that has no order to pay goes back by itself.
 *
 * The transaction must come from the gateway itself, not from a form that somebody sent.
 */
export async function applyPayment(
  database: Pick<Database, 'pool'>,
  transaction: Transaction,
  source: EventSource,
): Promise<PaymentOutcome> {
  for (let attempt = 1; ; attempt++) {
    const applying = { transaction, source, goodsGone: attempt > 2 };
    try {
      return await runRawTransaction(database, (tx) => apply(tx, applying));
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
    // Units of holds that ran out may stand in the way although nobody is waiting for them.
    // One that cannot be ended is the worker's to tell of, and no reason to leave this money waiting.
    if (attempt === 1) await expireOrders(database).catch(() => {});
  }
}

interface Applying {
  transaction: Transaction;
  source: EventSource;
  /** It is known that the goods of an expired order cannot be reserved again. */
  goodsGone: boolean;
}

async function apply(tx: Queryable, applying: Applying): Promise<PaymentOutcome> {
  const { transaction } = applying;
  const orderId = await findOrderOf(tx, transaction.tranId);
  if (orderId === null) return 'unknown';
  const order = await lockOrder(tx, orderId);
  const payment = await getPayment(tx, transaction.tranId);
  if (isCapture(transaction)) {
    if (transaction.valId === null) return 'mismatch';
    if (!isWhatWeAsked(transaction, payment)) {
      await noteMismatch(tx, order.id, transaction);
      return 'mismatch';
    }
    if (!(await insertEvent(tx, payment, applying))) return 'duplicate';
    return capture(tx, { order, payment, ...applying });
  }
  const to = ended[transaction.status];
  if (to === undefined) return 'ignored';
  if (!(await insertEvent(tx, payment, applying))) return 'duplicate';
  if (payment.status !== 'pending') return 'ignored';
  await endAttempt(tx, payment.id, { to, failure: transaction.error ?? transaction.status });
  const data = { paymentId: payment.id, reason: transaction.error ?? transaction.status };
  await recordEvent(tx, order.id, 'payment_failed', { actor: 'gateway', data });
  return to;
}

async function capture(
  tx: Queryable,
  {
    order,
    payment: attempt,
    transaction,
    goodsGone,
  }: Applying & { order: LockedOrder; payment: StoredPayment },
): Promise<PaymentOutcome> {
  const payment = await takeDetails(tx, attempt, transaction);
  const cause: Cause = {
    actor: 'gateway',
    data: { paymentId: payment.id, amount: payment.amount, instrument: transaction.instrument },
  };
  const late = order.status === 'expired';
  const due = order.status === 'awaiting_payment' || (late && !goodsGone);
  if (payment !== attempt || !due) {
    await movePayment(tx, payment.id, 'surplus');
    const reason = surplusReason(order.status, payment !== attempt);
    const data = { ...cause.data, reason };
    await recordEvent(tx, order.id, 'payment_surplus', { ...cause, data });
    await refundSurplus(tx, order, { paymentId: payment.id, reason, cause });
    return 'surplus';
  }
  if (late && !(await reserveAgain(tx, order))) throw new Gone();
  if (transaction.risky) {
    await movePayment(tx, payment.id, 'in_review');
    await holdForReview(tx, order, cause);
    return 'in_review';
  }
  await movePayment(tx, payment.id, 'paid');
  await confirmPaid(tx, order, payment, cause);
  return 'paid';
}

/** In words for the staff, who see it in the order's history. */
function surplusReason(status: string, twice: boolean): string {
  if (twice) return 'captured_twice';
  if (status === 'expired') return 'sold_out';
  return status === 'cancelled' || status === 'refused' ? `order_${status}` : 'paid_already';
}

async function findOrderOf(tx: Queryable, tranId: string): Promise<string | null> {
  const { rows } = await tx.query<{ order_id: string }>({
    name: 'payment-order',
    text: `SELECT order_id FROM payments WHERE id = $1 AND provider = 'sslcommerz'`,
    values: [tranId],
  });
  return rows[0]?.order_id ?? null;
}

/** Money that is no payment of ours was taken all the same: once, for the staff to give back. */
async function noteMismatch(
  tx: Queryable,
  orderId: string,
  { tranId: paymentId, valId, bankTranId, amount, currency }: Transaction,
): Promise<void> {
  const { rowCount: known } = await tx.query({
    name: 'payment-mismatch-known',
    text: `SELECT FROM order_events
           WHERE order_id = $1 AND type = 'payment_mismatch' AND data ->> 'valId' = $2`,
    values: [orderId, valId],
  });
  if (known) return;
  const data = { paymentId, valId, bankTranId, amount, currency };
  await recordEvent(tx, orderId, 'payment_mismatch', { actor: 'gateway', data });
}

/** Read after the order is locked: every change of a payment begins with that. */
async function getPayment(tx: Queryable, id: string): Promise<StoredPayment> {
  const { rows } = await tx.query<StoredPayment>({
    name: 'payment-get',
    text: `SELECT id, order_id AS "orderId", status, amount, val_id AS "valId"
           FROM payments WHERE id = $1`,
    values: [id],
  });
  if (!rows[0]) throw new Error('the payment of a locked order is gone');
  return rows[0];
}

const isWhatWeAsked = ({ amount, currency, asked }: Transaction, payment: StoredPayment) =>
  amount === payment.amount &&
  currency === 'BDT' &&
  (asked === null || (asked.amount === payment.amount && asked.currency === 'BDT'));

async function insertEvent(
  tx: Queryable,
  payment: StoredPayment,
  { transaction, source }: Applying,
): Promise<boolean> {
  const { valId, tranId, status, amount, bankTranId, instrument, risky, error } = transaction;
  const { rowCount } = await tx.query({
    name: 'payment-event',
    text: `INSERT INTO payment_events (id, payment_id, provider, key, source, status, amount, data)
           VALUES ($1, $2, 'sslcommerz', $3, $4, $5, $6, $7)
           ON CONFLICT (provider, key) DO NOTHING`,
    values: [
      newId('pev'),
      payment.id,
      // A capture is told as VALID first and as VALIDATED later, and is one event.
      isCapture(transaction) ? valId : `${tranId}:${status}`,
      source,
      status,
      amount,
      JSON.stringify({ bankTranId, instrument, risky, error }),
    ],
  });
  return rowCount === 1;
}

/**
 * Keeps the gateway's ids with the attempt. Money that is captured a second time under one id gets a
 * row of its own, because each capture is given back by its own.
 */
async function takeDetails(
  tx: Queryable,
  payment: StoredPayment,
  { valId, bankTranId, instrument }: Transaction,
): Promise<StoredPayment> {
  const twice = payment.valId !== null;
  const id = twice ? newId('pay') : payment.id;
  const values = [id, valId, bankTranId, instrument];
  if (!twice) {
    await tx.query({
      name: 'payment-details',
      text: `UPDATE payments SET val_id = $2, bank_tran_id = $3, instrument = $4, failure = NULL,
               updated_at = clock_timestamp()
             WHERE id = $1`,
      values,
    });
    return payment;
  }
  await tx.query({
    name: 'payment-again',
    text: `INSERT INTO payments (id, order_id, provider, amount, val_id, bank_tran_id, instrument)
           VALUES ($1, $5, 'sslcommerz', $6, $2, $3, $4)`,
    values: [...values, payment.orderId, payment.amount],
  });
  return { ...payment, id, status: 'pending', valId };
}

async function movePayment(tx: Queryable, id: string, to: PaymentStatus): Promise<void> {
  await tx.query({
    name: 'payment-move',
    text: 'UPDATE payments SET status = $2, updated_at = clock_timestamp() WHERE id = $1',
    values: [id, to],
  });
}

/** Ends an attempt that took no money; nothing when it has come further meanwhile. */
export async function endAttempt(
  tx: Queryable,
  id: string,
  { to, failure }: { to: 'failed' | 'cancelled'; failure: string },
): Promise<void> {
  await tx.query({
    name: 'payment-end',
    text: `UPDATE payments SET status = $2, failure = $3, updated_at = clock_timestamp()
           WHERE id = $1 AND status = 'pending'`,
    values: [id, to, failure],
  });
}
