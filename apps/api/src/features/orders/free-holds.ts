import type { Database } from '@dhakacart/db';
import { runRawTransaction } from '../../lib/queryable.ts';
import type { CartOwner } from '../cart/repository.ts';
import { postOrderMessage } from './messages.ts';
import { lockOrder, moveOrder } from './move-order.ts';

/**
 * Frees what stands in the way of ordering a cart though it need not: holds that have run out before
 * the worker came round, and the shopper's own unpaid order of the same goods, which the new one
 * takes the place of. Returns how many orders that were.
 */
export async function freeHolds(
  database: Pick<Database, 'pool'>,
  cartId: string,
  owner: CartOwner,
): Promise<number> {
  const { rows } = await database.pool.query<{ id: string; over: boolean }>({
    name: 'holds-in-the-way',
    text: `SELECT DISTINCT o.id, o.expires_at <= now() AS over
           FROM cart_items i
           JOIN holds h ON h.variant_id = i.variant_id AND h.expires_at IS NOT NULL
           JOIN orders o ON o.id = h.order_id AND o.status = 'awaiting_payment'
           WHERE i.cart_id = $1
             AND (h.expires_at <= now() OR o.user_id = $2 OR o.guest_token_hash = $3)
           LIMIT 50`,
    values: [cartId, ...columnsOf(owner)],
  });
  return endOrders(database, rows);
}

/**
 * Frees uses of a coupon that stand in the way though they need not, by the same rule: those of
 * orders whose time has passed, and of the shopper's own unpaid ones. Returns how many orders ended.
 */
export async function freeCoupon(
  database: Pick<Database, 'pool'>,
  code: string,
  owner: CartOwner,
): Promise<number> {
  const { rows } = await database.pool.query<{ id: string; over: boolean }>({
    name: 'coupon-in-the-way',
    text: `SELECT o.id, o.expires_at <= now() AS over
           FROM coupons c
           JOIN coupon_redemptions r ON r.coupon_id = c.id
           JOIN orders o ON o.id = r.order_id AND o.status = 'awaiting_payment'
           WHERE c.code = $1
             AND (o.expires_at <= now() OR o.user_id = $2 OR o.guest_token_hash = $3)
           LIMIT 50`,
    values: [code, ...columnsOf(owner)],
  });
  return endOrders(database, rows);
}

async function endOrders(
  database: Pick<Database, 'pool'>,
  orders: readonly { id: string; over: boolean }[],
): Promise<number> {
  let ended = 0;
  for (const { id, over } of orders) {
    if (await (over ? expireOrder : supersedeOrder)(database, id)) ended++;
  }
  return ended;
}

const columnsOf = (owner: CartOwner) => [
  'userId' in owner ? owner.userId : null,
  'tokenHash' in owner ? owner.tokenHash : null,
];

/** Ends an order whose hold has run out; false when it was paid, or ended otherwise, meanwhile. */
export function expireOrder(database: Pick<Database, 'pool'>, id: string): Promise<boolean> {
  return runRawTransaction(database, async (tx) => {
    const order = await lockOrder(tx, id);
    const due = order.expiresAt !== null && order.expiresAt.getTime() <= Date.now();
    if (order.status !== 'awaiting_payment' || !due) return false;
    await moveOrder(tx, order, 'expired', { actor: 'system' });
    await postOrderMessage(tx, order, 'order_expired');
    return true;
  });
}

/**
 * Ends the hold of every order whose time has passed; returns how many. One that cannot be ended
 * keeps none of the others from it; that it could not is thrown afterwards.
 */
export async function expireOrders(
  database: Pick<Database, 'pool'>,
  onExpired: () => void = () => {},
): Promise<number> {
  const { rows } = await database.pool.query<{ id: string }>({
    name: 'orders-expiring',
    text: 'SELECT id FROM orders WHERE expires_at <= now() ORDER BY expires_at LIMIT 500',
  });
  let expired = 0;
  const errors: unknown[] = [];
  for (const { id } of rows) {
    try {
      if (!(await expireOrder(database, id))) continue;
      expired++;
      onExpired();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} orders did not expire`);
  return expired;
}

function supersedeOrder(database: Pick<Database, 'pool'>, id: string): Promise<boolean> {
  return runRawTransaction(database, async (tx) => {
    const order = await lockOrder(tx, id);
    if (order.status !== 'awaiting_payment') return false;
    await moveOrder(tx, order, 'cancelled', {
      actor: 'customer',
      data: { reason: 'ordered_anew' },
    });
    return true;
  });
}
