import type { Database, Outbox } from '@dhakacart/db';

/** After this many attempts a message is left alone; the pauses add up to about a day. */
export const attemptLimit = 15;
/** While one worker sends, no other takes the message; a killed one's is free after this; ms. */
const leaseMs = 2 * 60 * 1000;

/** Messages that wait in one queue. */
export interface Queue {
  channel: 'email' | 'sms';
  /** Those that failed before, which must not keep new ones waiting. */
  failedBefore: boolean;
}

/**
 * Takes up to `count` messages of a queue that are due, the oldest first, for this worker alone.
 * The attempt is counted before anything is sent, so that a message on which workers die ends too.
 */
export async function claimDue(
  { pool }: Pick<Database, 'pool'>,
  { channel, failedBefore }: Queue,
  count: number,
): Promise<Outbox[]> {
  const { rows } = await pool.query<Outbox>({
    name: 'outbox-claim',
    // An array, because a list of rows may be made more than once and then take more than `count`.
    text: `
      UPDATE outbox SET attempts = attempts + 1, available_at = now() + $5 * interval '1 ms'
      WHERE id = ANY (ARRAY(
        SELECT id FROM outbox
        WHERE sent_at IS NULL AND attempts < $4
          -- It is kept in whole milliseconds, so that a message of this very moment may lie half of
          -- one ahead.
          AND available_at <= now() + interval '1 ms'
          AND channel = $1 AND (attempts > 0) = $2
        ORDER BY available_at LIMIT $3 FOR UPDATE SKIP LOCKED))
      RETURNING id, channel, recipient, template, locale, data, created_at AS "createdAt",
        available_at AS "availableAt", attempts, sent_at AS "sentAt", last_error AS "lastError"`,
    values: [channel, failedBefore, count, attemptLimit, leaseMs],
  });
  return rows;
}
