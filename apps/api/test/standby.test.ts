import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './app.ts';
import { createProduct, createReviews } from './catalogue.ts';

let database: TestDatabase;
let shop: TestApp;
const slug = 'a-phone';
let variantId: string | undefined;
beforeAll(async () => {
  database = await createTestDatabase();
  const product = await createProduct(database.db, { slug });
  [variantId] = product.variantIds;
  await createReviews(database.db, product.id, [5]);
  // Nothing listens at the address of the primary.
  shop = await startTestApp({ env: { DATABASE_STANDBY_URL: database.url } });
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

describe('while the primary is away', () => {
  test.each([
    '/products',
    '/products/SLUG',
    '/products/SLUG/related',
    '/products/SLUG/reviews',
    '/categories',
    '/brands',
    '/campaigns/current',
    '/suggestions?q=phone',
  ])('a process that knows nothing yet answers %s from the standby', async (path) => {
    const answer = await shop.app.inject(`/api/v1${path.replace('SLUG', slug)}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('public');
  });

  test('what does not exist is still not found', async () => {
    expect((await shop.app.inject('/api/v1/products/nothing')).statusCode).toBe(404);
  });

  test('what writes is told to come again', async () => {
    const answer = await shop.app.inject({
      method: 'POST',
      url: '/api/v1/cart/items',
      headers: { origin: 'http://localhost:3000' },
      payload: { variantId, quantity: 1 },
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBeDefined();
    expect(answer.json().code).toBe('database_unavailable');
  });
});
