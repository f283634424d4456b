import { expect, test } from './fixtures.ts';
import { fill, urls } from './support/words.ts';

test('the skip link is the first stop and leads to the content', async ({
  page,
  language,
  words,
}) => {
  await page.goto(urls.home(language));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words.common.skipToContent });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the other language is the same page, and is remembered', async ({
  page,
  language,
  words,
}) => {
  const other = language === 'en' ? 'bn' : 'en';
  await page.goto(`${urls.category(language, 'phones')}?brand=samsung`);
  await page.getByRole('link', { name: words.common.otherLanguageLabel }).click();
  await expect(page).toHaveURL(`${urls.category(other, 'phones')}?brand=samsung`);
  await expect(page.locator('html')).toHaveAttribute('lang', other);
  await page.goto('/');
  await expect(page).toHaveURL(urls.home(other));
});

test('the first visit goes to the language of the browser', async ({ page, language }) => {
  await page.goto('/');
  await expect(page).toHaveURL(urls.home(language));
  await expect(page.locator('html')).toHaveAttribute('lang', language);
});

test('dark colours can be chosen and stay', async ({ page, language, words }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(urls.home(language));
  const light = await background();
  await page.getByLabel(words.common.theme).selectOption('dark');
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  expect(await background()).toBe(dark);
});

test('an address that is not there says so and helps', async ({ page, language, words, guard }) => {
  guard.expect(/status of 404/);
  const response = await page.goto(`/${language}/no-such-page`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.errors.notFoundTitle);
  await expect(page.getByRole('combobox', { name: words.common.searchLabel })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: words.common.allDepartments }).click();
  await expect(page).toHaveURL(urls.departments(language));
});

test('an address without a language says so in both @once', async ({ page, guard }) => {
  guard.expect(/status of 404/);
  const response = await page.goto('/nowhere');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading')).toHaveCount(2);
});

test('the header counts the cart', async ({ page, language, words, shop, api }) => {
  const { variants } = await shop.claimProduct();
  await api.addToCart(variants[0].id, 3);
  await page.goto(urls.home(language));
  const count = language === 'en' ? '3' : '৩';
  const navigation = page.getByRole('navigation', { name: words.common.account });
  await expect(navigation).toContainText(fill(words.client.cartCount, { count }));
});
