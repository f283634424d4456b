import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCategory, createProduct, createReviews } from '../../../test/catalogue.ts';

let database: TestDatabase;
let t: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  const { db } = database;
  await createCategory(db, 'electronics');
  await createCategory(db, 'phones', 'electronics');
  const phone = await createProduct(db, {
    slug: 'primo-x',
    variants: [
      {
        price: 300_000,
        colour: 'navy',
        onHand: 0,
        options: { colour: 'navy', storage: '128 GB' },
      },
      {
        price: 400_000,
        compareAtPrice: 500_000,
        colour: 'mint',
        onHand: 9,
        reserved: 6,
        options: { colour: 'mint', storage: '256 GB' },
      },
    ],
  });
  await createReviews(db, phone.id, [5, 4, 4, 1]);
  await createProduct(db, { slug: 'primo-y', variants: [{ price: 390_000 }] });
  await createProduct(db, { slug: 'primo-z', variants: [{ price: 100_000 }] });
  await createProduct(db, { slug: 'gone', variants: [{ price: 100_000, onHand: 0 }] });
  await createProduct(db, { slug: 'hidden', status: 'draft' });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

const get = (url: string) => t.app.inject(`/api/v1${url}`);

describe('product detail', () => {
  test('shows the cheapest variant that can be bought, and all of them', async () => {
    const response = await get('/products/primo-x');
    expect(response.statusCode).toBe(200);
    const detail = response.json();
    expect(detail).toMatchObject({
      slug: 'primo-x',
      brand: { slug: 'walton', name: 'walton' },
      category: { slug: 'phones' },
      price: { amount: 400_000, currency: 'BDT' },
      compareAtPrice: { amount: 500_000 },
      discountPercent: 20,
      priceVaries: true,
      availability: 'low_stock',
      unitsLeft: 3,
      rating: { average: 3.5, count: 4 },
      ratingHistogram: [1, 0, 0, 2, 1],
      picture: '/pictures/phone/mint/front/walton-7.svg',
      breadcrumbs: [{ slug: 'electronics' }, { slug: 'phones' }],
      campaign: null,
      specifications: [{ group: 'Memory', items: [{ key: 'ram', label: 'RAM', value: '8 GB' }] }],
    });
    expect(detail.defaultVariantId).toBe(detail.variants[1].id);
    expect(detail.variants[0]).toMatchObject({ availability: 'sold_out', unitsLeft: null });
    expect(detail.variants[0].pictures).toEqual([
      '/pictures/phone/navy/front/walton-7.svg',
      '/pictures/phone/navy/back/walton-7.svg',
      '/pictures/phone/navy/detail/walton-7.svg',
    ]);
    expect(detail.colours.map((c: { value: string }) => c.value)).toEqual(['navy', 'mint']);
    expect(detail.options.map((o: { key: string }) => o.key)).toEqual(['colour', 'storage']);
  });

  test('speaks Bengali', async () => {
    const detail = (await get('/products/primo-x?locale=bn')).json();
    expect(detail.name).toBe('primo-x বাংলা');
    expect(detail.options[1]).toMatchObject({
      label: 'স্টোরেজ',
      values: [{ value: '128 GB', label: '১২৮ জিবি' }, { value: '256 GB' }],
    });
    expect(detail.specifications[0].items[0].value).toBe('৮ জিবি');
  });

  test.each(['/products/none', '/products/hidden', '/products/UPPER', '/products/%22%3Cb%3E'])(
    '%s is 404',
    async (url) => {
      const response = await get(url);
      expect([response.statusCode, response.json().code]).toEqual([404, 'not_found']);
    },
  );

  test('products carry what the triggers keep', async () => {
    const product = await database.db.product.findUniqueOrThrow({ where: { slug: 'primo-x' } });
    expect(product).toMatchObject({
      minPrice: 400_000,
      maxPrice: 400_000,
      discountPercent: 20,
      inStock: true,
      ratingSum: 14,
      ratingCount: 4,
    });
  });
});

describe('related products', () => {
  test('come without the product itself, what can be bought first, near in price', async () => {
    const { items } = (await get('/products/primo-x/related?limit=3')).json();
    expect(items.map((p: { slug: string }) => p.slug)).toEqual(['primo-y', 'primo-z', 'gone']);
  });

  test('of nothing are 404', async () => {
    expect((await get('/products/none/related')).statusCode).toBe(404);
  });
});

describe('reviews', () => {
  test('come in pages, newest first, none twice', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const suffix: string = cursor ? `&cursor=${cursor}` : '';
      const page = (await get(`/products/primo-x/reviews?limit=1${suffix}`)).json();
      seen.push(...page.items.map((item: { author: string }) => item.author));
      cursor = page.page.nextCursor;
    } while (cursor);
    expect(new Set(seen)).toEqual(new Set(['Buyer 0', 'Buyer 1', 'Buyer 2', 'Buyer 3']));
    expect(seen.slice(0, 2).toSorted()).toEqual(['Buyer 0', 'Buyer 1']);
    expect(seen).toHaveLength(4);
  });

  test.each(['x', 'W10', 'WyJyZXZpZXdzIHByaW1vLXkiLDEsImEiXQ', '%F0%9F%98%80', 'bnVsbA'])(
    'the cursor %s is refused',
    async (cursor) => {
      const response = await get(`/products/primo-x/reviews?cursor=${cursor}`);
      expect([response.statusCode, response.json().code]).toEqual([400, 'invalid_cursor']);
    },
  );
});

describe('categories and brands', () => {
  test('a category counts what is below it', async () => {
    const { items } = (await get('/categories')).json();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      slug: 'electronics',
      productCount: 4,
      children: [{ slug: 'phones', productCount: 4, children: [] }],
    });
  });

  test('a brand counts its active products', async () => {
    const { items } = (await get('/brands')).json();
    expect(items).toMatchObject([{ slug: 'walton', productCount: 4 }]);
  });
});

describe('campaigns', () => {
  test('the one that runs is told, with what is left of it', async () => {
    expect((await get('/campaigns/current')).json()).toEqual({ campaign: null });
    const product = await database.db.product.findUniqueOrThrow({ where: { slug: 'primo-x' } });
    const dates = { startsAt: new Date(Date.now() - 1_000), endsAt: new Date(Date.now() + 60_000) };
    await database.db.saleCampaign.create({
      data: {
        id: 'cmp_0000000000000001',
        slug: 'sale',
        nameEn: 'Sale',
        nameBn: 'ছাড়',
        headlineEn: 'Big',
        headlineBn: 'বড়',
        textEn: 'Sale',
        textBn: 'ছাড়',
        ...dates,
        products: { create: { productId: product.id } },
      },
    });
    await expect
      .poll(async () => (await get('/campaigns/current?locale=bn')).json().campaign)
      .toEqual({
        slug: 'sale',
        name: 'ছাড়',
        headline: 'বড়',
        text: 'ছাড়',
        startsAt: dates.startsAt.toISOString(),
        endsAt: dates.endsAt.toISOString(),
        productCount: 1,
        unitCount: 3,
      });
    // The detail is dropped by the same notification, which may arrive after that of the campaign.
    await expect
      .poll(async () => (await get('/products/primo-x')).json().campaign)
      .toEqual({ slug: 'sale', name: 'Sale', endsAt: dates.endsAt.toISOString() });
  });
});
