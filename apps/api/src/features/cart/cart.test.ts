import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { createShopper, createVisitor, type Visitor } from '../../../test/visitor.ts';
import type { Cart } from './schema.ts';

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

const add = (visitor: Visitor, variantId: string, quantity = 1, headers = {}) =>
  visitor.send('POST /cart/items', { body: { variantId, quantity }, headers });
const read = async (visitor: Visitor) => (await visitor.send('GET /cart')).body as Cart;

describe.each([
  ['a guest', () => Promise.resolve(createVisitor(t.app))],
  ['a user', () => createShopper(t.app)],
])('the cart of %s', (_, create) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await create();
  });

  it('is empty at first, and looking at it makes none', async () => {
    const before = await database.db.cart.count();
    const { status, body, headers } = await visitor.send('GET /cart');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ etag: '"0"', 'cache-control': 'private, no-store' });
    expect(headers['set-cookie']).toBeUndefined();
    expect(body).toEqual({
      id: null,
      version: 0,
      items: [],
      itemCount: 0,
      subtotal: { amount: 0, currency: 'BDT' },
      savings: { amount: 0, currency: 'BDT' },
      expiresAt: null,
    });
    expect(await database.db.cart.count()).toBe(before);
  });

  it('takes an item, shows it, and adds up', async () => {
    const variantId = await createVariant(database.db, { price: 90_000, compareAtPrice: 100_000 });
    const first = await add(visitor, variantId, 2);
    expect(first.status).toBe(201);
    expect(first.headers.etag).toBe('"1"');
    const second = await add(visitor, variantId, 3);
    expect(second.body).toMatchObject({
      version: 2,
      itemCount: 5,
      subtotal: { amount: 450_000, currency: 'BDT' },
      savings: { amount: 50_000, currency: 'BDT' },
      items: [
        {
          variantId,
          quantity: 5,
          unitPrice: { amount: 90_000 },
          compareAtPrice: { amount: 100_000 },
          lineTotal: { amount: 450_000 },
          available: 10,
          notices: [],
          product: {
            name: 'Primo',
            brand: { slug: 'walton', name: 'Walton' },
            picture: '/pictures/phone/navy/front/walton-7.svg',
          },
          options: [
            { label: 'Colour', value: 'Navy' },
            { label: 'Storage', value: '256 GB' },
          ],
        },
      ],
    });
    expect(await read(visitor)).toEqual(second.body);
  });

  it('changes and removes lines, with the version in hand', async () => {
    const cart = await read(visitor);
    const id = cart.items[0]?.id;
    const headers = { 'if-match': `"${cart.version}"` };
    const changed = await visitor.send(`PATCH /cart/items/${id}`, {
      body: { quantity: 1 },
      headers,
    });
    expect(changed).toMatchObject({ status: 200, body: { itemCount: 1, version: 3 } });
    const removed = await visitor.send(`DELETE /cart/items/${id}`, {
      headers: { 'if-match': '"3"' },
    });
    expect(removed).toMatchObject({ status: 200, body: { items: [], version: 4 } });
    expect(removed.headers.etag).toBe('"4"');
  });
});
