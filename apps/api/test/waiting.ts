import type { Database } from '@dhakacart/db';
import { expect } from 'vitest';

/** Resolves when so many statements of the test's database wait for a lock that another one has. */
export async function untilWaiting(
  { pool }: Pick<Database, 'pool'>,
  statements: number,
): Promise<void> {
  const waiting = async () =>
    (
      await pool.query(
        `SELECT FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      )
    ).rowCount;
  await expect.poll(waiting, { timeout: 10_000 }).toBe(statements);
}
