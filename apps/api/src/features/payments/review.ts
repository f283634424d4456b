import type { Queryable } from '../../lib/queryable.ts';
import { postOrderMessage } from '../orders/messages.ts';
import { type Cause, type LockedOrder, moveOrder } from '../orders/move-order.ts';
import { orderMovedOn } from '../orders/problems.ts';
import { confirmPaid } from './capture.ts';
import { refundSurplus } from './refunds.ts';

/**
 * Somebody of the staff looked at a payment that the gateway found risky, and took it.
 * @throws Problem `order_moved_on` when the order is not in review
 */
export async function acceptReviewedPayment(
  tx: Queryable,
  order: LockedOrder,
  cause: Cause,
): Promise<void> {
  const payment = await settleReview(tx, order, 'paid');
  await confirmPaid(tx, order, payment, cause);
}

/**
 * The payment is not wanted: the order is cancelled, and the money goes back whole.
 * @throws Problem `order_moved_on` when the order is not in review
 */
export async function returnReviewedPayment(
  tx: Queryable,
  order: LockedOrder,
  cause: Cause,
): Promise<void> {
  const payment = await settleReview(tx, order, 'surplus');
  await moveOrder(tx, order, 'cancelled', cause);
  await refundSurplus(tx, order, { paymentId: payment.id, reason: 'payment_refused', cause });
  await postOrderMessage(tx, order, 'order_cancelled');
}

async function settleReview(
  tx: Queryable,
  order: LockedOrder,
  to: 'paid' | 'surplus',
): Promise<{ id: string; amount: number }> {
  if (order.status !== 'in_review') throw orderMovedOn(order.status);
  const { rows } = await tx.query<{ id: string; amount: number }>({
    name: 'payment-review',
    text: `UPDATE payments SET status = $2, updated_at = clock_timestamp()
           WHERE order_id = $1 AND status = 'in_review' RETURNING id, amount`,
    values: [order.id, to],
  });
  if (!rows[0]) throw new Error('an order in review without a payment in review');
  return rows[0];
}
