import type { Queryable } from '../../lib/queryable.ts';
import { cancelLocked } from '../orders/cancel-order.ts';
import { postOrderMessage } from '../orders/messages.ts';
import { type Cause, type LockedOrder, moveOrder, recordEvent } from '../orders/move-order.ts';
import { orderMovedOn } from '../orders/problems.ts';
import { addPaid } from './cash.ts';

/**
 * Takes the money that the gateway called risky: the locked order is paid and goes on.
 * @throws Problem `order_moved_on` when it is not in review
 */
export async function acceptPayment(
  tx: Queryable,
  order: LockedOrder,
  cause: Cause,
): Promise<void> {
  const data = { ...cause.data, ...(await settleReview(tx, order)) };
  await recordEvent(tx, order.id, 'paid', { ...cause, data });
  await moveOrder(tx, order, 'confirmed', cause);
  await postOrderMessage(tx, order, 'order_paid');
}

/**
 * Gives the money that the gateway called risky back: the locked order is cancelled.
 * @throws Problem `order_moved_on` when it is not in review
 */
export async function returnPayment(
  tx: Queryable,
  order: LockedOrder,
  cause: Cause,
): Promise<void> {
  const data = { ...cause.data, ...(await settleReview(tx, order)) };
  await recordEvent(tx, order.id, 'payment_returned', { ...cause, data });
  await cancelLocked(tx, order, cause);
}

/** The money is with the shop in both cases: what is given back must have been taken. */
async function settleReview(
  tx: Queryable,
  order: LockedOrder,
): Promise<{ paymentId: string; amount: number }> {
  const { rows } = await tx.query<{ paymentId: string; amount: number }>({
    name: 'payment-settle-review',
    text: `UPDATE payments SET status = 'paid', updated_at = clock_timestamp()
           WHERE id = (
             SELECT id FROM payments WHERE order_id = $1 AND status = 'in_review'
             ORDER BY created_at, id LIMIT 1)
           RETURNING id AS "paymentId", amount`,
    values: [order.id],
  });
  const [payment] = rows;
  if (order.status !== 'in_review' || !payment) throw orderMovedOn(order.status);
  await addPaid(tx, order, payment.amount);
  return payment;
}
