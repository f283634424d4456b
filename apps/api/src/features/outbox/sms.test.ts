import { newId } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { placeOrder } from '../../../test/orders.ts';
import { createDelivery, type Delivery } from '../../../test/outbox.ts';
import { createSmsServer, type SmsServer } from '../../../test/sms-server.ts';
import { smsLength } from './sms-length.ts';

let database: TestDatabase;
let t: TestApp;
let smsServer: SmsServer;
let delivery: Delivery;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  smsServer = await createSmsServer();
  const env = { SMS_URL: smsServer.url, SMS_TOKEN: 'token of tests', SMS_SENDER: 'DC' };
  delivery = createDelivery(database, env);
});
beforeEach(async () => {
  await database.db.outbox.deleteMany();
  smsServer.status = 202;
  smsServer.messages.length = 0;
  smsServer.requests.length = 0;
});
afterAll(async () => {
  await t.close();
  await smsServer.close();
  await database.drop();
});

/** A guest without an address orders, and a message to the telephone waits. */
async function order(): Promise<string> {
  const contact = { name: 'রহিম', phone: '01812345678' };
  await placeOrder(t.app, [await createVariant(database.db)], { contact });
  return (await database.db.outbox.findFirstOrThrow({ where: { channel: 'sms' } })).id;
}
const row = (id: string) => database.db.outbox.findUniqueOrThrow({ where: { id } });
const makeDue = () =>
  database.pool.query("UPDATE outbox SET available_at = now() - interval '1 second'");

describe('a text message', () => {
  it('goes to the provider once, with its token and an id that repeats can be known by', async () => {
    const id = await order();
    expect(await delivery.deliverDue()).toMatchObject({ sent: 1 });
    await makeDue();
    expect(await delivery.deliverDue()).toMatchObject({ sent: 0 });
    expect(smsServer.messages).toEqual([
      { to: '+8801812345678', from: 'DC', text: expect.stringContaining('Tk 1,060') },
    ]);
    expect(smsServer.requests).toEqual([
      { authorization: 'Bearer token of tests', idempotencyKey: id },
    ]);
    expect(await row(id)).toMatchObject({ attempts: 1, lastError: null, sentAt: expect.any(Date) });
    expect(JSON.stringify(await row(id))).not.toContain('token=');
  });

  it.each([400, 404, 413, 422])('is given up when the provider answers %i', async (status) => {
    const id = await order();
    smsServer.status = status;
    expect(await delivery.deliverDue()).toMatchObject({ given_up: 1 });
    const { attempts, lastError, sentAt, availableAt } = await row(id);
    expect({ attempts, sentAt }).toEqual({ attempts: 1, sentAt: null });
    expect(lastError).toContain(String(status));
    expect(availableAt.getFullYear()).toBe(9999);
  });

  it.each([401, 402, 403, 408, 429, 500, 503, 0])(
    'is tried again when the provider answers %i',
    async (status) => {
      const id = await order();
      smsServer.status = status;
      expect(await delivery.deliverDue()).toMatchObject({ failed: 1 });
      const { lastError, availableAt } = await row(id);
      expect(lastError).toContain(status === 0 ? 'fetch failed: ' : String(status));
      expect(availableAt.getTime()).toBeGreaterThan(Date.now() + 20_000);
      expect(availableAt.getTime()).toBeLessThan(Date.now() + 60_000);
      smsServer.status = 200;
      await makeDue();
      expect(await delivery.deliverDue()).toMatchObject({ sent: 1 });
    },
  );

  it('does not follow a redirect with its token', async () => {
    await order();
    smsServer.status = 307;
    expect(await delivery.deliverDue()).toMatchObject({ failed: 1 });
    expect(smsServer.requests).toHaveLength(1);
  });

  it('waits without a provider, and says why', async () => {
    const id = await order();
    expect(await createDelivery(database).deliverDue()).toMatchObject({ failed: 1 });
    expect(await row(id)).toMatchObject({ lastError: expect.stringContaining('SMS_URL') });
  });

  it('is only what there is a text for', async () => {
    const data = { id: newId('out'), channel: 'sms', recipient: '+8801812345678', data: {} };
    await database.db.outbox.create({ data: { ...data, template: 'welcome', locale: 'en' } });
    expect(await delivery.deliverDue()).toMatchObject({ failed: 1 });
    expect(smsServer.requests).toEqual([]);
  });
});

describe('the length of a text message', () => {
  it.each([
    ['a'.repeat(160), 'GSM-7', 1],
    ['a'.repeat(161), 'GSM-7', 2],
    ['a'.repeat(306), 'GSM-7', 2],
    ['a'.repeat(307), 'GSM-7', 3],
    [`${'a'.repeat(159)}[`, 'GSM-7', 2],
    ['ক'.repeat(70), 'UCS-2', 1],
    ['ক'.repeat(71), 'UCS-2', 2],
    ['ক'.repeat(134), 'UCS-2', 2],
    ['ক'.repeat(135), 'UCS-2', 3],
    [`${'a'.repeat(70)}৳`, 'UCS-2', 2],
  ])('%#', (text, encoding, segments) => {
    expect(smsLength(text)).toEqual({ encoding, segments });
  });
});
