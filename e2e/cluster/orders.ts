import type { Database } from '@dhakacart/db';
import { verifyLedger } from '../../apps/api/src/features/stock/verify-ledger.ts';
import type { OrderReport } from './load.ts';

export interface Books {
  /** Acknowledged, and not in the database. */
  lost: string[];
  /** Shoppers of whom there is more than one order. */
  doubled: string[];
  /** What the ledger has to say; nothing when it balances. */
  damage: string[];
}

/**
 * Compares what shoppers were told with what the database has. Each shopper of a load has a mail
 * address of their own and wants one order.
 */
export async function audit(database: Database, orders: OrderReport[]): Promise<Books> {
  const { rows } = await database.pool.query<{ email: string; ids: string[] }>(
    'SELECT email, array_agg(id) AS ids FROM orders WHERE email = ANY ($1) GROUP BY email',
    [orders.map(({ email }) => email)],
  );
  const found = new Map(rows.map(({ email, ids }) => [email, ids]));
  const acknowledged = orders.filter(({ id }) => id !== null);
  return {
    lost: acknowledged
      .filter(({ email, id }) => !found.get(email)?.includes(id ?? ''))
      .map(({ id }) => String(id)),
    doubled: rows.filter(({ ids }) => ids.length > 1).map(({ email }) => email),
    damage: (await verifyLedger(database)).map(
      ({ rule, subject, found: is }) => `${rule}: ${subject} ${is}`,
    ),
  };
}
