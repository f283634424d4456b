import type { DbOrTx } from '@dhakacart/db';

/** Every job that is added by hand, with its payload. The worker has a task of each name. */
export interface Jobs {
  deliver_message: { messageId: string };
}

/**
 * Adds a job in the given transaction. It is tried once: what has to survive a failure or a killed
 * worker keeps its own record (as the outbox does), and a task that runs every minute looks there.
 */
export async function addJob<Name extends keyof Jobs>(
  tx: DbOrTx,
  name: Name,
  payload: Jobs[Name],
): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM graphile_worker.add_job(
      ${name}, ${JSON.stringify(payload)}::json, max_attempts => 1)`;
}
