import { type Actor, newId, type OrderStatus, type PaymentMethod } from '@dhakacart/db';
import type { Queryable } from '../../lib/queryable.ts';
import { returnCoupon } from '../coupons/repository.ts';
import { release, sell } from '../stock/holds.ts';
import { orderMovedOn, orderNotFound } from './problems.ts';
import { orderMoves } from './states.ts';

/** What a change of an order has to know of it, as its locked row says. */
export interface LockedOrder {
  id: string;
  number: string;
  status: OrderStatus;
  paymentMethod: PaymentMethod;
  userId: string | null;
  phone: string;
  email: string | null;
  locale: 'en' | 'bn';
  deliveryMethod: string;
  total: number;
  paidAmount: number;
  refundedAmount: number;
  expiresAt: Date | null;
  loadRun: string | null;
}

/** Who changes an order, and the words and numbers to keep of it. */
export interface Cause {
  actor: Actor;
  actorId?: string | null;
  data?: Record<string, unknown>;
}

/**
 * Locks an order for the rest of the transaction. Always the first thing that a change locks: then
 * come coupons, then variants in the order of their ids.
 * @throws Problem `not_found`
 */
export async function lockOrder(tx: Queryable, id: string): Promise<LockedOrder> {
  const { rows } = await tx.query<LockedOrder>({
    name: 'order-lock',
    text: `SELECT id, number, status, payment_method AS "paymentMethod", user_id AS "userId", phone,
             email, locale, delivery_method AS "deliveryMethod", total, paid_amount AS "paidAmount",
             refunded_amount AS "refundedAmount", expires_at AS "expiresAt", load_run AS "loadRun"
           FROM orders WHERE id = $1 FOR UPDATE`,
    values: [id],
  });
  if (!rows[0]) throw orderNotFound();
  return rows[0];
}

/** Adds to the history of an order. */
export async function recordEvent(
  tx: Queryable,
  orderId: string,
  type: string,
  { actor, actorId = null, data = {} }: Cause,
  moved: { from: OrderStatus | null; to: OrderStatus | null } = { from: null, to: null },
): Promise<void> {
  await tx.query({
    name: 'order-event',
    text: `INSERT INTO order_events (id, order_id, type, from_status, to_status, actor, actor_id, data,
             created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())`,
    values: [
      newId('oev'),
      orderId,
      type,
      moved.from,
      moved.to,
      actor,
      actorId,
      JSON.stringify(data),
    ],
  });
}

/**
 * Moves a locked order to another state, with everything that goes with it: its history, its goods
 * (freed when it comes to nothing, gone when it is delivered, no longer on a clock once it is paid),
 * and its coupon. Only an expired order's goods have to be reserved again before, by the caller.
 * @throws Problem `order_moved_on` when there is no way from where it stands
 */
export async function moveOrder(
  tx: Queryable,
  order: LockedOrder,
  to: OrderStatus,
  cause: Cause,
  type: string = to,
): Promise<void> {
  const from = order.status;
  if (!orderMoves[from].includes(to)) throw orderMovedOn(from);
  await tx.query({
    name: 'order-move',
    text: `UPDATE orders SET status = $2, expires_at = NULL, updated_at = clock_timestamp()
           WHERE id = $1`,
    values: [order.id, to],
  });
  await recordEvent(tx, order.id, type, cause, { from, to });
  if (from === 'awaiting_payment' && (to === 'confirmed' || to === 'in_review')) {
    await tx.query({
      name: 'holds-keep',
      text: 'UPDATE holds SET expires_at = NULL WHERE order_id = $1',
      values: [order.id],
    });
  }
  if (to === 'cancelled' || to === 'expired' || to === 'refused') {
    await returnCoupon(tx, order.id);
    await release(tx, order.id);
  }
  if (to === 'delivered') await sell(tx, order.id);
  order.status = to;
  order.expiresAt = null;
}
