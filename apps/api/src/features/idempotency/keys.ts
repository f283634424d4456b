import { createHash } from 'node:crypto';
import type { Database } from '@dhakacart/db';
import { Problem } from '../../lib/problem.ts';

/** A request that must have one effect however often it is sent. */
export interface KeyedRequest {
  /** Who sends it, hashed; keys of different owners never meet. */
  owner: Buffer;
  /** The Idempotency-Key header. */
  key: string;
  /** What is asked for; the same key with another one is refused. */
  hash: Buffer;
}

/** A request whose key this process has taken. */
export interface ClaimedRequest extends KeyedRequest {
  /** Until when it is ours. Who takes over has a later one, by which a process sees that it lost it. */
  lockedUntil: Date;
}

export interface StoredAnswer {
  status: number;
  /** JSON. */
  body: string;
}

/**
 * How long one process may work on a request before another may take over, ms. Longer than any
 * statement may run, so that the first is surely dead.
 */
export const leaseMs = 15_000;

export const hashOf = (...parts: readonly string[]): Buffer =>
  createHash('sha256').update(JSON.stringify(parts)).digest();

/**
 * Takes the key before anything is done: the row that is inserted first wins. Returns the stored
 * answer of a request that was answered before, else the request, which is ours then.
 * @throws Problem `request_in_flight` while another process has it; `idempotency_key_reused` when
 *   the key stands for another request
 */
export async function claimKey(
  { pool }: Pick<Database, 'pool'>,
  request: KeyedRequest,
): Promise<{ stored: StoredAnswer } | { stored: null; claimed: ClaimedRequest }> {
  const { owner, key, hash } = request;
  const { rows: claimed } = await pool.query<{ lockedUntil: Date }>({
    name: 'idempotency-claim',
    text: `INSERT INTO idempotency_keys AS k (owner, key, request_hash, locked_until)
           VALUES ($1, $2, $3, now() + $4 * interval '1 ms')
           ON CONFLICT (owner, key) DO UPDATE SET locked_until = excluded.locked_until
           WHERE k.status IS NULL AND k.locked_until <= now() AND k.request_hash = $3
           RETURNING locked_until AS "lockedUntil"`,
    values: [owner, key, hash, leaseMs],
  });
  if (claimed[0]) return { stored: null, claimed: { ...request, ...claimed[0] } };
  const { rows } = await pool.query<{
    request_hash: Buffer;
    status: number | null;
    body: string | null;
    wait_seconds: number | null;
  }>({
    name: 'idempotency-read',
    text: `SELECT request_hash, status, body,
             ceil(extract(epoch FROM locked_until - now()))::int AS wait_seconds
           FROM idempotency_keys WHERE owner = $1 AND key = $2`,
    values: [owner, key],
  });
  const row = rows[0];
  if (row && !row.request_hash.equals(hash)) throw keyReused();
  if (row && row.status !== null) {
    return { stored: { status: row.status, body: row.body ?? '' } };
  }
  // Under way, or given up in this moment: in both cases the client asks again.
  throw requestInFlight(Math.max(1, Math.min(row?.wait_seconds ?? 1, 2)));
}

/**
 * Stores the answer, unless there is one or another process has taken over. An order stores its own
 * in its transaction, over any other: that it was placed is a fact, and a refusal no longer one.
 */
export async function storeAnswer(
  { pool }: Pick<Database, 'pool'>,
  { owner, key, lockedUntil }: ClaimedRequest,
  { status, body }: StoredAnswer,
): Promise<void> {
  await pool.query({
    name: 'idempotency-store',
    text: `UPDATE idempotency_keys SET status = $4, body = $5, locked_until = NULL
           WHERE owner = $1 AND key = $2 AND status IS NULL AND locked_until = $3`,
    values: [owner, key, lockedUntil, status, body],
  });
}

/**
 * Frees the key of a request that had no effect and no answer worth keeping, unless another process
 * has taken over.
 */
export async function forgetKey(
  { pool }: Pick<Database, 'pool'>,
  { owner, key, lockedUntil }: ClaimedRequest,
): Promise<void> {
  await pool.query({
    name: 'idempotency-forget',
    text: `DELETE FROM idempotency_keys
           WHERE owner = $1 AND key = $2 AND status IS NULL AND locked_until = $3`,
    values: [owner, key, lockedUntil],
  });
}

const requestInFlight = (seconds: number) =>
  new Problem('request_in_flight', {
    detail: {
      en: 'This request is being worked on already. Ask again in a moment.',
      bn: 'অনুরোধটি নিয়ে কাজ চলছে। একটু পরে আবার দেখুন।',
    },
    headers: { 'retry-after': String(seconds) },
  });

const keyReused = () =>
  new Problem('idempotency_key_reused', {
    detail: {
      en: 'This Idempotency-Key was used for another request. Send a new one.',
      bn: 'এই Idempotency-Key অন্য অনুরোধে ব্যবহৃত হয়েছে। নতুন একটি পাঠান।',
    },
  });
