import type { Database } from '@dhakacart/db';
import { type Queryable, runRawTransaction } from '../../lib/queryable.ts';
import { refundable, requestRefund } from '../payments/refunds.ts';
import { returnReviewedPayment } from '../payments/review.ts';
import { postOrderMessage } from './messages.ts';
import { type Cause, type LockedOrder, lockOrder, moveOrder } from './move-order.ts';
import { orderMovedOn } from './problems.ts';
import { shopperMayCancel } from './states.ts';

/**
 * Cancels a locked order: its goods and its coupon are free again, and what was paid is given back.
 * @throws Problem `order_moved_on`
 */
export async function cancelLocked(tx: Queryable, order: LockedOrder, cause: Cause): Promise<void> {
  if (order.status === 'in_review') return returnReviewedPayment(tx, order, cause);
  await moveOrder(tx, order, 'cancelled', cause);
  const amount = await refundable(tx, order);
  if (amount > 0) await requestRefund(tx, order, { amount, reason: 'cancelled', cause });
  await postOrderMessage(tx, order, 'order_cancelled');
}

/**
 * What a shopper does to an order of theirs; nothing when they have done it already, so that a request
 * whose process died before it answered can be sent again.
 * @throws Problem `order_moved_on` once it is on its way, or was ended by somebody else
 */
export function cancelByShopper(
  database: Pick<Database, 'pool'>,
  orderId: string,
  actorId: string | null,
): Promise<void> {
  return runRawTransaction(database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order.status === 'cancelled' && (await wasCancelledByShopper(tx, orderId))) return;
    if (!shopperMayCancel(order.status)) throw orderMovedOn(order.status);
    await cancelLocked(tx, order, { actor: 'customer', actorId });
  });
}

async function wasCancelledByShopper(tx: Queryable, orderId: string): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'order-cancelled-by-shopper',
    text: `SELECT FROM order_events
           WHERE order_id = $1 AND to_status = 'cancelled' AND actor = 'customer'`,
    values: [orderId],
  });
  return rowCount !== 0;
}
