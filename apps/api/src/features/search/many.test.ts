import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBrandAndCategories, insertProducts } from '../../../test/many-products.ts';
import { refreshSearch } from '../../tasks/refresh-search.ts';
import { createSearch } from './service.ts';
import type { CatalogueSearch, ProductSearch } from './types.ts';

// More than are counted, and more than one bucket of each order.
const total = 5_000;
const defaults = { locale: 'en', limit: 100, facets: false } as const;

let database: TestDatabase;
let search: CatalogueSearch;

beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 60_000 });
  search = createSearch(database.pool);
  await createBrandAndCategories(database.pool);
  await insertProducts(database.pool, total);
  const buckets = await database.pool.query(
    'SELECT dimension, count(*)::int AS count FROM search_buckets GROUP BY 1 ORDER BY 1',
  );
  expect(buckets.rows.map((row) => row.count)).toEqual([5, 2, 2, 2, 2]);
});
afterAll(() => database.drop());

/** Every id of the list, page after page, and back again. */
async function walk(query: Omit<ProductSearch, 'locale' | 'limit' | 'facets'>) {
  const there: string[][] = [];
  let cursor: string | null = null;
  let position = 1;
  let previous: string | null = null;
  do {
    const list = await search.findProducts({ ...defaults, ...query, ...(cursor && { cursor }) });
    expect(list.page.start).toBe(position);
    position += list.items.length;
    there.push(list.items.map((item) => item.id));
    cursor = list.page.nextCursor;
    previous = list.page.previousCursor;
  } while (cursor);

  const back: string[][] = [there.at(-1) ?? []];
  while (previous) {
    const list = await search.findProducts({ ...defaults, ...query, cursor: previous });
    back.unshift(list.items.map((item) => item.id));
    previous = list.page.previousCursor;
    if (!previous) expect(list.page.start).toBe(1);
  }
  return { there: there.flat(), back: back.flat() };
}

describe('walking a list visits each product once, there and back', () => {
  test.each([
    ['-popular', {}],
    ['price', {}],
    ['-price', { q: 'phone' }],
    ['-newest', { category: 'phones' }],
    ['-rating', { q: 'phone' }],
    ['-discount', { inStock: true }],
    ['-relevance', { q: 'phone' }],
    ['-relevance', { q: 'walton pro' }],
    ['-relevance', { q: 'black', category: 'phones', minPrice: 2_000_000 }],
  ] as const)('%s %j', async (sort, query) => {
    const { there, back } = await walk({ sort, ...query });
    const wanted = new Set(await expectedIds(query));
    expect(wanted.size).toBeGreaterThan(200);
    expect(there.length).toBe(wanted.size);
    expect(new Set(there)).toEqual(wanted);
    expect(back).toEqual(there);
  });
});

