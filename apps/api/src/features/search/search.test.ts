import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCategory, createProduct, createReviews } from '../../../test/catalogue.ts';
import { refreshSearch } from '../../tasks/refresh-search.ts';

let database: TestDatabase;
let t: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  const { db } = database;
  await createCategory(db, 'mobile');
  await createCategory(db, 'phones', 'mobile');
  await createCategory(db, 'cases', 'mobile');
  await createCategory(db, 'laptops');
  const a56 = await createProduct(db, {
    slug: 'galaxy-a56',
    brand: 'samsung',
    nameEn: 'Galaxy A56 5G',
    nameBn: 'গ্যালাক্সি এ৫৬ ৫জি স্যামসাং',
    modelNumber: 'SM-A566B',
    popularity: 50,
    attributes: { ram: '8 GB', storage: '256 GB' },
    variants: [{ price: 5_000_000, compareAtPrice: 5_500_000 }],
  });
  await createReviews(db, a56.id, [5, 5, 4]);
  await createProduct(db, {
    slug: 'galaxy-s25',
    brand: 'samsung',
    nameEn: 'Galaxy S25 Ultra',
    nameBn: 'গ্যালাক্সি এস২৫ আল্ট্রা',
    modelNumber: 'SM-S938B',
    popularity: 80,
    attributes: { ram: '12 GB', storage: '256 GB' },
    variants: [{ price: 15_000_000 }],
  });
  await createProduct(db, {
    slug: 'iphone-15-pro',
    brand: 'apple',
    nameEn: 'iPhone 15 Pro',
    nameBn: 'আইফোন ১৫ প্রো',
    modelNumber: 'A3102',
    popularity: 90,
    attributes: { ram: '8 GB', storage: '512 GB' },
    variants: [{ price: 14_000_000, onHand: 0 }],
  });
  await createProduct(db, {
    slug: 'silicone-case',
    brand: 'baseus',
    category: 'cases',
    nameEn: 'Silicone case for Galaxy phones',
    nameBn: 'গ্যালাক্সির সিলিকন কভার',
    modelNumber: 'BC-11',
    popularity: 70,
    attributes: { material: 'silicone' },
    variants: [{ price: 90_000 }],
  });
  await createProduct(db, {
    slug: 'wh-1000xm5',
    brand: 'sony',
    category: 'headphones',
    nameEn: 'Wireless noise cancelling headphones',
    nameBn: 'ওয়্যারলেস হেডফোন',
    modelNumber: 'WH-1000XM5/B',
    popularity: 60,
    attributes: {},
    variants: [{ price: 4_200_000 }],
  });
  await createProduct(db, {
    slug: 'rog-strix',
    brand: 'asus',
    category: 'laptops',
    nameEn: 'ROG Strix G16, 6.67" café 100% _edition_',
    modelNumber: 'G614JV',
    popularity: 40,
    attributes: { ram: '16 GB' },
    variants: [{ price: 21_000_000 }],
  });
  await createProduct(db, {
    slug: 'mesh-kit',
    brand: 'tenda',
    category: 'networking',
    nameEn: 'Nova Wi-Fi mesh',
    nameBn: 'নোভা মেশ',
    modelNumber: 'MX3',
    popularity: 5,
    attributes: {},
    variants: [{ price: 8_000_000 }],
  });
  await createProduct(db, { slug: 'secret', nameEn: 'Samsung secret', status: 'draft' });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

/** Past the memory, which answers these queries in the shop. */
function get(parameters: Record<string, string | number>) {
  t.cache.clear();
  return t.app.inject({ url: '/api/v1/products', query: stringified(parameters) });
}

const stringified = (parameters: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, String(value)]));

