import { expect, test } from './fixtures.ts';
import { readHead } from './support/document.ts';
import { urls } from './support/words.ts';

const pages = {
  home: urls.home,
  department: (language: 'en' | 'bn') => urls.category(language, 'phones'),
  sale: urls.sale,
  delivery: urls.delivery,
};

for (const [name, address] of Object.entries(pages)) {
  test(`${name} says what it is, and where its twin is @desktop`, async ({
    page,
    language,
    baseURL,
  }) => {
    await page.goto(address(language));
    const head = await readHead(page);
    expect(head.title.length).toBeGreaterThan(3);
    expect(head.description.length).toBeGreaterThan(30);
    if (language === 'bn') expect(head.title + head.description).toMatch(/[ঀ-৿]/);
    expect(head.canonical).toBe(baseURL + address(language));
    expect(head.alternates).toMatchObject({
      en: baseURL + address('en'),
      bn: baseURL + address('bn'),
      'x-default': expect.stringContaining(baseURL ?? ''),
    });
    expect(head.robots).not.toContain('noindex');
  });
}

test('a product tells search engines its name, price and stock @desktop', async ({
  page,
  language,
  shop,
  baseURL,
  request,
}) => {
  const own = await shop.claimProduct();
  await shop.addReviews(own.id, 3);
  await page.goto(urls.product(language, own.slug));
  const head = await readHead(page);
  expect(head.canonical).toBe(baseURL + urls.product(language, own.slug));
  const product = head.things.find((thing) => thing['@type'] === 'Product');
  expect(product).toMatchObject({
    name: language === 'bn' ? own.nameBn : own.nameEn,
    mpn: own.modelNumber,
    aggregateRating: { reviewCount: 3 },
    offers: own.variants.map(({ id, price }) => ({
      '@type': 'Offer',
      url: baseURL + urls.product(language, own.slug, id),
      price: (price / 100).toFixed(2),
      priceCurrency: 'BDT',
      availability: 'https://schema.org/InStock',
    })),
  });
  expect(head.things.map((thing) => thing['@type'])).toContain('BreadcrumbList');

  const picture = await request.get(head.image);
  expect(picture.status()).toBe(200);
  expect(picture.headers()['content-type']).toBe('image/png');
  const bytes = await picture.body();
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('searches and private pages stay out of search engines @once', async ({ page, language }) => {
  for (const address of [
    urls.search(language, 'samsung'),
    urls.cart(language),
    urls.signIn(language),
  ]) {
    await page.goto(address);
    expect((await readHead(page)).robots, address).toContain('noindex');
  }
});

test('robots and sitemaps lead to pages that are there @once', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain('Disallow: /en/cart');
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);

  const parts = await locations('/sitemap.xml');
  expect(parts.length).toBeGreaterThan(30);
  const pages = (await Promise.all(parts.map(locations))).flat();
  expect(pages.length).toBeGreaterThan(2_000);
  expect(new Set(pages).size).toBe(pages.length);
  // Every hundredth: spread over all departments, and seconds instead of minutes.
  const sample = pages.filter((_, index) => index % 100 === 0);
  for (const page of sample) expect((await request.get(page)).status(), page).toBe(200);

  async function locations(address: string): Promise<string[]> {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const found = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)];
    return found.map(([, location = '']) => location);
  }
});

test('the shop can be put on a phone’s home screen @once', async ({ request }) => {
  const manifest = await (await request.get('/manifest.webmanifest')).json();
  expect(manifest.name).toContain('DhakaCart');
  for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
});

test('browsers that ask for /favicon.ico unbidden get a picture @once', async ({ request }) => {
  const answer = await request.get('/favicon.ico');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('image/');
});
