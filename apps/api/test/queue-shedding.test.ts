import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import type { PoolClient } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { createProduct, type MadeProduct } from './catalogue.ts';
import { openTestRoom } from './waiting-room.ts';

let database: TestDatabase;
let t: TestApp;
let product: MadeProduct;
beforeAll(async () => {
  database = await createTestDatabase();
  product = await createProduct(database.db, { slug: 'a-phone' });
  t = await startTestApp({
    url: database.url,
    // Two for those who buy, and two for those who look.
    env: { DATABASE_POOL_SIZE: '4', DATABASE_QUEUE_LIMIT: '4' },
  });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

afterEach(async () => {
  for (const connection of held.splice(0)) connection.release();
  await Promise.all(waiting.splice(0));
});

const held: PoolClient[] = [];
const waiting: Promise<unknown>[] = [];

/** Takes every connection of those who buy, and has so many wait for one. */
async function queue(length: number) {
  const { pool } = t.database;
  while (held.length < 2) held.push(await pool.connect());
  while (waiting.length < length) waiting.push(pool.query('SELECT 1'));
  await expect.poll(() => pool.waitingCount).toBe(length);
}

test('the connections are told of by what they are for', async () => {
  await queue(3);
  const text = await t.registry.metrics();
  expect(text).toContain('db_pool_connections{pool="main",state="used"} 2');
  expect(text).toContain('db_pool_waiting{pool="main"} 3');
  expect(text).toContain('db_pool_waiting{pool="catalogue"} 0');
});

const get = (url: string) => t.app.inject(`/api/v1${url}`);

test('who buys is refused at once while too many wait for the database, and nobody else', async () => {
  await queue(4);
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
  expect(t.database.pool.waitingCount).toBe(4);

  for (const connection of held.splice(0)) connection.release();
  await Promise.all(waiting.splice(0));
  expect((await get('/cart')).statusCode).toBe(200);
  const counted = await t.registry.getSingleMetric('http_requests_shed_total')?.get();
  expect(counted?.values.find(({ labels }) => labels.reason === 'database')?.value).toBe(2);
});

test('who is further is refused later', async () => {
  // What is not refused waits for nothing: there is no cart, and the order is no order.
  const statuses = async () => [
    (await get('/cart')).statusCode,
    (await get('/checkout/quote')).statusCode,
    (await t.app.inject({ method: 'POST', url: '/api/v1/orders', payload: {} })).statusCode,
  ];
  await queue(2);
  expect(await statuses()).toEqual([503, 200, 400]);
  await queue(3);
  expect(await statuses()).toEqual([503, 503, 400]);
  await queue(4);
  expect(await statuses()).toEqual([503, 503, 503]);
});

test('a waiting room admits fewer when those inside are refused', async () => {
  const room = await openTestRoom(database, { ratePerSecond: 40 });
  const rate = async () => {
    const { currentRate } = await database.db.waitingRoom.findUniqueOrThrow({
      where: { id: room },
    });
    return currentRate;
  };
  const known = async () => (await get(`/waiting-rooms/${room}/place`)).json().state;
  await expect.poll(known, { timeout: 5_000 }).toBe('none');
  await queue(3);
  expect((await get('/checkout/quote')).statusCode).toBe(503);
  expect(await rate()).toBe(40);
  for (const connection of held.splice(0)) connection.release();
  await expect.poll(rate, { timeout: 5_000 }).toBeLessThan(40);
});
