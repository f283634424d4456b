import type { Database } from '@dhakacart/db';
import { runRawTransaction } from '../../lib/queryable.ts';
import type { CartOwner } from '../cart/repository.ts';
import type { Customer } from '../coupons/repository.ts';
import { postOrderMessage } from './messages.ts';
import { lockOrder, moveOrder } from './move-order.ts';

/**
 * Frees what keeps a cart from being ordered though it need not: holds that have run out before the
 * worker came round, and the shopper's own unpaid orders of what is short, which the new one takes
 * the place of. Ends nothing unless the whole cart can be had then. Returns whether it can, which is
 * also so when somebody else has freed the units in this moment.
 */
export async function freeHolds(
  database: Pick<Database, 'pool'>,
  cartId: string,
  owner: CartOwner,
): Promise<boolean> {
  // One statement sees one moment. A cart that can be had with nothing in its way is a row of nulls.
  const { rows } = await database.pool.query<InTheWay>({
    name: 'holds-in-the-way',
    text: `WITH ${wantedSql}
           SELECT DISTINCT way.id, way.over
           FROM met LEFT JOIN (
             SELECT o.id, h.expires_at <= now() AS over
             FROM wanted w
             JOIN holds h ON h.variant_id = w.variant_id AND h.expires_at IS NOT NULL
             JOIN orders o ON o.id = h.order_id AND o.status = 'awaiting_payment'
             WHERE w.free < w.quantity AND (h.expires_at <= now()
               OR (w.free + w.expired < w.quantity AND (o.user_id = $2 OR o.guest_token_hash = $3)))
           ) way ON true
           WHERE met.met
           ORDER BY way.over DESC LIMIT 50`,
    values: [cartId, ...columnsOf(owner)],
  });
  await endOrders(database, rows);
  return rows.length > 0;
}

/**
 * Frees a use of a coupon by the same rule, for a cart that can be had: of an order whose time has
 * passed, else of the shopper's own unpaid one. `used_up` is every use of the coupon,
 * `per_customer` only the customer's. Returns whether one is left then.
 */
export async function freeCoupon(
  database: Pick<Database, 'pool'>,
  {
    couponId,
    refusal,
    customer,
    cartId,
    owner,
  }: {
    couponId: string;
    refusal: 'used_up' | 'per_customer';
    customer: Customer;
    cartId: string;
    owner: CartOwner;
  },
): Promise<boolean> {
  const { rows } = await database.pool.query<InTheWay>({
    name: 'coupon-in-the-way',
    text: `WITH ${wantedSql}, uses AS (
             SELECT r.order_id FROM coupon_redemptions r
             WHERE r.coupon_id = $4 AND ($5 = 'used_up' OR r.phone = $7 OR r.user_id = $6)
           ), allowed AS (
             SELECT CASE WHEN $5 = 'used_up' THEN c.usage_limit - c.used
               ELSE c.per_customer - (SELECT count(*) FROM uses) END AS unused
             FROM coupons c WHERE c.id = $4
           ), way AS (
             SELECT o.id, o.expires_at <= now() AS over
             FROM allowed, uses u JOIN orders o ON o.id = u.order_id AND o.status = 'awaiting_payment'
             WHERE allowed.unused <= 0
               AND (o.expires_at <= now() OR o.user_id = $2 OR o.guest_token_hash = $3)
             ORDER BY over DESC LIMIT 50
           )
           SELECT way.id, way.over
           FROM met, allowed LEFT JOIN way ON true
           WHERE met.met AND coalesce(allowed.unused, 1) + (SELECT count(*) FROM way) > 0
           ORDER BY way.over DESC LIMIT (SELECT greatest(1, 1 - allowed.unused) FROM allowed)`,
    values: [cartId, ...columnsOf(owner), couponId, refusal, customer.userId, customer.phone],
  });
  await endOrders(database, rows);
  return rows.length > 0;
}

interface InTheWay {
  id: string | null;
  /** Its time has passed; else it is the shopper's own. */
  over: boolean | null;
}

// What the lines of cart $1 want and what there is for its owner ($2 or $3), and whether that is
// enough. A cart that is gone has become an order meanwhile: trying again finds it.
const wantedSql = `
  wanted AS (
    SELECT i.variant_id, i.quantity, v.on_hand - v.reserved AS free,
      expired_holds(v.id) AS expired, own_holds(v.id, $2, $3) AS own, p.status = 'active' AS active
    FROM cart_items i JOIN variants v ON v.id = i.variant_id JOIN products p ON p.id = v.product_id
    WHERE i.cart_id = $1
  ), met AS (
    SELECT coalesce(bool_and(active AND free + expired + own >= quantity), true) AS met FROM wanted
  )`;

async function endOrders(
  database: Pick<Database, 'pool'>,
  orders: readonly InTheWay[],
): Promise<void> {
  for (const { id, over } of orders) {
    // Whoever ended it meanwhile has freed the same.
    if (id !== null) await (over ? expireOrder : supersedeOrder)(database, id);
  }
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
