import { type Database, newId } from '@dhakacart/db';

/**
 * Sets what is on hand of so many variants of different products, with the movement that says so;
 * returns their ids. Products of the variants in `besides` are left alone.
 */
export async function stockUp(
  { pool }: Pick<Database, 'pool'>,
  {
    variants,
    onHand,
    besides = [],
  }: { variants: number; onHand: number; besides?: readonly string[] },
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string; missing: number }>(
    `SELECT DISTINCT ON (p.id) v.id, $2 - v.on_hand AS missing
     FROM variants v JOIN products p ON p.id = v.product_id AND p.status = 'active'
     WHERE v.on_hand < $2 AND p.id NOT IN (SELECT product_id FROM variants WHERE id = ANY ($3))
     ORDER BY p.id, v.position LIMIT $1`,
    [variants, onHand, besides],
  );
  if (rows.length < variants)
    throw new Error(`There are only ${rows.length} variants to stock up.`);
  const ids = rows.map(({ id }) => id);
  await pool.query(
    `WITH added AS (
       INSERT INTO stock_movements (id, variant_id, quantity, reason)
       SELECT * , 'received'::movement_reason FROM unnest($1::text[], $2::text[], $3::int[]))
     UPDATE variants SET on_hand = $4 WHERE id = ANY ($2)`,
    [ids.map(() => newId('mov')), ids, rows.map(({ missing }) => missing), onHand],
  );
  return ids;
}
