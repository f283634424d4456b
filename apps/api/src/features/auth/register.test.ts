import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVisitor, password } from '../../../test/visitor.ts';
import { hashToken } from '../../lib/token.ts';

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

const register = (body: object, visitor = createVisitor(t.app)) =>
  visitor.send('POST /auth/register', { body: { password, name: 'Nusrat Jahan', ...body } });

describe('registering', () => {
  it('makes an account, signs in, and writes a mail and an audit entry', async () => {
    const visitor = createVisitor(t.app);
    const { status, body, headers } = await register(
      { email: ' Nusrat@Example.COM ', name: '  নুসরাত   জাহান ', phone: '০১৭১২-৩৪৫৬৭৮', locale: 'bn' },
      visitor,
    );
    expect(status).toBe(201);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(body).toEqual({
      user: {
        id: expect.stringMatching(/^usr_/),
        email: 'nusrat@example.com',
        name: 'নুসরাত জাহান',
        phone: '+8801712345678',
        role: 'customer',
        locale: 'bn',
        createdAt: expect.any(String),
      },
    });
    expect((await visitor.send('GET /me')).body).toEqual(body);
    expect(String(headers['set-cookie'])).toMatch(
      /session=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax(?!; Secure)/,
    );

    const { id } = (body as { user: { id: string } }).user;
    const user = await database.db.user.findUniqueOrThrow({ where: { id } });
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    const token = visitor.cookies.get('session') ?? '';
    const sessions = await database.db.session.findMany({ where: { userId: id } });
    expect(sessions.map(({ tokenHash }) => Buffer.from(tokenHash))).toEqual([hashToken(token)]);
    expect(JSON.stringify(sessions)).not.toContain(token);
    expect(
      await database.db.outbox.findMany({ where: { recipient: 'nusrat@example.com' } }),
    ).toMatchObject([{ template: 'welcome', locale: 'bn', sentAt: null, attempts: 0 }]);
    expect(await database.db.auditLog.findMany({ where: { subject: id } })).toMatchObject([
      { actorId: id, action: 'account.registered', requestId: headers['x-request-id'] },
    ]);
  });

  it('sets a __Host- cookie that is Secure when the shop is on https', async () => {
    const secure = await startTestApp({
      url: database.url,
      env: { PUBLIC_ORIGIN: 'https://shop.example' },
    });
    const visitor = createVisitor(secure.app);
    const { headers } = await register({ email: 'secure@example.com' }, visitor);
    expect(String(headers['set-cookie'])).toMatch(
      /__Host-session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure/,
    );
    expect((await visitor.send('GET /me')).body).toMatchObject({
      user: { email: 'secure@example.com' },
    });
    await secure.close();
  });

  it('refuses an address that has an account, in whatever case, also at the same moment', async () => {
    const emails = ['twice@example.com', 'TWICE@example.com', ' twice@EXAMPLE.com'];
    const answers = await Promise.all(emails.map((email) => register({ email })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'email_taken',
      status: 409,
    });
    const again = await register({ email: 'twice@example.com' });
    expect(again).toMatchObject({ status: 409, body: { code: 'email_taken' } });
    expect(again.headers['set-cookie']).toBeUndefined();
    const sent = await database.db.outbox.count({ where: { recipient: 'twice@example.com' } });
    expect(sent).toBe(1);
  });

  it.each([
    [{ email: 'nusrat' }, '/email', 'format'],
    [{ email: 'nusrat@localhost' }, '/email', 'format'],
    [{ email: 'аdmin@example.com' }, '/email', 'format'],
    [{ email: 'a@example.com\r\nBcc: b@example.com' }, '/email', 'format'],
    [{ email: `${'a'.repeat(250)}@example.com` }, '/email', 'max_length'],
    [{ email: 5 }, '/email', 'wrong_type'],
    [{ email: null }, '/email', 'wrong_type'],
    [{ email: ['a@example.com'] }, '/email', 'wrong_type'],
    [{ password: 'short' }, '/password', 'too_short'],
    [{ password: 'b9'.repeat(101) }, '/password', 'too_long'],
    [{ password: 'x'.repeat(1001) }, '/password', 'max_length'],
    [{ password: 'Password123' }, '/password', 'too_common'],
    [{ password: 'new@example.com' }, '/password', 'same_as_email'],
    [{ name: '' }, '/name', 'min_length'],
    [{ name: '   ' }, '/name', 'format'],
    [{ name: 'x'.repeat(101) }, '/name', 'max_length'],
    [{ name: 'Nusrat\nJahan' }, '/name', 'format'],
    [{ name: 'Nusrat\u202eJahan' }, '/name', 'format'],
    [{ name: 'Win a phone at https://evil.example' }, '/name', 'format'],
    [{ name: 'Nusrat\0' }, '/name', 'invalid_text'],
    [{ name: 'Nusrat \ud800' }, '/name', 'invalid_text'],
    [{ phone: '01112345678' }, '/phone', 'format'],
    [{ phone: '+1 415 555 2671' }, '/phone', 'format'],
    [{ phone: null }, '/phone', 'wrong_type'],
    [{ locale: 'de' }, '/locale', 'enum'],
    [{ role: 'admin' }, '/role', 'unknown_field'],
    [{ id: 'usr_0000000000000000' }, '/id', 'unknown_field'],
  ])('refuses %j precisely and stores nothing', async (fields, pointer, code) => {
    const before = await database.db.user.count();
    const { status, body, headers } = await register({ email: 'new@example.com', ...fields });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer, code }] });
    expect(headers['set-cookie']).toBeUndefined();
    expect(await database.db.user.count()).toBe(before);
  });

  it('answers in the language of the reader', async () => {
    const { body } = await createVisitor(t.app).send('POST /auth/register?locale=bn', {
      body: { email: 'bengali@example.com', password: 'short', name: 'Nusrat' },
    });
    expect(body).toMatchObject({ errors: [{ message: 'অন্তত ১০টি অক্ষর দিন।' }] });
  });

  it('refuses what another site makes a browser send', async () => {
    const before = await database.db.user.count();
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const { status, body } = await createVisitor(t.app).send('POST /auth/register', {
        body: { email: 'cross@example.com', password, name: 'Cross' },
        headers,
      });
      expect(status).toBe(403);
      expect(body).toMatchObject({ code: 'cross_origin' });
    }
    expect(await database.db.user.count()).toBe(before);
  });
});
