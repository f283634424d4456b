import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Cart, expectInCart } from './support/cart.ts';
import { holdBack } from './support/hold-back.ts';
import { ProductPage } from './support/product.ts';
import { fill, formatNumber, formatPrice, urls } from './support/words.ts';

interface ApiCart {
  version: number;
  itemCount: number;
  items: { id: string; variantId: string }[];
}

test('a guest adds, looks at the drawer, and finds it all in the cart @all', async ({
  page,
  language,
  words,
  shop,
}) => {
  const own = await shop.claimProduct();
  const product = new ProductPage(page, words, language);
  const cart = new Cart(page, words, language);
  await page.goto(urls.product(language, own.slug, own.variants[0].id));
  await product.add.focus();
  await page.keyboard.press('Enter');

  await test.step('the drawer has the focus, keeps it, and gives it back', async () => {
    await expect(product.drawer.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(product.drawer).toContainText(cart.nameOf(own));
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press('Tab');
      // The browser's own controls take a turn between the last and the first.
      const place = await page.evaluate(() =>
        document.activeElement === document.body
          ? 'browser'
          : document.activeElement?.closest('dialog')
            ? 'dialog'
            : 'page',
      );
      expect(['browser', 'dialog']).toContain(place);
    }
    await page.keyboard.press('Escape');
    await expect(product.drawer).toHaveCount(0);
    await expect(product.add).toBeFocused();
  });

  await product.addToCart();
  await product.drawer.getByRole('link', { name: words.cart.goToCart }).click();
  await expect(page).toHaveURL(urls.cart(language));
  await cart.expectQuantity(own, 2);
  await cart.expectSubtotal(own.variants[0].price * 2);
  await page.reload();
  await cart.expectQuantity(own, 2);
});

test('quantities change, up to what is there, and lines go and come back', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const own = await shop.claimProduct();
  const variant = own.variants[0];
  await shop.setStock(variant.id, 3);
  await api.addToCart(variant.id, 2);
  const cart = new Cart(page, words, language);
  await page.goto(urls.cart(language));
  await cart.more(own).click();
  await cart.expectQuantity(own, 3);
  await cart.expectSubtotal(variant.price * 3);
  const all = fill(words.cart.allThereIs, { count: formatNumber(3, language) });
  await expect(cart.line(own)).toContainText(all);
  await expect(cart.more(own)).toHaveAttribute('aria-disabled', 'true');

  await cart.less(own).click();
  await cart.expectSubtotal(variant.price * 2);
  await cart.remove(own).click();
  await expect(page.getByRole('main')).toContainText(words.cart.emptyTitle);
  await page.getByRole('button', { name: words.cart.undo }).click();
  await cart.expectQuantity(own, 2);
  await page.reload();
  await cart.expectQuantity(own, 2);
});

test('more than there is gets refused in words, and the quantity stays', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const own = await shop.claimProduct();
  const variant = own.variants[0];
  await api.addToCart(variant.id, 4);
  const cart = new Cart(page, words, language);
  await page.goto(urls.cart(language));
  await cart.expectQuantity(own, 4);
  await shop.setStock(variant.id, 4);
  guard.expect(/status of 409/);
  await cart.more(own).click();
  const refused = fill(words.cart.limited, { count: formatNumber(4, language) });
  await expect(cart.line(own).getByRole('alert')).toContainText(refused);
  await cart.expectQuantity(own, 4);
});

test('the shop’s own changes are said in words beside the line', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const dearer = await shop.claimProduct();
  const gone = await shop.claimProduct();
  const scarce = await shop.claimProduct();
  for (const { variants } of [dearer, gone, scarce]) await api.addToCart(variants[0].id, 3);
  const was = dearer.variants[0].price;
  await shop.setPrice(dearer.variants[0].id, was + 50_000);
  await shop.setStock(gone.variants[0].id, 0);
  await shop.setStock(scarce.variants[0].id, 2);

  const cart = new Cart(page, words, language);
  await page.goto(urls.cart(language));
  const money = (amount: number) => formatPrice({ amount, currency: 'BDT' }, language);
  await expect(cart.line(dearer)).toContainText(
    fill(words.cart.priceRaised, { was: money(was), now: money(was + 50_000) }),
  );
  await expect(cart.line(gone)).toContainText(words.cart.soldOut);
  await expect(cart.line(scarce)).toContainText(
    fill(words.cart.insufficient, { count: formatNumber(2, language) }),
  );
  const take = fill(words.cart.takeAvailable, { count: formatNumber(2, language) });
  await cart.line(scarce).getByRole('button', { name: take }).click();
  await cart.expectQuantity(scarce, 2);
});

