import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createMailServer, type MailServer } from '../../../test/mail-server.ts';
import { createDelivery, type Delivery } from '../../../test/outbox.ts';
import { createShopper, createVisitor, password, type Visitor } from '../../../test/visitor.ts';
import { allowances } from './throttle.ts';

let database: TestDatabase;
let t: TestApp;
let mailServer: MailServer;
let delivery: Delivery;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  mailServer = await createMailServer();
  delivery = createDelivery(database, { SMTP_URL: mailServer.url });
});
afterAll(async () => {
  await t.close();
  delivery.close();
  await mailServer.close();
  await database.drop();
});

const newPassword = 'a much better password';
const signIn = async (email: string, attempt: string) =>
  (
    await createVisitor(t.app).send('POST /auth/sign-in', {
      body: { email, password: attempt },
    })
  ).status;
const isSignedIn = async (visitor: Visitor) =>
  ((await visitor.send('GET /me')).body as { user: unknown }).user !== null;

describe('changing the password', () => {
  const change = (visitor: Visitor, body: object) =>
    visitor.send('POST /auth/password', {
      body: { currentPassword: password, newPassword, ...body },
    });

  it('ends the other sessions, replaces this one, tells the owner', async () => {
    const shopper = await createShopper(t.app);
    const phone = createVisitor(t.app);
    await phone.send('POST /auth/sign-in', { body: { email: shopper.email, password } });
    const before = shopper.cookies.get('session') ?? '';
    expect((await change(shopper, {})).status).toBe(204);
    expect(await isSignedIn(phone)).toBe(false);
    expect(await isSignedIn(shopper)).toBe(true);
    const thief = createVisitor(t.app);
    thief.cookies.set('session', before);
    expect(await isSignedIn(thief)).toBe(false);
    expect(await signIn(shopper.email, password)).toBe(401);
    expect(await signIn(shopper.email, newPassword)).toBe(200);
    const where = { recipient: shopper.email, template: 'password_changed' };
    expect(await database.db.outbox.count({ where })).toBe(1);
  });

  it('wants the right current password and a good new one', async () => {
    const shopper = await createShopper(t.app);
    expect(await change(shopper, { currentPassword: 'something else' })).toMatchObject({
      status: 401,
      body: { code: 'invalid_credentials', errors: [{ pointer: '/currentPassword' }] },
    });
    expect(await change(shopper, { newPassword: 'qwerty12345' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/newPassword', code: 'too_common' }] },
    });
    expect(await change(shopper, { newPassword: shopper.email })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/newPassword', code: 'same_as_email' }] },
    });
    expect((await change(createVisitor(t.app), {})).status).toBe(401);
    expect(await isSignedIn(shopper)).toBe(true);
    expect(await signIn(shopper.email, password)).toBe(200);
  });

  it('does not let the thief of a session guess on', async () => {
    const shopper = await createShopper(t.app);
    await database.db.signInThrottle.create({
      data: { key: `confirm:${shopper.id}`, failures: allowances.confirmation.attempts - 1 },
    });
    expect((await change(shopper, { currentPassword: 'wrong guess' })).status).toBe(401);
    expect(await change(shopper, {})).toMatchObject({
      status: 429,
      body: { code: 'account_locked' },
    });
  });
});