async function find(parameters: Record<string, string | number>) {
  const response = await get(parameters);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

async function slugs(parameters: Record<string, string | number>): Promise<string[]> {
  return (await find(parameters)).items.map((item: { slug: string }) => item.slug);
}

describe('words', () => {
  test.each([
    ['a brand', 'samsung', ['galaxy-s25', 'galaxy-a56']],
    ['a missing letter', 'samsng', ['galaxy-s25', 'galaxy-a56']],
    ['a doubled letter', 'sammsung', ['galaxy-s25', 'galaxy-a56']],
    ['letters that changed places', 'ipohne', ['iphone-15-pro']],
    ['a wrong first letter', 'zony', ['wh-1000xm5']],
    ['two misspelt words', 'samung galxy', ['galaxy-s25', 'galaxy-a56']],
    ['a beginning', 'galax', ['galaxy-s25', 'silicone-case', 'galaxy-a56']],
    ['plural for singular', 'iphones', ['iphone-15-pro']],
    ['singular for plural', 'headphone', ['wh-1000xm5']],
    ['capitals and spaces', '  GALAXY   s25 ', ['galaxy-s25']],
    ['joined words', 'iphone15', ['iphone-15-pro']],
    ['joined words of three', 'iphone15pro', ['iphone-15-pro']],
    ['a number with its unit', '512gb', ['iphone-15-pro']],
    ['a number and its unit', '512 GB', ['iphone-15-pro']],
    ['a word without its accent', 'cafe', ['rog-strix']],
    ['a word without its hyphen', 'wifi', ['mesh-kit']],
    ['a synonym of the shelf', 'notebook', ['rog-strix']],
    ['a Bengali synonym', 'মোবাইল', ['iphone-15-pro', 'galaxy-s25', 'galaxy-a56']],
    ['two words in one', 'noisecancelling', ['wh-1000xm5']],
    ['a misspelt singular', 'hedphone', ['wh-1000xm5']],
    ['words that no product has together', 'iphone ultra headphones', ['iphone-15-pro']],
    ['a word and one that nobody knows', 'galaxy qqqqqqqq ultra', ['galaxy-s25']],
  ])('%s: %s', async (_what, q, expected) => {
    expect(await slugs({ q })).toEqual(expected);
  });

  test.each([
    'SM-A566B',
    'sm-a566b',
    'sma566b',
    'SM A566B',
    'a566b',
    'a566',
    'sm-a566c',
    'galaxy a56',
    'galaxya56',
  ])('the model number %s', async (q) => {
    expect((await slugs({ q }))[0]).toBe('galaxy-a56');
  });

  test.each(['WH-1000XM5', 'wh1000xm5', '1000xm5', 'wh 1000 xm5', 'WH1000XM5B'])(
    'the model number %s',
    async (q) => {
      expect(await slugs({ q })).toEqual(['wh-1000xm5']);
    },
  );

  test.each([
    ['a word', 'গ্যালাক্সি', ['galaxy-s25', 'galaxy-a56']],
    ['a misspelt word', 'গ্যালাক্সী', ['galaxy-s25', 'galaxy-a56']],
    ['a beginning', 'আইফো', ['iphone-15-pro']],
    ['Bengali digits', 'গ্যালাক্সি এস২৫', ['galaxy-s25']],
    ['Bengali digits of an English name', 'galaxy a৫৬', ['galaxy-a56']],
    ['decomposed letters', 'আল্ট্রা'.normalize('NFD'), ['galaxy-s25']],
    ['punctuation', 'আইফোন।', ['iphone-15-pro']],
  ])('in Bengali, %s: %s', async (_what, q, expected) => {
    expect(await slugs({ q, locale: 'bn' })).toEqual(expected);
  });

  test('what is a phone comes before what is for phones', async () => {
    expect(await slugs({ q: 'phones' })).toEqual([
      'iphone-15-pro',
      'galaxy-s25',
      'galaxy-a56',
      'silicone-case',
    ]);
  });

  test('say what was probably meant', async () => {
    expect((await find({ q: 'samsng galaxy' })).didYouMean).toBe('samsung galaxy');
    expect((await find({ q: 'samsung galaxy' })).didYouMean).toBeNull();
    expect((await find({ q: 'galax' })).didYouMean).toBeNull();
  });

  test('that nobody knows find nothing', async () => {
    expect(await find({ q: 'qqqqqqqqqq', facets: 'true' })).toMatchObject({
      items: [],
      total: { count: 0, exact: true },
      didYouMean: null,
      facets: { brands: [], inStock: 0 },
    });
  });

  test('of drafts find nothing', async () => {
    expect(await slugs({ q: 'secret' })).toEqual([]);
  });
});

describe('hostile words', () => {
  test.each([
    ["'; DROP TABLE products; --", 200],
    ["' OR 1=1 --", 200],
    ['%', 200],
    ['_', 200],
    ['\\', 200],
    ["'", 200],
    ['"', 200],
    ["'a':*|!'b'&(", 200],
    ['$$ || $1', 200],
    ['!!!???...', 200],
    ['<script>alert(1)</script>', 200],
    ['\u200d\u200c', 200],
    ['\u{1f600}', 200],
    ['क'.repeat(200), 200],
    ['a'.repeat(200), 200],
    ['1'.repeat(200), 200],
    ['a b c d e f g h i j k l m n o p', 200],
    ['x'.repeat(201), 400],
    ['x'.repeat(10_000), 400],
  ])('%j: %i', async (q, status) => {
    const response = await get({ q, facets: 'true' });
    expect(response.statusCode, response.body).toBe(status);
    const suggestions = await t.app.inject({ url: '/api/v1/suggestions', query: { q } });
    expect(suggestions.statusCode).toBe(status);
  });

  test.each(['%00', 'a%00b', '%ed%a0%80', '%ff'])('the bytes %s are refused', async (q) => {
    for (const path of ['products', 'suggestions']) {
      const response = await t.app.inject(`/api/v1/${path}?q=${q}`);
      expect(response.statusCode).toBeGreaterThanOrEqual(200);
      expect(response.statusCode).toBeLessThan(500);
    }
    expect((await t.app.inject('/api/v1/products?q=a%00b')).statusCode).toBe(400);
  });

  test('leave the products alone', async () => {
    expect(await database.db.product.count()).toBe(8);
  });
});

describe('filters', () => {
  test.each([
    ['a department', { category: 'mobile' }, 4],
    ['a shelf', { category: 'cases' }, 1],
    ['brands', { brand: 'apple,sony' }, 2],
    ['a brand that nobody has', { brand: 'none' }, 0],
    ['a price range', { minPrice: 4_000_000, maxPrice: 5_000_000 }, 2],
    ['a lowest price', { minPrice: 14_000_000 }, 3],
    ['what is there', { inStock: 'true' }, 6],
    ['reductions', { onSale: 'true' }, 1],
    ['stars', { minRating: 4.5 }, 1],
    ['more stars', { minRating: 4.7 }, 0],
    ['an attribute', { attr: 'ram:8 GB' }, 2],
    ['one of two values', { attr: 'ram:8 GB,ram:12 GB' }, 3],
    ['two attributes', { attr: 'ram:8 GB,storage:256 GB' }, 1],
    ['words and a filter', { q: 'galaxy', category: 'phones' }, 2],
    [
      'everything',
      {
        q: 'samsng',
        category: 'mobile',
        brand: 'samsung',
        inStock: 'true',
        attr: 'storage:256 GB',
        minPrice: 1,
      },
      2,
    ],
  ])('%s', async (_what, parameters, count) => {
    const list = await find(parameters as Record<string, string | number>);
    expect([list.items.length, list.total]).toEqual([count, { count, exact: true }]);
  });

  test('ids', async () => {
    const { items } = await find({ limit: 2 });
    const ids = items.map((item: { id: string }) => item.id);
    expect(await slugs({ ids: ids.join(',') })).toHaveLength(2);
  });

  test('an unknown category is 404', async () => {
    expect((await get({ category: 'none' })).statusCode).toBe(404);
    expect((await get({ category: 'none', q: 'qqqqqqqqqq' })).statusCode).toBe(404);
  });

  test('facets count what is there, without the choice in the same facet', async () => {
    const { facets } = await find({
      q: 'galaxy',
      brand: 'samsung',
      attr: 'ram:8 GB',
      facets: 'true',
    });
    expect(facets).toEqual({
      categories: [{ value: 'phones', label: 'phones', count: 1, selected: false }],
      brands: [{ value: 'samsung', label: 'samsung', count: 1, selected: true }],
      attributes: [
        {
          key: 'ram',
          label: 'RAM',
          values: [
            { value: '12 GB', label: '12 GB', count: 1, selected: false },
            { value: '8 GB', label: '8 GB', count: 1, selected: true },
          ],
        },
        {
          key: 'storage',
          label: 'Storage',
          values: [{ value: '256 GB', label: '256 GB', count: 1, selected: false }],
        },
      ],
      price: {
        min: { amount: 5_000_000, currency: 'BDT' },
        max: { amount: 5_000_000, currency: 'BDT' },
      },
      inStock: 1,
      onSale: 1,
    });
  });

  test('facets of everything', async () => {
    const { facets } = await find({ facets: 'true', inStock: 'true', locale: 'bn' });
    expect(facets.categories).toContainEqual(
      expect.objectContaining({ value: 'phones', label: 'phones বাংলা', count: 2 }),
    );
    expect(facets.categories.map((one: { value: string }) => one.value)).not.toContain('mobile');
    expect([facets.inStock, facets.onSale]).toEqual([6, 1]);
    expect(facets.price.min.amount).toBe(90_000);
  });
});

describe('orders', () => {
  test.each([
    ['-popular', ['iphone-15-pro', 'galaxy-s25', 'silicone-case']],
    ['price', ['silicone-case', 'wh-1000xm5', 'galaxy-a56']],
    ['-price', ['rog-strix', 'galaxy-s25', 'iphone-15-pro']],
    ['-newest', ['rog-strix', 'mesh-kit', 'wh-1000xm5']],
    ['-rating', ['galaxy-a56', 'iphone-15-pro', 'galaxy-s25']],
    ['-discount', ['galaxy-a56', 'iphone-15-pro', 'galaxy-s25']],
  ])('%s', async (sort, expected) => {
    // Creation times of a test may share a second, which is as fine as this order is.
    if (sort === '-newest') {
      const { rows } = await database.pool.query('SELECT slug FROM products ORDER BY id');
      const order = [
        'galaxy-a56',
        'galaxy-s25',
        'iphone-15-pro',
        'silicone-case',
        'wh-1000xm5',
        'mesh-kit',
        'rog-strix',
      ];
      for (const { slug } of rows) {
        await database.pool.query(
          "UPDATE products SET created_at = '2026-01-01'::timestamptz + $1 * interval '1 day' WHERE slug = $2",
          [order.indexOf(slug), slug],
        );
      }
    }
    expect(await slugs({ sort, limit: 3 })).toEqual(expected);
  });
});

describe('suggestions', () => {
  const suggest = async (q: string, locale = 'en') => {
    const response = await t.app.inject({ url: '/api/v1/suggestions', query: { q, locale } });
    expect(response.statusCode, response.body).toBe(200);
    return response.json();
  };

  test('complete the last word', async () => {
    const { queries, products, categories, brands } = await suggest('sam');
    expect(queries[0]).toBe('samsung');
    expect(products.map((one: { slug: string }) => one.slug)).toEqual(['galaxy-s25', 'galaxy-a56']);
    expect(products[0].price).toEqual({ amount: 15_000_000, currency: 'BDT' });
    expect(categories).toEqual([{ slug: 'phones', name: 'phones' }]);
    expect(brands).toEqual([{ slug: 'samsung', name: 'samsung' }]);
  });

  test('keep the words before', async () => {
    expect((await suggest('samsng gal')).queries).toEqual(['samsung galaxy']);
  });

  test('in Bengali', async () => {
    expect((await suggest('গ্যাল', 'bn')).queries[0]).toBe('গ্যালাক্সি');
  });
});

describe('edits', () => {
  test('are found at once, in all their words and filters', async () => {
    const { db } = database;
    const { id, variantIds } = await createProduct(db, {
      slug: 'nine',
      brand: 'google',
      nameEn: 'Pixel Nine',
      nameBn: 'পিক্সেল নাইন',
      modelNumber: 'GQML3',
      attributes: { ram: '24 GB' },
      variants: [{ price: 9_000_000 }],
    });
    expect(await slugs({ q: 'pixle' })).toEqual(['nine']);
    expect(await slugs({ attr: 'ram:24 GB' })).toEqual(['nine']);

    await db.product.update({ where: { id }, data: { nameEn: 'Renamed Zephyrus' } });
    expect(await slugs({ q: 'pixel' })).toEqual([]);
    expect(await slugs({ q: 'zephyrus' })).toEqual(['nine']);

    await db.variant.update({ where: { id: variantIds[0] ?? '' }, data: { onHand: 0 } });
    expect(await slugs({ q: 'zephyrus', inStock: 'true' })).toEqual([]);

    await db.brand.update({ where: { slug: 'google' }, data: { name: 'Alphabet' } });
    expect(await slugs({ q: 'alphabet' })).toEqual(['nine']);
    await db.category.update({ where: { slug: 'phones' }, data: { nameEn: 'Handsets' } });
    expect(await slugs({ q: 'handsets zephyrus' })).toEqual(['nine']);
    await db.category.update({ where: { slug: 'phones' }, data: { nameEn: 'phones' } });

    await db.product.update({ where: { id }, data: { status: 'archived' } });
    expect(await slugs({ q: 'zephyrus' })).toEqual([]);
    await db.product.update({ where: { id }, data: { status: 'active' } });
    expect(await slugs({ q: 'zephyrus' })).toEqual(['nine']);
    await db.product.delete({ where: { id } });
    expect(await slugs({ q: 'zephyrus' })).toEqual([]);
  });

  test('at the same time wait for each other, and none is lost', async () => {
    const { db } = database;
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        createProduct(db, {
          slug: `parallel-${index}`,
          brand: 'walton',
          nameEn: `Meridian ${index} ${index % 2 ? 'alpha beta' : 'beta alpha'}`,
          nameBn: 'মেরিডিয়ান',
          attributes: index % 2 ? { shade: 'a', tone: 'b' } : { tone: 'b', shade: 'a' },
        }),
      ),
    );
    expect((await find({ q: 'meridian' })).total.count).toBe(12);
    await Promise.all(
      made.map(({ id }) => db.product.update({ where: { id }, data: { nameEn: 'Parallax beta' } })),
    );
    expect((await find({ q: 'parallax', attr: 'shade:a' })).total.count).toBe(12);
    expect((await find({ q: 'meridian' })).total.count).toBe(0);
    await db.product.deleteMany({ where: { id: { in: made.map(({ id }) => id) } } });
  });

  test('of stock that sell nothing out touch no document', async () => {
    const version = async () =>
      (await database.pool.query('SELECT xmin::text FROM search_documents ORDER BY product_id'))
        .rows;
    const before = await version();
    await database.pool.query('UPDATE variants SET on_hand = on_hand - 1 WHERE on_hand = 10');
    expect(await version()).toEqual(before);
    await database.pool.query('UPDATE variants SET on_hand = 0 WHERE on_hand = 9');
    expect(await version()).not.toEqual(before);
  });

  test('made anew, all documents stay the same', async () => {
    const all = async () =>
      (
        await database.pool.query(
          `SELECT (SELECT json_agg(d ORDER BY product_id) FROM (SELECT product_id, sort_keys, facets, rating, terms FROM search_documents) d) AS documents,
             (SELECT json_agg(term ORDER BY term) FROM search_terms WHERE documents > 0) AS terms`,
        )
      ).rows;
    expect(await refreshSearch(database)).toEqual({ cut: false });
    const before = await all();
    await database.pool.query('SELECT search_rebuild()');
    expect(await all()).toEqual(before);
  });
});