test('two tabs edit one cart and lose nothing', async ({
  page,
  context,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const [one, two] = [await shop.claimProduct(), await shop.claimProduct()];
  await api.addToCart(one.variants[0].id, 2);
  await api.addToCart(two.variants[0].id, 2);
  const here = new Cart(page, words, language);
  await page.goto(urls.cart(language));
  await here.expectQuantity(one, 2);

  // The other tab is another device as far as this page can know: nothing tells it of the change.
  const { version, items } = await api.get<ApiCart>('/cart');
  const line = items.find(({ variantId }) => variantId === two.variants[0].id);
  const changed = await context.request.patch(`/api/v1/cart/items/${line?.id}`, {
    data: { quantity: 5 },
    headers: { 'if-match': `"${version}"` },
  });
  expect(changed.status()).toBe(200);

  guard.expect(/status of 412/);
  await here.more(one).click();
  await here.expectQuantity(one, 3);
  await here.expectQuantity(two, 5);
  await expect(page.getByRole('main')).toContainText(words.cart.changedElsewhere);

  const tab = await context.newPage();
  const there = new Cart(tab, words, language);
  await tab.goto(urls.cart(language));
  await there.expectQuantity(one, 3);
  await there.expectQuantity(two, 5);
});

test.describe('pressing twice adds once', () => {
  let product: ProductPage;
  let address: string;
  let adding: () => number;

  test.beforeEach(async ({ page, language, words, shop }) => {
    const own = await shop.claimProduct();
    product = new ProductPage(page, words, language);
    address = urls.product(language, own.slug, own.variants[0].id);
    await page.goto(address);
    await product.expectCounted();
    adding = countAdding(page);
  });

  test.afterEach(async ({ api }) => {
    expect(adding()).toBe(1);
    expect((await api.get<ApiCart>('/cart')).itemCount).toBe(1);
  });

  test('at the same moment', async ({ words }) => {
    await product.add.dblclick();
    await expect(product.drawer).toContainText(words.cart.addedTitle);
  });

  test('while the drawer is on its way', async ({ page, language, words }) => {
    const drawer = await holdBack(page, ({ pathname }) => pathname.endsWith('.js'));
    await product.add.focus();
    await page.keyboard.press('Enter');
    await expectInCart(page, words, language, 1);
    await expect.poll(drawer.count).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    drawer.release();
    await expect(product.drawer).toContainText(words.cart.addedTitle);
  });

  test('when the drawer is there already, which stays', async ({ page, words }) => {
    // The button at the lower end of a phone is where the drawer has its own.
    await product.main.getByRole('button', { name: words.client.addToCart }).last().click();
    await expect(product.drawer).toContainText(words.cart.addedTitle);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await expect(product.drawer).toContainText(words.cart.addedTitle);
    await expect(page).toHaveURL(address);
  });

  test('while the checkout is on its way', async ({ page, language, words }) => {
    const checkout = urls.checkout(language);
    const there = await holdBack(page, ({ pathname }) => pathname === checkout);
    await product.main.getByRole('button', { name: words.client.buyNow }).focus();
    await page.keyboard.press('Enter');
    await expectInCart(page, words, language, 1);
    await expect.poll(there.count).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    there.release();
    await expect(page).toHaveURL(checkout);
  });
});

test('without a network it says so, and works when it is back', async ({
  page,
  context,
  language,
  words,
  shop,
  guard,
}) => {
  const own = await shop.claimProduct();
  const product = new ProductPage(page, words, language);
  const cart = new Cart(page, words, language);
  await page.goto(urls.product(language, own.slug, own.variants[0].id));
  await product.expectCounted();
  guard.expect(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await product.add.click();
  await expect(product.main.getByRole('status').filter({ hasText: /./ })).toBeVisible();
  await context.setOffline(false);
  await product.addToCart();
  await product.drawer.getByRole('link', { name: words.cart.goToCart }).click();
  await cart.expectQuantity(own, 1);

  await context.setOffline(true);
  await expect(page.getByRole('main')).toContainText(words.cart.offlineTitle);
  await cart.more(own).click();
  await expect(cart.line(own).getByRole('alert')).toContainText(words.cart.offline);
  await context.setOffline(false);
  await cart.line(own).getByRole('button', { name: words.cart.tryAgain }).click();
  await cart.expectQuantity(own, 2);
});

test('an empty cart leads on', async ({ page, language, words }) => {
  await page.goto(urls.cart(language));
  const main = page.getByRole('main');
  await expect(main).toContainText(words.cart.emptyTitle);
  await main.getByRole('link', { name: words.cart.browse }).click();
  await expect(page).toHaveURL(urls.departments(language));
});

/** How often the page has put something into the cart since. */
function countAdding(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname.endsWith('/cart/items'))
      count += 1;
  });
  return () => count;
}
