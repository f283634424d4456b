import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { createProduct, createReviews, type MadeProduct } from './catalogue.ts';

let database: TestDatabase;
let replicas: TestApp[];
let product: MadeProduct;
const url = '/api/v1/products/primo';

beforeAll(async () => {
  database = await createTestDatabase();
  product = await createProduct(database.db, {
    slug: 'primo',
    variants: [
      { price: 100_000, onHand: 100 },
      { price: 200_000, onHand: 100 },
    ],
  });
  replicas = [await startTestApp({ url: database.url }), await startTestApp({ url: database.url })];
});
afterAll(async () => {
  for (const replica of replicas) await replica.close();
  await database.drop();
});

const variantId = (at: number) => product.variantIds[at] ?? '';
const read = async (replica: TestApp) => (await replica.app.inject(url)).json();

/** How long until every replica shows what `pick` is to become, ms. */
async function untilEverywhere(pick: (detail: never) => unknown, expected: unknown) {
  const start = performance.now();
  for (const replica of replicas) {
    await expect.poll(async () => pick((await read(replica)) as never)).toEqual(expected);
  }
  return performance.now() - start;
}

/** A second, which the shop promises, and what a busy machine may take besides. */
const soonMs = 5_000;

describe('an edit reaches every replica within a second', () => {
  type Detail = { name: string; price: { amount: number }; [key: string]: unknown };

  test.each<[string, () => PromiseLike<unknown>, (detail: Detail) => unknown, unknown]>([
    [
      'a price',
      () => database.db.variant.update({ where: { id: variantId(0) }, data: { price: 90_000 } }),
      (d) => d.price.amount,
      90_000,
    ],
    [
      'the price of a variant that no card shows',
      () => database.db.variant.update({ where: { id: variantId(1) }, data: { price: 210_000 } }),
      (d) => (d.variants as Detail[])[1]?.price.amount,
      210_000,
    ],
    [
      'a name',
      () => database.db.product.update({ where: { id: product.id }, data: { nameEn: 'New' } }),
      (d) => d.name,
      'New',
    ],
    [
      'a brand',
      () => database.db.brand.update({ where: { slug: 'walton' }, data: { name: 'Walton' } }),
      (d) => d.brand,
      { slug: 'walton', name: 'Walton' },
    ],
    [
      'a review',
      () => createReviews(database.db, product.id, [5]),
      (d) => d.rating,
      { average: 5, count: 1 },
    ],
    [
      'selling out',
      () => database.db.variant.update({ where: { id: variantId(0) }, data: { reserved: 100 } }),
      (d) => [d.price.amount, (d.variants as Detail[])[0]?.availability],
      [210_000, 'sold_out'],
    ],
    [
      'coming back, few',
      () => database.db.variant.update({ where: { id: variantId(0) }, data: { reserved: 96 } }),
      (d) => (d.variants as Detail[])[0]?.unitsLeft,
      4,
    ],
  ])('%s', async (_name, edit, pick, expected) => {
    for (const replica of replicas) await read(replica);
    await edit();
    expect(await untilEverywhere(pick as (detail: never) => unknown, expected)).toBeLessThan(
      soonMs,
    );
  });

  test('unpublishing', async () => {
    await database.db.product.update({ where: { id: product.id }, data: { status: 'draft' } });
    for (const { app } of replicas) {
      await expect.poll(async () => (await app.inject(url)).statusCode).toBe(404);
    }
    await database.db.product.update({ where: { id: product.id }, data: { status: 'active' } });
  });
});

test('a sale that flips nothing notifies nobody', async () => {
  const client = await database.pool.connect();
  const heard: string[] = [];
  client.on('notification', ({ payload = '' }) => heard.push(payload));
  await client.query('LISTEN catalogue');
  const sell = (reserved: number) =>
    database.db.variant.update({ where: { id: variantId(1) }, data: { reserved } });
  await sell(1);
  await sell(50);
  await sell(95);
  await expect.poll(() => heard).toEqual(['product:primo']);
  await client.query('UNLISTEN catalogue');
  client.release(true);
});

describe('conditional requests', () => {
  test('the ETag of an answer spares its bytes, until an edit', async () => {
    const app = replicas[0]?.app;
    const first = await app?.inject(url);
    const etag = String(first?.headers.etag);
    expect(first?.headers).toMatchObject({
      'cache-control': 'public, max-age=1, stale-while-revalidate=30',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
    });
    for (const header of [etag, `"x", ${etag}`, etag.slice(2), '*']) {
      const again = await app?.inject({ url, headers: { 'if-none-match': header } });
      expect([again?.statusCode, again?.body, again?.headers.etag]).toEqual([304, '', etag]);
    }
    await database.db.variant.update({ where: { id: variantId(1) }, data: { price: 220_000 } });
    await expect
      .poll(
        async () => (await app?.inject({ url, headers: { 'if-none-match': etag } }))?.statusCode,
      )
      .toBe(200);
  });

  test('HEAD has the headers and no body', async () => {
    const response = await replicas[0]?.app.inject({ method: 'HEAD', url });
    expect(response?.statusCode).toBe(200);
    expect(Number(response?.headers['content-length'])).toBeGreaterThan(100);
    expect(response?.body).toBe('');
  });
});

test('queries that mean the same share one answer', async () => {
  const [replica] = replicas;
  await replica?.app.inject(url);
  const before = replica?.cache.stats.misses;
  await replica?.app.inject(`${url}?locale=en`);
  expect(replica?.cache.stats.misses).toBe(before);
});

test('a lost and regained connection trusts no answer of before, and hears again', async () => {
  const [replica] = replicas;
  if (!replica) throw new Error('no replica');
  await read(replica);
  const { misses } = replica.cache.stats;
  await database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'dhakacart-listen' AND datname = current_database()`,
  );
  await expect
    .poll(async () => {
      await read(replica);
      return replica.cache.stats.misses;
    })
    .toBeGreaterThan(misses);
  const listeners = `SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE application_name = 'dhakacart-listen' AND datname = current_database()`;
  await expect
    .poll(async () => (await database.pool.query(listeners)).rows[0].count, { timeout: 5_000 })
    .toBe(2);
  await database.db.product.update({ where: { id: product.id }, data: { nameEn: 'Newer' } });
  expect(await untilEverywhere((d: { name: string }) => d.name, 'Newer')).toBeLessThan(soonMs);
});
