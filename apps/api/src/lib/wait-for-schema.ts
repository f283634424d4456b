import { setTimeout as delay } from 'node:timers/promises';
import { missingSchema } from '@dhakacart/db';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Lifecycle } from './lifecycle.ts';

export interface WaitForSchema {
  pool: Pool;
  lifecycle: Lifecycle;
  logger: Logger;
  /** Between two looks, ms. */
  pollMs?: number;
  /** A cause that lasts is logged again after so long, ms. */
  repeatMs?: number;
}

/**
 * Looks until the database has the schema that this version needs, and logs the cause as long as it
 * has not. A process that starts before its database or its migration is early and not broken:
 * ending it would only make Kubernetes wait longer between the next starts.
 *
 * @returns false when the process is told to stop meanwhile.
 */
export async function waitForSchema(options: WaitForSchema): Promise<boolean> {
  const { pool, lifecycle, logger, pollMs = 1_000, repeatMs = 30_000 } = options;
  let logged = '';
  let loggedAt = 0;
  while (lifecycle.phase !== 'stopping') {
    const cause = await missingSchema(pool);
    if (cause === null) return true;
    if (cause !== logged || performance.now() - loggedAt >= repeatMs) {
      logger.warn({ cause }, 'waiting for the schema that this version needs');
      logged = cause;
      loggedAt = performance.now();
    }
    await delay(pollMs);
  }
  return false;
}
