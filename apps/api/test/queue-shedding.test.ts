import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { createProduct, type MadeProduct } from './catalogue.ts';

let database: TestDatabase;
let t: TestApp;
let product: MadeProduct;
beforeAll(async () => {
  database = await createTestDatabase();
  product = await createProduct(database.db, { slug: 'a-phone' });
  t = await startTestApp({
    url: database.url,
    // Two for those who buy, and two for those who look.
    env: { DATABASE_POOL_SIZE: '4', DATABASE_QUEUE_LIMIT: '3' },
  });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

test('who buys is refused at once while too many wait for the database, and nobody else', async () => {
  const { app, database: shop, registry } = t;
  const get = (url: string) => app.inject(`/api/v1${url}`);
  const held = await Promise.all([shop.pool.connect(), shop.pool.connect()]);
  const waiting = Array.from({ length: 3 }, () => shop.pool.query('SELECT 1'));
  await expect.poll(() => shop.pool.waitingCount).toBe(3);

  for (const url of ['/cart', '/checkout/quote?district=dhaka&delivery=standard']) {
    const refused = await get(url);
    expect(refused.statusCode).toBe(503);
    expect(refused.json()).toMatchObject({ code: 'overloaded' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  }
  // Nothing of this is in memory yet, and price and stock never are.
  for (const url of [
    '/brands',
    '/products?category=phones',
    '/products/a-phone',
    `/availability?variants=${product.variantIds[0]}`,
    '/delivery/estimates?district=dhaka',
    '/locations',
  ]) {
    expect((await get(url)).statusCode, url).not.toBe(503);
  }
  expect((await get('/waiting-rooms/wrm_none/place')).statusCode).not.toBe(503);
  expect(shop.pool.waitingCount).toBe(3);

  for (const connection of held) connection.release();
  await Promise.all(waiting);
  expect((await get('/cart')).statusCode).toBe(200);
  const counted = await registry.getSingleMetric('http_requests_shed_total')?.get();
  expect(counted?.values.find(({ labels }) => labels.reason === 'database')?.value).toBe(2);
});
