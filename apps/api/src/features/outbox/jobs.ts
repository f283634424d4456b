import type { DbOrTx } from '@dhakacart/db';

/** Every job that is added by hand, with its payload. The worker has a task of each name. */
export interface Jobs {
  deliver_message: { messageId: string };
  prepare_password_reset: { email: string; ip: string; requestId: string };
}

/** Attempts before a job is given up; the pauses between them double, to about half a day. */
const maxAttempts = 12;

/**
 * Adds a job in the given transaction. With a `key`, a second job of that key replaces the first as
 * long as it has not begun.
 */
export async function addJob<Name extends keyof Jobs>(
  tx: DbOrTx,
  name: Name,
  payload: Jobs[Name],
  { key = null }: { key?: string | null } = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM graphile_worker.add_job(
      ${name}, ${JSON.stringify(payload)}::json,
      job_key => ${key}::text, max_attempts => ${maxAttempts}::int)`;
}