describe('resetting the password', () => {
  beforeEach(async () => {
    await delivery.deliverDue();
    mailServer.mails.length = 0;
  });

  const request = (email: string) =>
    createVisitor(t.app).send('POST /auth/password-reset', { body: { email } });
  const confirm = (token: string, attempt = newPassword) =>
    createVisitor(t.app).send('POST /auth/password-reset/confirm', {
      body: { token, newPassword: attempt },
    });
  async function mailedToken(email: string): Promise<string> {
    await delivery.deliverDue();
    const mail = mailServer.mails.findLast(({ to }) => to === email);
    return /reset-password\?token=([\w-]{43})\s/.exec(mail?.text ?? '')?.[1] ?? '';
  }

  it('mails a link that works once and ends every session', async () => {
    const shopper = await createShopper(t.app);
    expect((await request(shopper.email.toUpperCase())).status).toBe(202);
    const token = await mailedToken(shopper.email);
    expect(token).not.toBe('');
    expect((await confirm(token)).status).toBe(204);
    expect(await isSignedIn(shopper)).toBe(false);
    expect(await signIn(shopper.email, password)).toBe(401);
    expect(await signIn(shopper.email, newPassword)).toBe(200);
    expect(await confirm(token, 'yet another password')).toMatchObject({
      status: 400,
      body: { code: 'invalid_token' },
    });
    expect(await signIn(shopper.email, newPassword)).toBe(200);
  });

  it('keeps the token nowhere but in the mail', async () => {
    const { email, id } = await createShopper(t.app);
    await request(email);
    const token = await mailedToken(email);
    const stored = await Promise.all([
      database.db.outbox.findMany(),
      database.db.auditLog.findMany(),
      database.db.passwordReset.findMany({ where: { userId: id } }),
      database.pool.query('SELECT payload FROM graphile_worker._private_jobs'),
    ]);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(t.lines)).not.toContain(token);
  });

  it('answers the same for an address without an account, and sends nothing', async () => {
    const { email } = await createShopper(t.app);
    const [known, unknown] = [await request(email), await request('stranger@example.com')];
    expect({ status: unknown.status, body: unknown.body }).toEqual({
      status: known.status,
      body: known.body,
    });
    expect(Object.keys(unknown.headers).sort()).toEqual(Object.keys(known.headers).sort());
    const counts = await delivery.deliverDue();
    expect(counts).toMatchObject({ dropped: 1 });
    expect(mailServer.mails.map(({ to }) => to)).not.toContain('stranger@example.com');
    expect(await database.db.outbox.count({ where: { recipient: 'stranger@example.com' } })).toBe(
      0,
    );
  });

  it('lets only one of many at once use the link', async () => {
    const { email } = await createShopper(t.app);
    await request(email);
    const token = await mailedToken(email);
    const statuses = await Promise.all(
      Array.from(
        { length: 6 },
        async (_, index) => (await confirm(token, `attempt number ${index}`)).status,
      ),
    );
    expect(statuses.sort()).toEqual([204, 400, 400, 400, 400, 400]);
  });

  it('ends earlier links with a newer one, and every link after an hour', async () => {
    const { email, id } = await createShopper(t.app);
    await request(email);
    const first = await mailedToken(email);
    await request(email);
    const second = await mailedToken(email);
    expect(second).not.toBe(first);
    expect((await confirm(first)).status).toBe(400);
    await database.pool.query(
      "UPDATE password_resets SET expires_at = now() - interval '1 ms' WHERE user_id = $1",
      [id],
    );
    expect((await confirm(second)).status).toBe(400);
    expect(await signIn(email, password)).toBe(200);
  });

  it('does not burn the link for a password that is refused', async () => {
    const { email } = await createShopper(t.app);
    await request(email);
    const token = await mailedToken(email);
    expect(await confirm(token, 'short')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/newPassword', code: 'too_short' }] },
    });
    expect((await confirm(token)).status).toBe(204);
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(200), "' OR 1=1; --", 'é'.repeat(43)])(
    'refuses the token %j',
    async (token) => {
      expect((await confirm(token)).status).toBe(400);
    },
  );

  it('sends one person three mails an hour and says nothing of it', async () => {
    const { email } = await createShopper(t.app);
    for (let round = 0; round < 5; round++) expect((await request(email)).status).toBe(202);
    await delivery.deliverDue();
    const sent = mailServer.mails.filter(
      ({ to, subject }) => to === email && subject.includes('new'),
    );
    expect(sent).toHaveLength(allowances.resetMail.attempts);
  });
});
