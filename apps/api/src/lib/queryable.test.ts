import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVariant } from '../../test/goods.ts';
import { runRawTransaction } from './queryable.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Resolves for everybody when so many have come. */
function createBarrier(parties: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let waiting = 0;
  return () => {
    if (++waiting === parties) resolve();
    return promise;
  };
}

const reservedOf = async (id: string) =>
  (await database.db.variant.findUniqueOrThrow({ where: { id } })).reserved;

describe('a transaction that Postgres gave up', () => {
  it('as a deadlock is run again, and nothing of its first run is kept', async () => {
    const a = await createVariant(database.db);
    const b = await createVariant(database.db);
    const met = createBarrier(2);
    let runs = 0;
    const reserve = (...variants: [string, string]) => {
      let first = true;
      return runRawTransaction(database, async (tx) => {
        runs++;
        for (const id of variants) {
          await tx.query('UPDATE variants SET reserved = reserved + 1 WHERE id = $1', [id]);
          // Each holds what the other wants next; the one that comes again does not wait for it.
          if (first) await met();
          first = false;
        }
        return variants;
      });
    };
    expect(await Promise.all([reserve(a, b), reserve(b, a)])).toEqual([
      [a, b],
      [b, a],
    ]);
    expect(runs).toBe(3);
    expect([await reservedOf(a), await reservedOf(b)]).toEqual([2, 2]);
  });

  it.each([
    ['a serialisation failure four times, and no more', '40001', 4],
    ['a deadlock four times, and no more', '40P01', 4],
    ['a unique violation once: it would be one again', '23505', 1],
  ])('is run after %s', async (_what, code, expected) => {
    let runs = 0;
    const work = runRawTransaction(database, async (tx) => {
      runs++;
      await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'given up' USING ERRCODE = '${code}'; END $$`);
    });
    await expect(work).rejects.toMatchObject({ code });
    expect(runs).toBe(expected);
  });
});
