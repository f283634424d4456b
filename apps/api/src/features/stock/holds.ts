import { newId } from '@dhakacart/db';
import type { Queryable } from '../../lib/queryable.ts';

export interface Demand {
  variantId: string;
  quantity: number;
}

/** In the order in which variants are always locked, so that two orders never wait for each other. */
export const inLockOrder = <T extends { variantId: string }>(lines: readonly T[]): T[] =>
  [...lines].sort((a, b) => (a.variantId < b.variantId ? -1 : a.variantId > b.variantId ? 1 : 0));

/**
 * Reserves units for an order: one conditional statement for each variant, never read and then
 * written. Returns the variant that there were too few of, or null when all are reserved; after the
 * former the caller rolls back.
 */
export async function reserve(
  tx: Queryable,
  orderId: string,
  demands: readonly Demand[],
  expiresAt: Date | null,
): Promise<string | null> {
  for (const { variantId, quantity } of inLockOrder(demands)) {
    const { rowCount } = await tx.query({
      name: 'stock-reserve',
      text: `WITH reserved AS (
               UPDATE variants SET reserved = reserved + $3
               WHERE id = $2 AND on_hand - reserved >= $3
               RETURNING id)
             INSERT INTO holds (order_id, variant_id, quantity, expires_at)
             SELECT $1, id, $3, $4 FROM reserved`,
      values: [orderId, variantId, quantity, expiresAt],
    });
    if (rowCount !== 1) return variantId;
  }
  return null;
}

/** Frees what is reserved for an order. Called twice, it frees once. The order must be locked. */
export async function release(tx: Queryable, orderId: string): Promise<void> {
  await lockVariants(tx, orderId);
  await tx.query({
    name: 'stock-release',
    text: `WITH gone AS (DELETE FROM holds WHERE order_id = $1 RETURNING variant_id, quantity)
           UPDATE variants v SET reserved = v.reserved - gone.quantity
           FROM gone WHERE v.id = gone.variant_id`,
    values: [orderId],
  });
}

/** The reserved units leave the shop: the level falls, and a movement says why. The order must be locked. */
export async function sell(tx: Queryable, orderId: string): Promise<void> {
  const variants = await lockVariants(tx, orderId);
  await tx.query({
    name: 'stock-sell',
    text: `WITH gone AS (DELETE FROM holds WHERE order_id = $1 RETURNING variant_id, quantity),
           left_shop AS (
             UPDATE variants v
             SET reserved = v.reserved - gone.quantity, on_hand = v.on_hand - gone.quantity
             FROM gone WHERE v.id = gone.variant_id)
           INSERT INTO stock_movements (id, variant_id, quantity, reason, reference)
           SELECT ids.id, gone.variant_id, -gone.quantity, 'sold', $1
           FROM gone JOIN unnest($2::text[], $3::text[]) AS ids(variant_id, id) USING (variant_id)`,
    values: [orderId, variants, variants.map(() => newId('mov'))],
  });
}

/**
 * Puts what an order sold back on the shelf; false when it is there already. The order must be
 * locked and delivered.
 */
export async function putBack(tx: Queryable, orderId: string): Promise<boolean> {
  const { rows } = await tx.query<{ variant_id: string }>({
    name: 'stock-sold-lines',
    text: `SELECT v.id AS variant_id FROM variants v JOIN order_lines l ON l.variant_id = v.id
           WHERE l.order_id = $1 ORDER BY v.id FOR NO KEY UPDATE OF v`,
    values: [orderId],
  });
  const variants = rows.map((row) => row.variant_id);
  const { rowCount: returned } = await tx.query({
    name: 'stock-returned-before',
    text: `SELECT FROM stock_movements
           WHERE variant_id = ANY($2::text[]) AND reference = $1 AND reason = 'returned' LIMIT 1`,
    values: [orderId, variants],
  });
  if (returned) return false;
  await tx.query({
    name: 'stock-return',
    text: `WITH back AS (
             UPDATE variants v SET on_hand = v.on_hand + l.quantity
             FROM order_lines l WHERE l.order_id = $1 AND v.id = l.variant_id
             RETURNING v.id AS variant_id, l.quantity)
           INSERT INTO stock_movements (id, variant_id, quantity, reason, reference)
           SELECT ids.id, back.variant_id, back.quantity, 'returned', $1
           FROM back JOIN unnest($2::text[], $3::text[]) AS ids(variant_id, id) USING (variant_id)`,
    values: [orderId, variants, variants.map(() => newId('mov'))],
  });
  return true;
}

async function lockVariants(tx: Queryable, orderId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>({
    name: 'stock-lock',
    text: `SELECT v.id FROM variants v JOIN holds h ON h.variant_id = v.id
           WHERE h.order_id = $1 ORDER BY v.id FOR NO KEY UPDATE OF v`,
    values: [orderId],
  });
  return rows.map(({ id }) => id);
}
