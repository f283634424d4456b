import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClaimedRequest, claimKey, forgetKey, hashOf, storeAnswer } from './keys.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const newRequest = () => ({ owner: hashOf('somebody'), key: randomUUID(), hash: hashOf('body') });
async function claim(request: ReturnType<typeof newRequest>): Promise<ClaimedRequest> {
  const answer = await claimKey(database, request);
  if (answer.stored) throw new Error('answered already');
  return answer.claimed;
}
/** Two processes with one request, of which the first has lost it to the second. */
async function takeOver(): Promise<[outdated: ClaimedRequest, current: ClaimedRequest]> {
  const request = newRequest();
  const { lockedUntil: _, ...key } = await claim(request);
  const { rows } = await database.pool.query<{ lockedUntil: Date }>(
    `UPDATE idempotency_keys SET locked_until = now() - interval '1 s' WHERE key = $1
     RETURNING locked_until AS "lockedUntil"`,
    [request.key],
  );
  if (!rows[0]) throw new Error('no key');
  return [{ ...key, ...rows[0] }, await claim(request)];
}
const refusal = { status: 409, body: '{"code":"insufficient_stock"}' };
const answer = { status: 200, body: '{"id":"ord"}' };

describe('a process that lost a request to another', () => {
  it('does not free its key', async () => {
    const [outdated, current] = await takeOver();
    await forgetKey(database, outdated);
    await expect(claimKey(database, current)).rejects.toMatchObject({ code: 'request_in_flight' });
    await forgetKey(database, current);
    expect((await claimKey(database, current)).stored).toBeNull();
  });

  it('answers it neither before the other nor after it', async () => {
    const [outdated, current] = await takeOver();
    await storeAnswer(database, outdated, refusal);
    await expect(claimKey(database, current)).rejects.toMatchObject({ code: 'request_in_flight' });
    await storeAnswer(database, current, answer);
    await storeAnswer(database, outdated, refusal);
    await forgetKey(database, outdated);
    expect((await claimKey(database, current)).stored).toEqual(answer);
  });
});
