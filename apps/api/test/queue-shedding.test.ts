import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import type { PoolClient } from 'pg';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { closeRoom } from '../src/features/waiting-room/operate.ts';
import type { OpenRoomBody } from '../src/features/waiting-room/schema.ts';
import { startTestApp, type TestApp } from './app.ts';
import { createProduct, type MadeProduct } from './catalogue.ts';
import { createVisitor } from './visitor.ts';
import { openTestRoom, place } from './waiting-room.ts';

let database: TestDatabase;
let t: TestApp;
let product: MadeProduct;
beforeAll(async () => {
  database = await createTestDatabase();
  product = await createProduct(database.db, { slug: 'a-phone' });
  t = await startTestApp({
    url: database.url,
    // Two for those who buy, and two for those who look.
    env: { DATABASE_POOL_SIZE: '4', DATABASE_QUEUE_LIMIT: '16' },
  });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

const held: PoolClient[] = [];
const waiting: Promise<unknown>[] = [];

async function release() {
  for (const connection of held.splice(0)) connection.release();
  await Promise.all(waiting.splice(0));
}
afterEach(release);

/**
 * Takes every connection of those who buy, and has so many wait for one; or one more, because the process
 * looks after the waiting rooms each second.
 */
async function queue(length: number) {
  const { pool } = t.database;
  while (held.length < 2) held.push(await pool.connect());
  while (pool.waitingCount < length) waiting.push(pool.query('SELECT 1'));
}

test('the connections are told of by what they are for', async () => {
  await queue(3);
  const text = await t.registry.metrics();
  const { waitingCount } = t.database.pool;
  expect(text).toContain('db_pool_connections{pool="main",state="used"} 2');
  expect(text).toContain(`db_pool_waiting{pool="main"} ${waitingCount}`);
  expect(text).toContain('db_pool_waiting{pool="catalogue"} 0');
});

const get = (url: string) => t.app.inject(`/api/v1${url}`);

test('who buys is refused at once while too many wait for the database, and nobody else', async () => {
  await queue(16);
  for (const url of ['/cart', '/checkout/quote?district=dhaka&delivery=standard']) {
    const refused = await get(url);
    expect(refused.statusCode).toBe(503);
    expect(refused.json()).toMatchObject({ code: 'overloaded' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  }
  // Nothing of this is in memory yet, and price and stock never are.
  for (const url of [
    '/brands',
    '/products',
    '/products/a-phone',
    `/availability?variants=${product.variantIds[0]}`,
    '/delivery/estimates?district=dhaka',
    '/locations',
  ]) {
    expect((await get(url)).statusCode, url).toBe(200);
  }
  expect((await get('/waiting-rooms/wrm_none/place')).statusCode).not.toBe(503);
  expect(t.database.pool.waitingCount).toBeLessThanOrEqual(17);

  await release();
  expect((await get('/cart')).statusCode).toBe(200);
  const counted = await t.registry.getSingleMetric('http_requests_shed_total')?.get();
  expect(counted?.values.find(({ labels }) => labels.reason === 'database')?.value).toBe(2);
});

/**
 * Of a cart, a quote and an order. What is not refused waits for nothing: there is no cart, and it is no
 * order.
 */
const statuses = async (visitor = createVisitor(t.app)) => [
  (await visitor.send('GET /cart')).status,
  (await visitor.send('GET /checkout/quote')).status,
  (await visitor.send('POST /orders', { body: {} })).status,
];

test('who is further is refused later', async () => {
  await queue(6);
  expect(await statuses()).toEqual([200, 200, 400]);
  await queue(10);
  expect(await statuses()).toEqual([503, 200, 400]);
  await queue(14);
  expect(await statuses()).toEqual([503, 503, 400]);
  await queue(16);
  expect(await statuses()).toEqual([503, 503, 503]);
});

/** A room that the process knows, before the checkout or before a product; closed when the test is over. */
async function roomThatIsKnown(settings: Partial<OpenRoomBody> = {}): Promise<string> {
  const room = await openTestRoom(database, settings);
  onTestFinished(() => closeRoom(database, room, { staffId: null }));
  const known = async () => (await get(`/waiting-rooms/${room}/place`)).json().state;
  await expect.poll(known, { timeout: 5_000 }).toBe('none');
  return room;
}

test('a waiting room admits fewer when those inside are refused', async () => {
  const room = await roomThatIsKnown({ ratePerSecond: 40 });
  const rate = async () => {
    const { currentRate } = await database.db.waitingRoom.findUniqueOrThrow({
      where: { id: room },
    });
    return currentRate;
  };
  await queue(32);
  expect((await get('/checkout/quote')).statusCode).toBe(503);
  expect(await rate()).toBe(40);
  await release();
  await expect.poll(rate, { timeout: 5_000 }).toBeLessThan(40);
});

test('a waiting room before one product changes nothing about when is refused', async () => {
  await roomThatIsKnown({ product: 'a-phone' });
  await queue(16);
  expect(await statuses()).toEqual([503, 503, 503]);
});

test('whom the waiting room of the checkout let in is refused last of all', async () => {
  const room = await roomThatIsKnown();
  const visitor = createVisitor(t.app);
  await place(visitor, room, 'POST');
  const state = async () => (await place(visitor, room)).state;
  await expect.poll(state, { timeout: 5_000 }).toBe('admitted');
  await queue(22);
  expect(await statuses(visitor)).toEqual([503, 200, 400]);
  expect(await statuses()).toEqual([503, 503, 503]);
  await queue(26);
  expect(await statuses(visitor)).toEqual([503, 503, 400]);
  expect(await ofTheGateway()).not.toBe('overloaded');
  await queue(32);
  expect(await statuses(visitor)).toEqual([503, 503, 503]);
  expect(await ofTheGateway()).toBe('overloaded');
  await release();

  await place(visitor, room, 'DELETE');
  await queue(16);
  expect(await statuses(visitor)).toEqual([503, 503, 503]);
});

async function ofTheGateway(): Promise<string> {
  const url = '/api/v1/payments/sslcommerz/ipn';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await t.app.inject({ method: 'POST', url, headers, payload: 'tran_id=none' });
  return answer.json().code;
}
