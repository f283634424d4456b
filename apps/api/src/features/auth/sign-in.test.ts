import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createShopper, createVisitor, password, type Visitor } from '../../../test/visitor.ts';
import { type Allowance, allowances } from './throttle.ts';

let database: TestDatabase;
let t: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

const signIn = (visitor: Visitor, email: string, attempt = password) =>
  visitor.send('POST /auth/sign-in', { body: { email, password: attempt } });
const me = async (visitor: Visitor) => (await visitor.send('GET /me')).body;
const wrong = 'not the password';

/** As if somebody had failed just often enough that the next failure locks. */
async function failBefore(key: string, { attempts }: Allowance): Promise<void> {
  await database.db.signInThrottle.create({ data: { key, failures: attempts - 1 } });
}

/** Fails to sign in until the account is locked. */
async function lockAccount(email: string): Promise<void> {
  await failBefore(`account:${email}`, allowances.account);
  expect((await signIn(createVisitor(t.app), email, wrong)).status).toBe(401);
}

describe('signing in', () => {
  it('answers with the user and a session', async () => {
    const { email } = await createShopper(t.app);
    const visitor = createVisitor(t.app);
    const { status, body } = await signIn(visitor, email.toUpperCase());
    expect(status).toBe(200);
    expect(body).toMatchObject({ user: { email } });
    expect(await me(visitor)).toEqual(body);
  });

  it('says the same of a wrong password and of an account that does not exist', async () => {
    const { email } = await createShopper(t.app);
    const answers = [
      await signIn(createVisitor(t.app), email, wrong),
      await signIn(createVisitor(t.app), 'nobody@example.com', wrong),
    ];
    const [known, unknown] = answers.map(({ status, body, headers }) => ({
      status,
      body: { ...(body as object), instance: '' },
      names: Object.keys(headers).sort(),
    }));
    expect(known).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
    expect(unknown).toEqual(known);
  });

  it('takes as long for an account that does not exist', async () => {
    const { email } = await createShopper(t.app);
    const times: Record<string, number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 5; round++) {
      for (const [kind, address] of [
        ['known', email],
        ['unknown', `nobody-${round}@example.com`],
      ] as const) {
        const started = performance.now();
        await signIn(createVisitor(t.app), address, wrong);
        times[kind]?.push(performance.now() - started);
      }
    }
    // What else the machine does makes some rounds longer, and none shorter.
    const shortest = (values: number[] = []) => Math.min(...values);
    const ratio = shortest(times.unknown) / shortest(times.known);
    // Without the hash for nobody this is 0.1 or less.
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('gives a new token each time and ends the one that was presented', async () => {
    const { email } = await createShopper(t.app);
    const visitor = createVisitor(t.app);
    await signIn(visitor, email);
    const first = visitor.cookies.get('session') ?? '';
    await signIn(visitor, email);
    const second = visitor.cookies.get('session') ?? '';
    expect(second).not.toBe(first);
    const thief = createVisitor(t.app);
    thief.cookies.set('session', first);
    expect(await me(thief)).toEqual({ user: null });
    expect(await me(visitor)).toMatchObject({ user: { email } });
  });

  it('never takes a token that the visitor brought', async () => {
    const { email } = await createShopper(t.app);
    const visitor = createVisitor(t.app);
    const planted = 'A'.repeat(43);
    visitor.cookies.set('session', planted);
    await signIn(visitor, email);
    expect(visitor.cookies.get('session')).not.toBe(planted);
    const attacker = createVisitor(t.app);
    attacker.cookies.set('session', planted);
    expect(await me(attacker)).toEqual({ user: null });
  });

  it('keeps at most fifty sessions, the newest', async () => {
    const shopper = await createShopper(t.app);
    const { id: userId } = shopper;
    await database.db.session.createMany({
      data: Array.from({ length: 60 }, (_, index) => ({
        id: `ses_${String(index).padStart(16, '0')}`,
        userId,
        tokenHash: Buffer.from(`hash-${userId}-${index}`),
        userAgent: 'old',
        ip: '10.0.0.1',
        lastSeenAt: new Date(Date.now() - (index + 1) * 60_000),
        expiresAt: new Date(Date.now() + 60_000),
      })),
    });
    await signIn(createVisitor(t.app), shopper.email);
    expect(await database.db.session.count({ where: { userId } })).toBe(50);
    expect(await me(shopper)).toMatchObject({ user: { id: userId } });
  });
});

describe('lockout', () => {
  it('locks an account for strangers, tells when to come back, and opens again', async () => {
    const { email } = await createShopper(t.app);
    await lockAccount(email);
    const locked = await signIn(createVisitor(t.app), email);
    expect(locked).toMatchObject({ status: 429, body: { code: 'account_locked' } });
    const seconds = Number(locked.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(allowances.account.lockMs / 1000);
    await database.pool.query(
      "UPDATE sign_in_throttles SET locked_until = now() - interval '1 second' WHERE key = $1",
      [`account:${email}`],
    );
    expect((await signIn(createVisitor(t.app), email)).status).toBe(200);
    // And the count starts over.
    expect((await signIn(createVisitor(t.app), email, wrong)).status).toBe(401);
  });

  it('does not keep the owner out at an address known from before', async () => {
    const owner = await createShopper(t.app);
    await lockAccount(owner.email);
    expect((await signIn(createVisitor(t.app), owner.email)).status).toBe(429);
    expect((await signIn(owner, owner.email)).status).toBe(200);
  });

  it('treats an account that does not exist the same', async () => {
    await lockAccount('ghost@example.com');
    expect(await signIn(createVisitor(t.app), 'ghost@example.com')).toMatchObject({
      status: 429,
      body: { code: 'account_locked' },
    });
  });

  it('is not prolonged by attempts while it holds, and grows with the next failure', async () => {
    const { email } = await createShopper(t.app);
    await lockAccount(email);
    const row = () =>
      database.db.signInThrottle.findUniqueOrThrow({ where: { key: `account:${email}` } });
    const before = await row();
    await signIn(createVisitor(t.app), email, wrong);
    expect(await row()).toEqual(before);
    await database.pool.query(
      "UPDATE sign_in_throttles SET locked_until = now() - interval '1 second' WHERE key = $1",
      [before.key],
    );
    await signIn(createVisitor(t.app), email, wrong);
    const { lockedUntil, failures } = await row();
    expect(failures).toBe(allowances.account.attempts + 1);
    const lock = (lockedUntil?.getTime() ?? 0) - Date.now();
    expect(lock).toBeGreaterThan(allowances.account.lockMs * 1.5);
  });

  it('counts parallel guesses one by one', async () => {
    const { email } = await createShopper(t.app);
    const statuses = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const { status } = await signIn(createVisitor(t.app), email, wrong);
        return status;
      }),
    );
    const tried = statuses.filter((status) => status === 401).length;
    expect(tried).toBe(allowances.account.attempts);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30 - tried);
  });

  it('locks an address that tries many accounts', async () => {
    const visitor = createVisitor(t.app);
    const { email } = await createShopper(t.app);
    await failBefore(`address:${visitor.address}`, allowances.address);
    expect((await signIn(visitor, 'victim@example.com', wrong)).status).toBe(401);
    expect(await signIn(visitor, email)).toMatchObject({
      status: 429,
      body: { code: 'account_locked' },
    });
    expect((await signIn(createVisitor(t.app), email)).status).toBe(200);
  });

  it('gives an address back what a right password had counted', async () => {
    const visitor = createVisitor(t.app);
    const { email } = await createShopper(t.app);
    const key = `address:${visitor.address}`;
    await signIn(visitor, email, wrong);
    await signIn(visitor, email);
    const { failures } = await database.db.signInThrottle.findUniqueOrThrow({ where: { key } });
    expect(failures).toBe(1);
    expect(await database.db.signInThrottle.count({ where: { key: `account:${email}` } })).toBe(0);
  });
});
