import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { createShopper, createVisitor, password } from '../../../test/visitor.ts';

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

const address = {
  label: 'Home',
  recipient: 'Nusrat Jahan',
  phone: '01712345678',
  division: 'dhaka',
  district: 'dhaka',
  upazila: 'dhanmondi',
  line: 'House 7, Road 5',
};

describe('me', () => {
  it('is null for a visitor, and never cached', async () => {
    const { status, body, headers } = await createVisitor(t.app).send('GET /me');
    expect({ status, body }).toEqual({ status: 200, body: { user: null } });
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('changes what is given and nothing else', async () => {
    const shopper = await createShopper(t.app);
    const change = (body: object) => shopper.send('PATCH /me', { body });
    expect(await change({ phone: '+880 1712-345678' })).toMatchObject({
      status: 200,
      body: { user: { phone: '+8801712345678', name: 'Nusrat Jahan', locale: 'en' } },
    });
    expect(await change({ name: ' নুসরাত  জাহান ', locale: 'bn' })).toMatchObject({
      body: { user: { name: 'নুসরাত জাহান', locale: 'bn', phone: '+8801712345678' } },
    });
    expect(await change({ phone: null })).toMatchObject({ body: { user: { phone: null } } });
    const { body } = await shopper.send('GET /me');
    expect(body).toMatchObject({ user: { name: 'নুসরাত জাহান', phone: null } });
  });

  it.each([
    [{}],
    [{ email: 'other@example.com' }],
    [{ role: 'admin' }],
    [{ passwordHash: 'x' }],
    [{ name: null }],
    [{ name: 'a\0b' }],
    [{ phone: 'call me' }],
    [{ locale: 'fr' }],
  ])('refuses %j', async (body) => {
    const shopper = await createShopper(t.app);
    const before = (await shopper.send('GET /me')).body;
    expect((await shopper.send('PATCH /me', { body })).status).toBe(400);
    expect((await shopper.send('GET /me')).body).toEqual(before);
  });
});

describe('the export', () => {
  it('is a file of everything held, without secrets and without anybody else', async () => {
    const shopper = await createShopper(t.app);
    const other = await createShopper(t.app);
    await other.send('POST /me/addresses', { body: { ...address, line: 'Somebody else’s' } });
    await shopper.send('POST /me/addresses', { body: address });
    const variantId = await createVariant(database.db);
    await shopper.send('POST /cart/items', { body: { variantId, quantity: 2 } });
    const { status, body, headers } = await shopper.send('GET /me/export');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="dhakacart-account-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(body).toMatchObject({
      exportedAt: expect.stringMatching(/^\d{4}-/),
      user: { id: shopper.id, email: shopper.email },
      addresses: [{ line: 'House 7, Road 5', phone: '+8801712345678' }],
      sessions: [{ ip: shopper.address }],
      cart: { items: [{ quantity: 2, variant: { sku: expect.any(String) } }] },
      passwordResets: [],
      messages: [{ template: 'welcome' }],
      activity: [{ action: 'account.registered' }],
    });
    const text = JSON.stringify(body);
    for (const secret of ['argon2', 'tokenHash', 'passwordHash', other.id, 'Somebody else']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain(shopper.cookies.get('session'));
  });
});

describe('deleting the account', () => {
  const remove = (visitor: Awaited<ReturnType<typeof createShopper>>, attempt = password) =>
    visitor.send('DELETE /me', { body: { password: attempt } });

  it('wants the password', async () => {
    const shopper = await createShopper(t.app);
    expect(await remove(shopper, 'not the password')).toMatchObject({
      status: 401,
      body: { code: 'invalid_credentials', errors: [{ pointer: '/password' }] },
    });
    expect(await database.db.user.count({ where: { id: shopper.id } })).toBe(1);
  });

  it('leaves nothing personal anywhere, and keeps the audit log', async () => {
    const shopper = await createShopper(t.app);
    await shopper.send('PATCH /me', {
      body: { name: 'Unmistakable Person', phone: '01799887766' },
    });
    await shopper.send('POST /me/addresses', { body: { ...address, recipient: 'Unmistakable' } });
    const variantId = await createVariant(database.db);
    await shopper.send('POST /cart/items', { body: { variantId, quantity: 1 } });
    await createVisitor(t.app).send('POST /auth/sign-in', {
      body: { email: shopper.email, password: 'wrong password' },
    });
    await shopper.send('POST /auth/password-reset', { body: { email: shopper.email } });

    expect((await remove(shopper)).status).toBe(204);
    expect(shopper.cookies.has('session')).toBe(false);

    // Every text of every table is searched, whatever tables there will be.
    const { rows: tables } = await database.pool.query<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'graphile_worker')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.pool.query<{ text: string }>(
        `SELECT t::text AS text FROM ${name} t WHERE t::text ~* ('unmistakable|1799887766|' || $1)`,
        [shopper.email.replaceAll(/[.+]/g, '\\$&')],
      );
      found.push(...rows.map(({ text }) => `${name}: ${text}`));
    }
    expect(found).toEqual([]);
    for (const table of ['sessions', 'addresses', 'carts', 'password_resets']) {
      const { rows } = await database.pool.query(`SELECT FROM ${table} WHERE user_id = $1`, [
        shopper.id,
      ]);
      expect(rows).toEqual([]);
    }
    const log = await database.db.auditLog.findMany({ where: { subject: shopper.id } });
    expect(log.map(({ action }) => action)).toEqual(['account.registered', 'account.deleted']);

    const signIn = await createVisitor(t.app).send('POST /auth/sign-in', {
      body: { email: shopper.email, password },
    });
    expect(signIn).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
    const register = await createVisitor(t.app).send('POST /auth/register', {
      body: { email: shopper.email, password, name: 'Somebody new' },
    });
    expect(register.status).toBe(201);
  });

  it('is not for staff to do by themselves', async () => {
    for (const role of ['staff', 'admin'] as const) {
      const shopper = await createShopper(t.app);
      await database.db.user.update({ where: { id: shopper.id }, data: { role } });
      expect(await remove(shopper)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      expect(await database.db.user.count({ where: { id: shopper.id } })).toBe(1);
    }
  });
});
