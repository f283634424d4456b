import { expect, test } from './fixtures.ts';
import { Cart } from './support/cart.ts';
import { tabTo } from './support/keyboard.ts';
import { Listing } from './support/listing.ts';
import { ProductPage } from './support/product.ts';
import { urls } from './support/words.ts';

test('from the home page to a filled cart without a mouse @desktop', async ({
  page,
  language,
  words,
}) => {
  const listing = new Listing(page, words);
  const product = new ProductPage(page, words, language);
  await page.goto(urls.home(language));
  await tabTo(page, page.getByRole('combobox', { name: words.common.searchLabel }));
  const navigation = page.getByRole('navigation', { name: words.common.departments });
  await tabTo(page, navigation.getByRole('link').nth(1));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${language}/c/`));

  await page.keyboard.press('Tab');
  const inStock = listing.filters.getByRole('checkbox', {
    name: new RegExp(`^${words.listing.inStockOnly}`),
  });
  await tabTo(page, inStock);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/inStock=true/);
  await expect(listing.chips).toBeVisible();

  await tabTo(page, listing.cards.first().getByRole('link').first(), 150);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${language}/p/`));
  await tabTo(page, product.add);
  await page.keyboard.press('Enter');
  await expect(product.drawer).toContainText(words.cart.addedTitle);
  await tabTo(page, product.drawer.getByRole('link', { name: words.cart.goToCart }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(urls.cart(language));
  const more = page.getByRole('main').getByRole('group').getByRole('button').last();
  await tabTo(page, more);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('group')).toContainText(
    language === 'bn' ? '২' : '2',
  );
  await expect(more).toBeFocused();
});

test('every stop of the keyboard can be seen @desktop', async ({ page, language, words, shop }) => {
  const own = await shop.claimProduct({ variants: 2 });
  await page.goto(urls.product(language, own.slug));
  await new ProductPage(page, words, language).expectCounted();
  await tabTo(page, page.getByRole('contentinfo').getByRole('link').last(), 150);
});

test('a signed-in shopper’s cart is reached and changed by keys alone @desktop', async ({
  page,
  language,
  words,
  shop,
  api,
  shopper,
}) => {
  const own = await shop.claimProduct();
  await api.addToCart(own.variants[0].id, 2);
  const cart = new Cart(page, words, language);
  await page.goto(urls.cart(language));
  await expect(page.getByRole('banner')).not.toContainText(shopper.email);
  await tabTo(page, cart.less(own));
  await page.keyboard.press('Space');
  await cart.expectQuantity(own, 1);
  await tabTo(page, cart.remove(own));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: words.cart.undo }));
  await page.keyboard.press('Enter');
  await cart.expectQuantity(own, 1);
});
