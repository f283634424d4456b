import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createProduct, type MadeProduct } from '../../../test/catalogue.ts';
import type { StockRow } from './repository.ts';
import { createStockReader } from './stock-reader.ts';

describe('the route', () => {
  let database: TestDatabase;
  let t: TestApp;
  let product: MadeProduct;

  beforeAll(async () => {
    database = await createTestDatabase();
    t = await startTestApp({ url: database.url });
    product = await createProduct(database.db, {
      slug: 'primo',
      variants: [
        { price: 100_000, compareAtPrice: 120_000, onHand: 50 },
        { price: 110_000, onHand: 7, reserved: 4 },
        { price: 120_000, onHand: 3, reserved: 3 },
      ],
    });
  });
  afterAll(async () => {
    await t.close();
    await database.drop();
  });

  test('tells price and stock in the order asked for, and leaves out what there is not', async () => {
    const [a, b, c] = product.variantIds;
    const asked = Date.now();
    const response = await t.app.inject(
      `/api/v1/availability?variants=${c},${a},var_0000000000000000,${b},${a}`,
    );
    expect(response.headers['cache-control']).toBe('public, max-age=1');
    const { items, asOf } = response.json();
    expect(items).toMatchObject([
      { variantId: c, availability: 'sold_out', unitsLeft: null, available: 0 },
      {
        variantId: a,
        price: { amount: 100_000 },
        compareAtPrice: { amount: 120_000 },
        availability: 'in_stock',
        unitsLeft: null,
        available: 20,
      },
      { variantId: b, compareAtPrice: null, availability: 'low_stock', unitsLeft: 3, available: 3 },
    ]);
    expect(Date.parse(asOf)).toBeGreaterThanOrEqual(asked);
    expect(Date.parse(asOf)).toBeLessThanOrEqual(Date.now());
  });

  test('a sale is seen soon; how soon, pnpm bench measures', async () => {
    const id = product.variantIds[1] ?? '';
    await t.app.inject(`/api/v1/availability?variants=${id}`);
    await database.db.variant.update({ where: { id }, data: { reserved: 5 } });
    await expect
      .poll(
        async () =>
          (await t.app.inject(`/api/v1/availability?variants=${id}`)).json().items[0].available,
        { interval: 20 },
      )
      .toBe(2);
  });

  test.each(['', 'x', 'prd_0000000000000000', `${'var_0000000000000000,'.repeat(101)}x`])(
    'variants=%s is refused',
    async (variants) => {
      const response = await t.app.inject(`/api/v1/availability?variants=${variants}`);
      expect([response.statusCode, response.json().code]).toEqual([400, 'validation_failed']);
    },
  );
});

describe('the reader', () => {
  const rowOf = (id: string): StockRow => ({
    id,
    price: 1,
    compare_at_price: null,
    available: 1,
  });

  test('reads once for many requests of one turn, and once again when the reading is old', async () => {
    let time = 0;
    const find = vi.fn(async (ids: readonly string[]) => ids.map(rowOf));
    const reader = createStockReader({ find, now: () => time });
    await Promise.all([reader.read(['a', 'b']), reader.read(['b', 'c']), reader.read(['a'])]);
    expect(find.mock.calls).toEqual([[['a', 'b', 'c']]]);
    time = 250;
    await reader.read(['a', 'c']);
    expect(find).toHaveBeenCalledTimes(1);
    time = 251;
    expect((await reader.read(['a', 'd'])).asOf).toBe(251);
    expect(find.mock.calls[1]).toEqual([['a', 'd']]);
  });

  test('a failed reading is told to those who wait and not kept', async () => {
    const find = vi.fn(async (ids: readonly string[]) => ids.map(rowOf));
    find.mockRejectedValueOnce(new Error('lost'));
    const reader = createStockReader({ find });
    await expect(reader.read(['a'])).rejects.toThrow('lost');
    expect((await reader.read(['a'])).rows).toHaveLength(1);
  });
});