/** By a scan, without the index. */
async function expectedIds(query: {
  q?: string;
  category?: string;
  inStock?: boolean;
  minPrice?: number;
}): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT p.id FROM products p JOIN categories c ON c.id = p.category_id JOIN brands b ON b.id = p.brand_id
     WHERE ($1::text IS NULL OR lower(b.name || ' ' || p.name_en || ' ' || c.name_en) ~ ALL (string_to_array($1, ' ')))
       AND ($2::text IS NULL OR c.slug = $2) AND ($3::boolean IS NULL OR p.in_stock) AND p.min_price >= $4`,
    [query.q ?? null, query.category ?? null, query.inStock ?? null, query.minPrice ?? 0],
  );
  return rows.map((row) => row.id);
}

describe('of many matches', () => {
  test('counting stops at a thousand', async () => {
    const list = await search.findProducts({ ...defaults, sort: '-relevance', q: 'phone' });
    expect(list.total).toEqual({ count: 1000, exact: false });
  });

  test('few are counted exactly', async () => {
    const wanted = await expectedIds({ q: 'walton pro', category: 'cables' });
    const list = await search.findProducts({
      ...defaults,
      sort: 'price',
      q: 'walton pro',
      category: 'cables',
    });
    expect(list.total).toEqual({ count: wanted.length, exact: true });
    expect(wanted.length).toBeGreaterThan(20);
  });

  test('the order is by the key, whatever is looked at first', async () => {
    const { items } = await search.findProducts({ ...defaults, sort: 'price', q: 'phone' });
    const { rows } = await database.pool.query(
      `SELECT p.min_price FROM products p JOIN categories c ON c.id = p.category_id
       WHERE lower(p.name_en || c.name_en) LIKE '%phone%' ORDER BY 1 LIMIT 100`,
    );
    expect(items.map((item) => item.price.amount)).toEqual(rows.map((row) => row.min_price));
  });

  test('facets are estimates up to a thousand', async () => {
    const { facets } = await search.findProducts({
      ...defaults,
      sort: '-relevance',
      q: 'phone',
      facets: true,
    });
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS count FROM products p JOIN categories c ON c.id = p.category_id
       JOIN brands b ON b.id = p.brand_id
       WHERE lower(p.name_en || c.name_en) LIKE '%phone%' AND b.slug = 'brand-3'`,
    );
    const brand = facets?.brands.find(({ value }) => value === 'brand-3');
    expect(brand?.count).toBeGreaterThan(rows[0].count * 0.5);
    expect(brand?.count).toBeLessThan(rows[0].count * 2);
    expect(facets?.inStock).toBe(1000);
  });
});

test('a catalogue that has outgrown its buckets is cut anew, and found as before', async () => {
  const sizes = async () =>
    (
      await database.pool.query(
        'SELECT bucket, count(*)::int AS count FROM search_documents, unnest(buckets) AS bucket GROUP BY 1 ORDER BY 1',
      )
    ).rows;
  const cut = await sizes();
  const query = { ...defaults, sort: '-rating', q: 'phone', limit: 100 } as const;
  const ids = async () => (await search.findProducts(query)).items.map((item) => item.id);
  const before = await ids();
  await database.pool.query('DELETE FROM search_buckets');
  await database.pool.query('UPDATE search_documents SET buckets = search_buckets_of(sort_keys)');
  expect(await sizes()).toHaveLength(5);
  expect(await ids()).toEqual(before);
  expect(await refreshSearch(database)).toEqual({ cut: true });
  expect(await sizes()).toEqual(cut);
  expect(await ids()).toEqual(before);
});

describe('cursors', () => {
  const cursor = (...values: unknown[]) =>
    Buffer.from(JSON.stringify(values)).toString('base64url');
  test.each([
    'x',
    cursor(),
    cursor('price', 'next', 'head', 0, '1', 'prd_a', 1),
    cursor('-popular', 'sideways', 'head', 0, '1', 'prd_a', 1),
    cursor('-popular', 'next', 'neck', 0, '1', 'prd_a', 1),
    cursor('-popular', 'next', 'head', 0.5, '1', 'prd_a', 1),
    cursor('-popular', 'next', 'head', 0, '1; DROP', 'prd_a', 1),
    cursor('-popular', 'next', 'head', 0, '99999999999999999999', 'prd_a', 1),
    cursor('-popular', 'next', 'head', 0, '1', "prd_a'", 1),
    cursor('-popular', 'next', 'head', 0, '1', 'prd_a', 0),
    cursor('-popular', 'next', 'head', 0, '1', 'prd_a'),
  ])('%s is refused', async (text) => {
    await expect(
      search.findProducts({ ...defaults, sort: '-popular', cursor: text }),
    ).rejects.toMatchObject({ code: 'invalid_cursor' });
  });

  test('one of the end of all numbers is an empty page', async () => {
    const text = cursor('-popular', 'next', 'head', 0, '0', 'prd_0', 1);
    const list = await search.findProducts({ ...defaults, sort: '-popular', cursor: text });
    expect(list).toMatchObject({ items: [], page: { nextCursor: null, previousCursor: null } });
  });
});
