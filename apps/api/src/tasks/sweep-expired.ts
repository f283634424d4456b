import type { Database } from '@dhakacart/db';

/** Deleted at once, so that no statement holds locks for long. */
const batch = 5_000;
/** Batches of one table in one sweep: the keys of a sale's day go within the hour. */
const rounds = 20;

/** What is swept, by the condition under which it is over. */
const sweeps = {
  carts: 'expires_at < now()',
  sessions: 'expires_at < now()',
  password_resets: "expires_at < now() - interval '1 day'",
  sign_in_throttles:
    "updated_at < now() - interval '1 day' AND (locked_until IS NULL OR locked_until < now())",
  // Sent or given up long ago; until then they answer "did you write to me?".
  outbox: "created_at < now() - interval '30 days'",
  // Nobody sends a request again a day later.
  idempotency_keys: "created_at < now() - interval '24 hours'",
  waiting_tickets: `ended_at < now() - interval '24 hours' OR room_id IN (
    SELECT id FROM waiting_rooms WHERE closed_at < now() - interval '24 hours')`,
} as const;

const keys: Record<keyof typeof sweeps, string> = {
  carts: 'id',
  sessions: 'id',
  password_resets: 'id',
  sign_in_throttles: 'key',
  outbox: 'id',
  idempotency_keys: 'owner, key',
  waiting_tickets: 'room_id, number',
};

export type Swept = Record<keyof typeof sweeps, number>;

/** Deletes what has expired; returns how many rows of each table. */
export async function sweepExpired({ pool }: Pick<Database, 'pool'>): Promise<Swept> {
  const swept: Partial<Swept> = {};
  for (const [table, condition] of Object.entries(sweeps) as [keyof Swept, string][]) {
    const key = keys[table];
    let total = 0;
    for (let count = batch, round = 0; count === batch && round < rounds; round++) {
      // The condition stands twice: a cart that is used again while it waits for its lock stays.
      const { rowCount } = await pool.query(`
        DELETE FROM ${table} WHERE (${condition}) AND (${key}) IN (
          SELECT ${key} FROM ${table} WHERE ${condition} LIMIT ${batch} FOR UPDATE SKIP LOCKED)`);
      count = rowCount ?? 0;
      total += count;
    }
    swept[table] = total;
  }
  return swept as Swept;
}
