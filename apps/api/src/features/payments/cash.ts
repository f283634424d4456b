import { newId } from '@dhakacart/db';
import { Problem } from '../../lib/problem.ts';
import type { Queryable } from '../../lib/queryable.ts';
import { type Cause, type LockedOrder, recordEvent } from '../orders/move-order.ts';

/**
 * Notes what was taken at the door for a locked order, in poisha. An order that is paid already, or
 * costs nothing, takes 0.
 * @throws Problem `payment_refused` with `due` when it is another sum
 */
export async function collectCash(
  tx: Queryable,
  order: LockedOrder,
  collected: number,
  cause: Cause,
): Promise<void> {
  const due = order.total - order.paidAmount;
  if (collected !== due) throw notWhatIsDue(due);
  if (due === 0) return;
  const id = newId('pay');
  await tx.query({
    name: 'cash-payment',
    text: `INSERT INTO payments (id, order_id, provider, status, amount)
           VALUES ($1, $2, 'cod', 'paid', $3)`,
    values: [id, order.id, due],
  });
  await addPaid(tx, order, due);
  const data = { ...cause.data, paymentId: id, amount: due };
  await recordEvent(tx, order.id, 'paid', { ...cause, data });
}

/** Counts money that is the shop's now, on the locked order. */
export async function addPaid(tx: Queryable, order: LockedOrder, amount: number): Promise<void> {
  await tx.query({
    name: 'order-paid',
    text: `UPDATE orders SET paid_amount = paid_amount + $2, updated_at = clock_timestamp()
           WHERE id = $1`,
    values: [order.id, amount],
  });
  order.paidAmount += amount;
}

const notWhatIsDue = (due: number) =>
  new Problem('payment_refused', {
    detail: {
      en: `৳ ${(due / 100).toLocaleString('en-IN')} is due, no more and no less.`,
      bn: `ঠিক ৳ ${(due / 100).toLocaleString('bn-BD')} নেওয়ার কথা, কমও নয়, বেশিও নয়।`,
    },
    members: { due },
  });
