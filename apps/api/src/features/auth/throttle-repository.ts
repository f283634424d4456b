import type { Database } from '@dhakacart/db';
import type { Allowance } from './throttle.ts';

export interface ThrottleRepository {
  /** Counts an attempt and answers until when the key is locked, or null when this one may go on. */
  count(key: string, allowance: Allowance): Promise<Date | null>;
  /** Takes one attempt back. */
  giveBack(key: string, allowance: Allowance): Promise<void>;
  forget(key: string): Promise<void>;
}

export function createThrottleRepository({ pool }: Pick<Database, 'pool'>): ThrottleRepository {
  return {
    // One statement, because a read and a write would let parallel guesses pass the limit. The
    // attempt that reaches the limit still goes on and locks the next one; while a key is locked
    // its row stays as it is, so that attempts cannot prolong a lock.
    async count(key, { attempts, windowMs, lockMs, longestLockMs }) {
      const { rows } = await pool.query<{ locked_until: Date | null }>({
        name: 'throttle-count',
        text: `
          WITH before AS (
            SELECT locked_until FROM sign_in_throttles WHERE key = $1 AND locked_until > now()
          ), counted AS (
            INSERT INTO sign_in_throttles AS t (key, failures, locked_until, updated_at)
            SELECT $1, 1, CASE WHEN $2 <= 1 THEN now() + $4 * interval '1 ms' END, now()
            WHERE NOT EXISTS (SELECT 1 FROM before)
            ON CONFLICT (key) DO UPDATE SET
              failures = CASE WHEN t.updated_at < now() - $3 * interval '1 ms' THEN 1
                ELSE t.failures + 1 END,
              locked_until = CASE
                WHEN t.updated_at < now() - $3 * interval '1 ms' THEN NULL
                WHEN t.failures + 1 >= $2 THEN now() + interval '1 ms'
                  * LEAST($5, $4 * power(2, LEAST(t.failures + 1 - $2, 20)))
              END,
              updated_at = now()
            WHERE t.locked_until IS NULL OR t.locked_until <= now()
            RETURNING key
          )
          SELECT CASE WHEN EXISTS (SELECT 1 FROM counted) THEN NULL
            ELSE coalesce((SELECT locked_until FROM before), now() + $4 * interval '1 ms')
          END AS locked_until`,
        values: [key, attempts, windowMs, lockMs, longestLockMs],
      });
      return rows[0]?.locked_until ?? null;
    },
    async giveBack(key, { attempts }) {
      await pool.query({
        name: 'throttle-give-back',
        text: `
          UPDATE sign_in_throttles SET failures = GREATEST(failures - 1, 0),
            locked_until = CASE WHEN failures - 1 >= $2 THEN locked_until END
          WHERE key = $1`,
        values: [key, attempts],
      });
    },
    async forget(key) {
      await pool.query({
        name: 'throttle-forget',
        text: 'DELETE FROM sign_in_throttles WHERE key = $1',
        values: [key],
      });
    },
  };
}
