import { setTimeout as delay } from 'node:timers/promises';
import type { Db, Tx } from '@dhakacart/db';
import { isRetryable } from './database-errors.ts';

export interface TransactionOptions {
  /** How often to run the work at most. */
  attempts?: number;
  isolationLevel?: 'ReadCommitted' | 'RepeatableRead' | 'Serializable';
  /** The most that the whole of one run may take, ms; 5,000 unless given. */
  timeout?: number;
}

/**
 * Runs `work` in one transaction, again with jitter after a serialisation failure or a deadlock.
 * Throw to roll back. `work` must have no effect outside the transaction, because it may run twice.
 */
export async function runTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  { attempts = 3, ...options }: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, options);
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw error;
      await pauseBeforeRetry(attempt);
    }
  }
}

/** Longer after each attempt and never the same for two, so that they do not collide again. */
export const pauseBeforeRetry = (attempt: number) => delay(Math.random() * 20 * 2 ** attempt);
