import { expect, test } from './fixtures.ts';
import { Listing } from './support/listing.ts';
import { pattern, urls } from './support/words.ts';

interface List {
  items: { name: string; slug: string }[];
  total: { count: number };
}

test('from the home page to a phone, by filters, order and pages @all', async ({
  page,
  language,
  words,
  api,
}) => {
  const { items: departments } = await api.get<{ items: { slug: string; name: string }[] }>(
    `/categories?locale=${language}`,
  );
  const phones = departments.find(({ slug }) => slug === 'phones');
  const listing = new Listing(page, words);

  await page.goto(urls.home(language));
  const navigation = page.getByRole('navigation', { name: words.common.departments });
  await navigation.getByRole('link', { name: phones?.name ?? '', exact: true }).click();
  await expect(page).toHaveURL(urls.category(language, 'phones'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phones?.name ?? '');
  await expect(listing.cards).toHaveCount(24);

  await test.step('brand and stock', async () => {
    await listing.choose(async (filters) => {
      await filters.getByRole('checkbox', { name: /^Samsung/ }).check();
      await expect(filters.getByRole('checkbox', { name: /^Samsung/ })).toBeChecked();
    });
    await expect(page).toHaveURL(/brand=samsung/);
    await expect(listing.cards.first()).toContainText('Samsung');
    await listing.choose((filters) =>
      filters.getByRole('checkbox', { name: new RegExp(`^${words.listing.inStockOnly}`) }).check(),
    );
    await expect(page).toHaveURL(/inStock=true/);
    const wanted = await api.get<List>(
      `/products?category=phones&brand=samsung&inStock=true&limit=24&locale=${language}`,
    );
    await expect(listing.cards.getByRole('heading')).toHaveText(
      wanted.items.map(({ name }) => name),
    );
  });

  await test.step('price', async () => {
    await listing.choose(async (filters) => {
      await filters.getByLabel(words.listing.minPrice).fill('20000');
      await filters.getByLabel(words.listing.maxPrice).fill('60000');
      const apply = filters.getByRole('button', { name: words.listing.apply });
      if ((page.viewportSize()?.width ?? 0) > 900) await apply.filter({ visible: true }).click();
    });
    await expect(page).toHaveURL(/minPrice=20000/);
    await expect(listing.chips.getByRole('listitem')).toHaveCount(4);
    const prices = await listing.prices();
    expect(prices.length).toBeGreaterThan(2);
    expect(prices.filter((price) => price < 20_000 || price > 60_000)).toEqual([]);
  });

  await test.step('chips take filters away', async () => {
    for (const label of [/^.*60,000|৬০,০০০/, /20,000|২০,০০০/]) {
      await listing.chips.getByRole('link', { name: label }).click();
      await expect(listing.chips.getByRole('link', { name: label })).toHaveCount(0);
    }
    await expect(page).not.toHaveURL(/Price=/);
    await expect(page).toHaveURL(/brand=samsung/);
  });

  await test.step('order', async () => {
    await page.getByLabel(words.listing.sort).selectOption('price');
    await expect(page).toHaveURL(/sort=price/);
    await expect
      .poll(async () => {
        const prices = await listing.prices();
        return prices.length > 2 && prices.join() === prices.toSorted((a, b) => a - b).join();
      })
      .toBe(true);
  });

  await test.step('product', async () => {
    const card = listing.cards.first();
    const name = await card.getByRole('heading').textContent();
    await card.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name ?? '');
    await expect(page).toHaveURL(new RegExp(`^[^?]*/${language}/p/[^/]+$`));
  });
});

test('pages of a listing have addresses, and back and reload keep them', async ({
  page,
  language,
  words,
}) => {
  const listing = new Listing(page, words);
  await page.goto(urls.category(language, 'phones'));
  const first = await listing.names();
  expect(first).toHaveLength(24);
  await page.getByRole('link', { name: words.common.next }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(page.getByRole('navigation', { name: words.common.pages })).toContainText(
    pattern(words.listing.range),
  );
  await expect(listing.cards.first()).not.toContainText(first[0] ?? '');
  const second = await listing.names();
  expect(second.filter((name) => first.includes(name))).toEqual([]);

  await page.reload();
  expect(await listing.names()).toEqual(second);
  await page.goBack();
  await expect(page).toHaveURL(urls.category(language, 'phones'));
  await expect(listing.cards.getByRole('heading')).toHaveText(first);
  await page.goForward();
  await expect(listing.cards.getByRole('heading')).toHaveText(second);
});

test('filters that leave nothing say which to take away', async ({ page, language, words }) => {
  await page.goto(`${urls.category(language, 'phones')}?brand=samsung&maxPrice=1`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: words.listing.emptyTitle })).toBeVisible();
  await expect(main).toContainText(words.listing.emptyFilters);
  const listing = new Listing(page, words);
  await expect(listing.chips.getByRole('link')).toHaveText(['Samsung', /৳/]);
  await listing.chips.getByRole('link').filter({ hasText: '৳' }).click();
  await expect(listing.cards.first()).toContainText('Samsung');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters are a form and pages are links', async ({ page, language, words }) => {
    const listing = new Listing(page, words);
    await page.goto(urls.category(language, 'phones'));
    await listing.choose(async (filters) => {
      const inStock = new RegExp(`^${words.listing.inStockOnly}`);
      await filters.getByRole('checkbox', { name: inStock }).check();
      const apply = filters.getByRole('button', { name: words.listing.apply });
      if ((page.viewportSize()?.width ?? 0) > 900) await apply.filter({ visible: true }).click();
    });
    await expect(page).toHaveURL(/inStock=true/);
    await expect(listing.chips.getByRole('listitem')).toHaveCount(1);
    const first = await listing.names();
    await page.getByRole('link', { name: words.common.next }).click();
    await expect(page).toHaveURL(/inStock=true.*cursor=|cursor=.*inStock=true/);
    expect(await listing.names()).not.toEqual(first);
  });
});
