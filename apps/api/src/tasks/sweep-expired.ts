import type { Database } from '@dhakacart/db';

/** Deleted at once, so that one sweep holds no lock for long; the rest waits for the next. */
const batch = 5_000;

/** What is swept, by the condition under which it is over. */
const sweeps = {
  carts: 'expires_at < now()',
  sessions: 'expires_at < now()',
  password_resets: "expires_at < now() - interval '1 day'",
  sign_in_throttles:
    "updated_at < now() - interval '1 day' AND (locked_until IS NULL OR locked_until < now())",
  // Sent or given up long ago; until then they answer "did you write to me?".
  outbox: "created_at < now() - interval '30 days'",
} as const;

const keys: Record<keyof typeof sweeps, string> = {
  carts: 'id',
  sessions: 'id',
  password_resets: 'id',
  sign_in_throttles: 'key',
  outbox: 'id',
};

export type Swept = Record<keyof typeof sweeps, number>;

/** Deletes what has expired; returns how many rows of each table. */
export async function sweepExpired({ pool }: Pick<Database, 'pool'>): Promise<Swept> {
  const swept: Partial<Swept> = {};
  for (const [table, condition] of Object.entries(sweeps) as [keyof Swept, string][]) {
    const key = keys[table];
    // The condition stands twice: a cart that is used again while it waits for its lock stays.
    const { rowCount } = await pool.query(`
      DELETE FROM ${table} WHERE (${condition}) AND ${key} IN (
        SELECT ${key} FROM ${table} WHERE ${condition} LIMIT ${batch} FOR UPDATE SKIP LOCKED)`);
    swept[table] = rowCount ?? 0;
  }
  return swept as Swept;
}
