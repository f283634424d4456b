import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { placeOrder } from '../../../test/orders.ts';
import { createDelivery } from '../../../test/outbox.ts';
import { createVisitor } from '../../../test/visitor.ts';

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
    await createDelivery(database, { MAILBOX: 'on' }).deliverDue();

    const page = await get('mailbox');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.payload).toContain('Mail to dev@example.com');
    expect(page.payload).toContain('href="http://localhost:3000/en/account"');
    expect(page.payload).toContain('O’Neil &amp; &lt;Daughters&gt;');
    expect(page.payload).not.toContain('<Daughters>');

    const { items } = (await get('mailbox.json')).json();
    expect(items).toMatchObject([
      { channel: 'email', to: 'dev@example.com', subject: 'Welcome to DhakaCart' },
    ]);
    const mail = await get(`mailbox/${items[0].id}`);
    expect(mail.payload).toContain('<!doctype html>');
    expect((await get('mailbox/out_0000000000000000')).statusCode).toBe(404);
    expect((await get('mailbox/whatever')).statusCode).toBe(400);
  });

  it('shows text messages as such, with what they would cost', async () => {
    const contact = { name: 'রহিম', phone: '01812345678' };
    await placeOrder(t.app, [await createVariant(database.db)], { contact });
    await createDelivery(database, { MAILBOX: 'on' }).deliverDue();
    const { items } = (await get('mailbox.json')).json();
    expect(items[0]).toMatchObject({
      channel: 'sms',
      to: '+8801812345678',
      subject: null,
      text: expect.stringContaining('Tk 1,060'),
      sentAt: expect.any(String),
    });
    const page = (await get('mailbox')).payload;
    expect(page).toMatch(/SMS \(2 × GSM-7\) to \+8801812345678/);
    expect(page).not.toContain(`/api/dev/mailbox/${items[0].id}`);
    expect((await get(`mailbox/${items[0].id}`)).statusCode).toBe(404);
  });

  it('is not there unless it is switched on', async () => {
    const production = await startTestApp({ url: database.url });
    for (const path of ['mailbox', 'mailbox.json']) {
      expect((await get(path, production.app)).statusCode).toBe(404);
    }
    await production.close();
  });
});
