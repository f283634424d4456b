import { expect, test } from './fixtures.ts';
import { Listing } from './support/listing.ts';
import { ProductPage } from './support/product.ts';
import { expectSound } from './support/soundness.ts';
import { urls } from './support/words.ts';

// What holds for every page there is: WCAG 2.2 AA in light and dark, one h1 and headings in order,
// a title, and on a phone no scrolling sideways.

const shared = {
  home: urls.home,
  departments: urls.departments,
  department: (language) => urls.category(language, 'phones'),
  'filtered department': (language) =>
    `${urls.category(language, 'phones')}?brand=samsung&inStock=true&minPrice=15000`,
  'filters that leave nothing': (language) =>
    `${urls.category(language, 'phones')}?brand=samsung&maxPrice=1`,
  sale: urls.sale,
  search: (language) => urls.search(language, 'samsung'),
  'nothing found': (language) => urls.search(language, 'qzxwvvkj'),
  'empty cart': urls.cart,
  'sign-in': urls.signIn,
  registration: urls.register,
  'forgotten password': urls.resetPassword,
  'link that is too old': (language) => `${urls.resetPassword(language)}?token=no-such-token`,
} satisfies Record<string, (language: 'en' | 'bn') => string>;

// Words and little else.
const plain = {
  'empty comparison': (language) => urls.compare(language),
  contact: urls.contact,
  delivery: urls.delivery,
  returns: urls.returns,
  privacy: urls.privacy,
  terms: urls.terms,
} satisfies Record<string, (language: 'en' | 'bn') => string>;

for (const [name, address] of Object.entries(plain)) {
  test(`${name} is sound`, async ({ page, language }) => {
    await page.goto(address(language));
    await expectSound(page, language);
  });
}

for (const [name, address] of Object.entries(shared)) {
  test(`${name} is sound`, async ({ page, language }) => {
    await page.goto(address(language));
    await expectSound(page, language);
  });
}

test('a page that is not there is sound', async ({ page, language, guard }) => {
  guard.expect(/status of 404/);
  await page.goto(`/${language}/no-such-page`);
  await expectSound(page, language);
});

test('product is sound @all', async ({ page, language, words, shop }) => {
  const { slug, id, variants } = await shop.claimProduct({ variants: 2 });
  await shop.addReviews(id, 3);
  await shop.setStock(variants[1]?.id ?? '', 0);
  await page.goto(urls.product(language, slug, variants[1]?.id));
  const soldOut = page.getByRole('main').getByRole('button', { name: words.client.soldOut });
  await expect(soldOut.first()).toBeDisabled();
  await expectSound(page, language);
});

test('comparison is sound', async ({ page, language, shop }) => {
  const products = await shop.query<{ id: string }>(
    `SELECT p.id FROM products p JOIN categories c ON c.id = p.category_id
     WHERE c.slug = 'android-phones' ORDER BY popularity DESC, p.id LIMIT 4`,
  );
  await page.goto(
    urls.compare(
      language,
      products.map(({ id }) => id),
    ),
  );
  await expectSound(page, language);
});

test('drawer and full cart are sound @all', async ({ page, language, words, shop, api }) => {
  const own = await shop.claimProduct();
  const gone = await shop.claimProduct();
  const dearer = await shop.claimProduct();
  for (const { variants } of [gone, dearer]) await api.addToCart(variants[0].id, 2);
  await shop.setStock(gone.variants[0].id, 0);
  await shop.setPrice(dearer.variants[0].id, dearer.variants[0].price + 10_000);
  await page.goto(urls.product(language, own.slug, own.variants[0].id));
  const product = new ProductPage(page, words, language);
  await product.addToCart();
  await expectSound(page, language);
  await product.drawer.getByRole('link', { name: words.cart.goToCart }).click();
  await expect(page.getByRole('main')).toContainText(words.cart.soldOut);
  await expectSound(page, language);
});

test('open suggestions are sound', async ({ page, language, words }) => {
  await page.goto(urls.home(language));
  const field = page.getByRole('combobox', { name: words.common.searchLabel });
  await field.pressSequentially('galaxy');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.press('ArrowDown');
  await expectSound(page, language);
});

test('the open sheet of filters is sound @phone', async ({ page, language, words }) => {
  await page.goto(urls.category(language, 'phones'));
  const listing = new Listing(page, words);
  await page.getByRole('button', { name: words.listing.filters }).click();
  await expect(listing.filters).toBeVisible();
  await expectSound(page, language);
  await page.keyboard.press('Escape');
  await expect(listing.filters).toBeHidden();
  await expect(page.getByRole('button', { name: words.listing.filters })).toBeFocused();
});

test('forms with errors are sound', async ({ page, language, words }) => {
  await page.goto(urls.register(language));
  await page.getByRole('button', { name: words.auth.register, exact: true }).click();
  await expect(page.getByText(words.forms.summaryTitle)).toBeVisible();
  await expectSound(page, language);
});
