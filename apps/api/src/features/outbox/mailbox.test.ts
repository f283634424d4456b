import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVisitor } from '../../../test/visitor.ts';
import { deliverDue } from './deliver.ts';
import { createMailTransport } from './transport.ts';

let database: TestDatabase;
let t: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url, env: { MAILBOX: 'on' } });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

const get = (path: string, app = t.app) => app.inject(`/api/dev/${path}`);

describe('the development mailbox', () => {
  it('shows what the shop would have sent', async () => {
    expect((await get('mailbox')).payload).toContain('No mail yet');
    await createVisitor(t.app).send('POST /auth/register', {
      body: { email: 'dev@example.com', password: 'dhaka-demo-2026', name: 'O’Neil & <Daughters>' },
    });
    const publicOrigin = 'http://localhost:3000';
    const settings = { smtpUrl: null, mailFrom: 'shop@example.com', mailbox: true };
    const transport = createMailTransport({ ...settings, publicOrigin });
    await deliverDue({ database, transport, publicOrigin });

    const page = await get('mailbox');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.payload).toContain('to dev@example.com');
    expect(page.payload).toContain('href="http://localhost:3000/en/account"');
    expect(page.payload).toContain('O’Neil &amp; &lt;Daughters&gt;');
    expect(page.payload).not.toContain('<Daughters>');

    const { items } = (await get('mailbox.json')).json();
    expect(items).toMatchObject([{ to: 'dev@example.com', subject: 'Welcome to DhakaCart' }]);
    const mail = await get(`mailbox/${items[0].id}`);
    expect(mail.payload).toContain('<!doctype html>');
    expect((await get('mailbox/out_0000000000000000')).statusCode).toBe(404);
    expect((await get('mailbox/whatever')).statusCode).toBe(400);
  });

  it('is not there unless it is switched on', async () => {
    const production = await startTestApp({ url: database.url });
    for (const path of ['mailbox', 'mailbox.json']) {
      expect((await get(path, production.app)).statusCode).toBe(404);
    }
    await production.close();
  });
});
