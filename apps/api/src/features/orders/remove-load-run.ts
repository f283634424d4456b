import type { Database } from '@dhakacart/db';
import { type Queryable, runRawTransaction } from '../../lib/queryable.ts';
import { loadAccountDomain } from './load-run.ts';

/** Orders removed in one transaction: their goods are locked no longer than that takes. */
const batch = 100;

/**
 * Removes the orders of a load run as if they had never been: with their lines, history, payments
 * and holds, with the stock that they sold, and with the coupons that they used; then the accounts
 * that the run made, with their sessions and carts. Every batch is a
 * transaction of its own, so that the books balance at any moment and a run that was interrupted is
 * simply started again. Orders without the mark are never touched; the database would refuse it too.
 * Returns how many orders were removed.
 */
export async function removeLoadRun(
  database: Pick<Database, 'pool'>,
  name: string,
  onProgress: (removed: number) => void = () => {},
): Promise<number> {
  for (let removed = 0; ; onProgress(removed)) {
    const count = await runRawTransaction(database, (tx) => removeBatch(tx, name));
    if (count === 0) {
      await removeAccounts(database, name);
      return removed;
    }
    removed += count;
  }
}

async function removeAccounts({ pool }: Pick<Database, 'pool'>, name: string): Promise<void> {
  const removal = `DELETE FROM users WHERE id IN (
    SELECT id FROM users WHERE starts_with(email, $1) AND email LIKE $2 LIMIT ${batch})`;
  for (;;) {
    const { rowCount } = await pool.query(removal, [`${name}.`, `%@${loadAccountDomain}`]);
    if (!rowCount) return;
  }
}

/** Locks as every change does: orders, then coupons, then variants, each in the order of their ids. */
async function removeBatch(tx: Queryable, name: string): Promise<number> {
  const { rows } = await tx.query<{ id: string }>(
    'SELECT id FROM orders WHERE load_run = $1 ORDER BY id LIMIT $2 FOR UPDATE',
    [name, batch],
  );
  if (rows.length === 0) return 0;
  const orders = [rows.map(({ id }) => id)];
  await tx.query(
    `SELECT FROM coupons WHERE id IN (
       SELECT coupon_id FROM coupon_redemptions WHERE order_id = ANY($1)) ORDER BY id FOR UPDATE`,
    orders,
  );
  await tx.query(
    `WITH gone AS (DELETE FROM coupon_redemptions WHERE order_id = ANY($1) RETURNING coupon_id)
     UPDATE coupons c SET used = c.used - n.uses
     FROM (SELECT coupon_id, count(*) AS uses FROM gone GROUP BY 1) n WHERE c.id = n.coupon_id`,
    orders,
  );
  const variants = await tx.query<{ id: string }>(
    `SELECT id FROM variants WHERE id IN (
       SELECT variant_id FROM order_lines WHERE order_id = ANY($1))
     ORDER BY id FOR NO KEY UPDATE`,
    orders,
  );
  // The movements go too: what is left adds up to the level without them.
  await tx.query(
    `WITH freed AS (
       DELETE FROM holds WHERE order_id = ANY($1) RETURNING variant_id, quantity
     ), undone AS (
       DELETE FROM stock_movements WHERE variant_id = ANY($2) AND reference = ANY($1)
       RETURNING variant_id, quantity
     ), change AS (
       SELECT variant_id, sum(held) AS held, sum(moved) AS moved
       FROM (SELECT variant_id, quantity AS held, 0 AS moved FROM freed
             UNION ALL SELECT variant_id, 0, quantity FROM undone) AS parts
       GROUP BY 1)
     UPDATE variants v SET reserved = v.reserved - change.held, on_hand = v.on_hand - change.moved
     FROM change WHERE v.id = change.variant_id`,
    [...orders, variants.rows.map(({ id }) => id)],
  );
  await tx.query('DELETE FROM orders WHERE id = ANY($1) AND load_run = $2', [...orders, name]);
  return rows.length;
}
