import { expect, test } from './fixtures.ts';
import { Listing } from './support/listing.ts';
import { fill, urls } from './support/words.ts';

test('suggestions are gone through by the keyboard', async ({ page, language, words }) => {
  await page.goto(urls.home(language));
  const field = page.getByRole('combobox', { name: words.common.searchLabel });
  const options = page.getByRole('search').getByRole('option');
  await field.click();
  await field.pressSequentially('galaxy');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  expect(await options.count()).toBeGreaterThan(1);

  await field.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const first = await options.first().getAttribute('id');
  await expect(field).toHaveAttribute('aria-activedescendant', first ?? '');
  await field.press('ArrowUp');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await expect(field).toBeFocused();

  await field.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toHaveValue('galaxy');

  await field.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  const chosen = page.getByRole('search').getByRole('option', { selected: true });
  const address = await chosen.getAttribute('href');
  await field.press('Enter');
  await expect(page).toHaveURL(address ?? '');
});

test('enter searches for what was typed', async ({ page, language, words }) => {
  await page.goto(urls.home(language));
  const field = page.getByRole('combobox', { name: words.common.searchLabel });
  await field.fill('SM-A566B');
  await field.press('Enter');
  await expect(page).toHaveURL(urls.search(language, 'SM-A566B'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    fill(words.listing.searchTitle, { query: 'SM-A566B' }),
  );
  const first = new Listing(page, words).cards.first();
  await expect(first.getByRole('link')).toHaveAttribute('href', /galaxy-a56/);
});

const queries = [
  { what: 'a misspelt brand', q: 'samsng', finds: 'Samsung', meant: /samsung/i },
  { what: 'a Bengali brand', q: 'স্যামসাং', finds: 'Samsung' },
  { what: 'a beginning', q: 'galax', finds: 'Samsung' },
  { what: 'brand and kind together', q: 'samsung phone', finds: 'Samsung' },
];

for (const { what, q, finds, meant } of queries) {
  test(`${what} finds what was meant`, async ({ page, language, words }) => {
    await page.goto(urls.search(language, q));
    const listing = new Listing(page, words);
    await expect(listing.cards.first()).toContainText(finds);
    if (!meant) return;
    const link = page.getByRole('main').getByRole('link', { name: meant }).first();
    await expect(page.getByRole('main')).toContainText(words.listing.resultsFor);
    await link.click();
    await expect(page).toHaveURL(urls.search(language, 'samsung'));
    await expect(listing.cards.first()).toContainText(finds);
  });
}

test('nothing found helps to go on', async ({ page, language, words }) => {
  await page.goto(urls.search(language, 'qzxwvvkj'));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: words.listing.emptyTitle })).toBeVisible();
  await expect(main).toContainText(fill(words.listing.emptySearch, { query: 'qzxwvvkj' }));
  const departments = main.locator(`a[href^="${urls.departments(language)}/"]`);
  expect(await departments.count()).toBeGreaterThan(7);
});

test('a query is text, whatever stands in it', async ({ page, language }) => {
  const q = `"><img src=x onerror=alert(1)>' OR 1=1 --`;
  await page.goto(urls.search(language, q));
  expect(await page.title()).toContain(q);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search field is a form', async ({ page, language, words }) => {
    await page.goto(urls.home(language));
    const field = page.getByRole('combobox', { name: words.common.searchLabel });
    await field.fill('galaxy');
    await field.press('Enter');
    await expect(page).toHaveURL(urls.search(language, 'galaxy'));
    await expect(new Listing(page, words).cards.first()).toContainText('Samsung');
  });
});
