import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/app.ts';
import { createVariant } from '../../test/goods.ts';
import { createTestLogger } from '../../test/log-lines.ts';
import { createMailServer, type MailServer } from '../../test/mail-server.ts';
import { placeOrder } from '../../test/orders.ts';
import { createDelivery, type Delivery } from '../../test/outbox.ts';
import { startTickers } from './start-tickers.ts';

let database: TestDatabase;
let t: TestApp;
let mailServer: MailServer;
let delivery: Delivery;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({
    url: database.url,
    env: {
      SSLCOMMERZ_URL: 'http://127.0.0.1:1',
      SSLCOMMERZ_STORE_ID: 'shop',
      SSLCOMMERZ_STORE_PASSWORD: 'a password of tests',
    },
  });
  mailServer = await createMailServer();
  delivery = createDelivery(database, { SMTP_URL: mailServer.url });
});
beforeEach(async () => {
  await database.db.outbox.deleteMany();
  mailServer.mails.length = 0;
});
afterAll(async () => {
  delivery.close();
  await t.close();
  await mailServer.close();
  await database.drop();
});

/** The tickers of one worker, with what they count and write. */
function startWorker(transports = delivery.transports) {
  const registry = new Registry();
  const { logger, lines } = createTestLogger();
  const tickers = startTickers({ ...delivery, transports, database, tickMs: 50, logger, registry });
  return { tickers, lines, metrics: () => registry.metrics() };
}

const unpaid = async (variant: string) =>
  (await placeOrder(t.app, [variant], { payment: 'sslcommerz' })).order.id;
const letExpire = (...ids: string[]) =>
  database.pool.query(
    `WITH late AS (UPDATE orders SET expires_at = now() - interval '1 second' WHERE id = ANY ($1))
     UPDATE holds SET expires_at = now() - interval '1 second' WHERE order_id = ANY ($1)`,
    [ids],
  );
const statusOf = async (id: string) =>
  (await database.db.order.findUniqueOrThrow({ where: { id } })).status;

describe('the tickers of a worker', () => {
  it('send what was posted and end what was not paid, each order once among several', async () => {
    const variant = await createVariant(database.db, { onHand: 20 });
    const late = [await unpaid(variant), await unpaid(variant), await unpaid(variant)];
    const inTime = await unpaid(variant);
    await placeOrder(t.app, [variant]);
    await letExpire(...late);

    const workers = [startWorker(), startWorker()];
    // One that was ordered for cash, and three that have ended.
    await expect.poll(() => mailServer.mails.length).toBe(4);
    await Promise.all(workers.map(({ tickers }) => tickers.stop()));
    expect(mailServer.mails).toHaveLength(4);
    expect(await Promise.all(late.map(statusOf))).toEqual(['expired', 'expired', 'expired']);
    expect(await statusOf(inTime)).toBe('awaiting_payment');
    expect(await database.db.variant.findUniqueOrThrow({ where: { id: variant } })).toMatchObject({
      reserved: 2,
    });
    const metrics = (await Promise.all(workers.map((worker) => worker.metrics()))).join('\n');
    const sum = (name: string) =>
      [...metrics.matchAll(new RegExp(`^${name} (\\d+)$`, 'gm'))].reduce(
        (total, [, count]) => total + Number(count),
        0,
      );
    expect(sum('orders_expired_total')).toBe(3);
    expect(sum('messages_total\\{channel="email",outcome="sent"\\}')).toBe(4);
  });

  it('end every other order when one cannot be ended', async () => {
    const [broken, fine] = [
      await unpaid(await createVariant(database.db)),
      await unpaid(await createVariant(database.db)),
    ];
    // A reservation that is missing cannot be given back: a damage that only a person can mend.
    await database.pool.query(
      `UPDATE variants SET reserved = 0
       WHERE id = (SELECT variant_id FROM holds WHERE order_id = $1)`,
      [broken],
    );
    await letExpire(broken);
    await letExpire(fine);
    const { tickers, lines } = startWorker();
    await expect.poll(() => statusOf(fine)).toBe('expired');
    await expect.poll(() => lines.some(({ msg }) => msg === 'tick failed')).toBe(true);
    await tickers.stop();
    expect(await statusOf(broken)).toBe('awaiting_payment');
  });

  it('finish what they are sending before they stop', async () => {
    await placeOrder(t.app, [await createVariant(database.db)]);
    const taken = Promise.withResolvers<void>();
    const email = { keeps: false, send: () => taken.promise };
    const { tickers } = startWorker({ ...delivery.transports, email });
    await expect.poll(() => database.db.outbox.count({ where: { attempts: 1 } })).toBe(1);
    const stopped = tickers.stop().then(() => 'stopped');
    // Round trips to the database, in which a ticker would have ended that waits for nothing.
    const wait = unpaid(await createVariant(database.db)).then(() => 'sending');
    expect(await Promise.race([stopped, wait])).toBe('sending');
    taken.resolve();
    expect(await stopped).toBe('stopped');
    expect(await database.db.outbox.count({ where: { sentAt: { not: null } } })).toBe(1);
  });
});
