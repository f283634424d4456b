import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createShopper, createVisitor, password, type Visitor } from '../../../test/visitor.ts';

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

async function again(email: string): Promise<Visitor> {
  const visitor = createVisitor(t.app);
  await visitor.send('POST /auth/sign-in', {
    body: { email, password },
    headers: { 'user-agent': `Firefox ${'x'.repeat(400)}` },
  });
  return visitor;
}

const isSignedIn = async (visitor: Visitor) =>
  ((await visitor.send('GET /me')).body as { user: unknown }).user !== null;

interface Listed {
  items: { id: string; current: boolean; userAgent: string; ip: string }[];
}
const list = async (visitor: Visitor) =>
  ((await visitor.send('GET /auth/sessions')).body as Listed).items;

describe('sessions', () => {
  it('are listed, this one marked, and nobody else’s among them', async () => {
    const shopper = await createShopper(t.app);
    await createShopper(t.app);
    const phone = await again(shopper.email);
    const items = await list(phone);
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    expect(items[0]).toMatchObject({ current: true, ip: expect.stringMatching(/^10\./) });
    expect(items[0]?.userAgent).toHaveLength(300);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual([
      'createdAt',
      'current',
      'id',
      'ip',
      'lastSeenAt',
      'userAgent',
    ]);
  });

  it('end one by one, but only one’s own', async () => {
    const shopper = await createShopper(t.app);
    const phone = await again(shopper.email);
    const stranger = await createShopper(t.app);
    const id = (await list(phone)).find(({ current }) => current)?.id;
    const refused = await stranger.send(`DELETE /auth/sessions/${id}`);
    expect(refused).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await isSignedIn(phone)).toBe(true);
    expect((await shopper.send(`DELETE /auth/sessions/${id}`)).status).toBe(204);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(shopper)).toBe(true);
    expect((await shopper.send(`DELETE /auth/sessions/${id}`)).status).toBe(404);
    expect((await shopper.send("DELETE /auth/sessions/ses_'; DROP TABLE users")).status).toBe(400);
  });

  it('end at sign-out, also twice and without one', async () => {
    const shopper = await createShopper(t.app);
    const phone = await again(shopper.email);
    const token = phone.cookies.get('session') ?? '';
    expect((await phone.send('POST /auth/sign-out')).status).toBe(204);
    expect(phone.cookies.has('session')).toBe(false);
    expect((await phone.send('POST /auth/sign-out')).status).toBe(204);
    phone.cookies.set('session', token);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(shopper)).toBe(true);
  });

  it('end everywhere at once', async () => {
    const shopper = await createShopper(t.app);
    const phone = await again(shopper.email);
    const other = await createShopper(t.app);
    expect((await shopper.send('POST /auth/sign-out-everywhere')).status).toBe(204);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(other)).toBe(true);
    expect((await shopper.send('POST /auth/sign-out-everywhere')).status).toBe(401);
    expect(
      await database.db.auditLog.findMany({
        where: { subject: shopper.id, action: 'account.sessions_ended' },
      }),
    ).toMatchObject([{ data: { count: 2 } }]);
  });

  it('are refused when expired', async () => {
    const shopper = await createShopper(t.app);
    await database.pool.query(
      "UPDATE sessions SET expires_at = now() - interval '1 ms' WHERE user_id = $1",
      [shopper.id],
    );
    expect(await isSignedIn(shopper)).toBe(false);
  });

  it('note their use at most every five minutes, and live on, but not for ever', async () => {
    const shopper = await createShopper(t.app);
    const read = async () =>
      (
        await database.pool.query(
          'SELECT xmin::text AS change, last_seen_at, expires_at FROM sessions WHERE user_id = $1',
          [shopper.id],
        )
      ).rows[0];
    const first = await read();
    await shopper.send('GET /me');
    expect(await read()).toEqual(first);

    await database.pool.query(
      `UPDATE sessions SET last_seen_at = now() - interval '6 minutes',
         expires_at = now() + interval '1 day' WHERE user_id = $1`,
      [shopper.id],
    );
    await shopper.send('GET /me');
    const touched = await read();
    expect(Date.now() - touched.last_seen_at.getTime()).toBeLessThan(60_000);
    expect(touched.expires_at.getTime()).toBeGreaterThan(Date.now() + 20 * 86_400_000);
    await shopper.send('GET /me');
    expect((await read()).change).toBe(touched.change);

    await database.pool.query(
      `UPDATE sessions SET last_seen_at = now() - interval '6 minutes',
         created_at = now() - interval '179 days' WHERE user_id = $1`,
      [shopper.id],
    );
    await shopper.send('GET /me');
    expect((await read()).expires_at.getTime()).toBeLessThan(Date.now() + 2 * 86_400_000);
  });

  it.each([
    ['a forged token', `session=${'A'.repeat(43)}`],
    ['a short one', 'session=abc'],
    ['an oversized one', `session=${'A'.repeat(4000)}`],
    ['an empty one', 'session='],
    ['a quoted one', `session="${'A'.repeat(43)}"`],
    ['SQL', "session=' OR 1=1; --"],
    ['bytes', 'session=\u0001\u0002%00%FF'],
    ['no value', 'session'],
    ['separators', ';;;=;; session ;='],
    ['another name that ends alike', `xsession=${'A'.repeat(43)}`],
  ])('mean nothing for %s', async (_, cookie) => {
    const { status, body } = await createVisitor(t.app).send('GET /me', { headers: { cookie } });
    expect({ status, body }).toEqual({ status: 200, body: { user: null } });
    for (const target of ['GET /auth/sessions', 'GET /me/export', 'GET /me/addresses']) {
      const refused = await createVisitor(t.app).send(target, { headers: { cookie } });
      expect(refused).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    }
  });

  it('put the user into the log line, and never a token', async () => {
    const shopper = await createShopper(t.app);
    await shopper.send('GET /me');
    expect(t.lines.at(-1)).toMatchObject({ route: '/api/v1/me', userId: shopper.id });
    expect(JSON.stringify(t.lines)).not.toContain(shopper.cookies.get('session'));
    expect(JSON.stringify(t.lines)).not.toContain(shopper.email);
  });
});
