import type { Database } from '@dhakacart/db';
import { ledgerRules } from './ledger-rules.ts';

/** Something in the books that cannot be. */
export interface Damage {
  /** What should hold. */
  rule: string;
  /** The id of the variant, order, payment or coupon of which it does not. */
  subject: string;
  /** What was found instead, for people. */
  found: string;
}

/** The most damages of one kind that are told. */
const limit = 1_000;

/**
 * Checks that stock, orders, payments and coupons agree; returns what does not. All of it is read in
 * one snapshot and nothing is locked, so a shop that sells meanwhile is neither disturbed nor found
 * damaged. Give a database whose statements may take as long as a large shop needs.
 */
export async function verifyLedger({ pool }: Pick<Database, 'pool'>): Promise<Damage[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const damages: Damage[] = [];
    for (const { rule, sql, values } of ledgerRules) {
      const { rows } = await client.query<Omit<Damage, 'rule'>>(
        `${sql} ORDER BY subject LIMIT ${limit}`,
        values,
      );
      damages.push(...rows.map((row) => ({ rule, ...row })));
    }
    return damages;
  } finally {
    // It only read: there is nothing to keep, and a connection that fails here is not lent again.
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
  }
}
