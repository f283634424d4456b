import type { Database } from '@dhakacart/db';
import type { PoolClient } from 'pg';
import { isRetryable } from './database-errors.ts';
import { pauseBeforeRetry } from './transaction.ts';

/** The pool, or one connection of it inside a transaction. */
export type Queryable = Pick<PoolClient, 'query'>;

/**
 * `runTransaction` for work that is sent as raw SQL because a measurement asked for it. Runs `work`
 * again after a deadlock or a serialisation failure; throw to roll back.
 */
export async function runRawTransaction<T>(
  { pool }: Pick<Database, 'pool'>,
  work: (tx: Queryable) => Promise<T>,
  { attempts = 4 }: { attempts?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true;
      });
      if (attempt >= attempts || !isRetryable(error)) throw error;
    } finally {
      // A connection that could not even roll back is not lent again.
      client.release(broken);
    }
    await pauseBeforeRetry(attempt);
  }
}
