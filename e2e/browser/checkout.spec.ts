import type { Page, Request } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { ShopApi } from './support/api.ts';
import { Checkout, home } from './support/checkout.ts';
import { stepTo, tabTo } from './support/keyboard.ts';
import { ProductPage } from './support/product.ts';
import type { OwnProduct, ShopDatabase } from './support/shop-database.ts';
import { expectSound } from './support/soundness.ts';
import { fill, formatPrice, type Messages, pattern, urls } from './support/words.ts';

/** Poisha. */
const price = 120_000;
const fees = { inside: 6_000, outside: 13_000, express: 15_000 };
const bdt = (amount: number) => ({ amount, currency: 'BDT' as const });

/** A product of the test's own, in its visitor's cart. */
async function inCart(shop: ShopDatabase, api: ShopApi, quantity = 1): Promise<OwnProduct> {
  const own = await shop.claimProduct();
  await shop.setPrice(own.variants[0].id, price);
  await api.addToCart(own.variants[0].id, quantity);
  return own;
}

/** How often the product was ordered. */
async function ordersOf(shop: ShopDatabase, own: OwnProduct): Promise<number> {
  const rows = await shop.query('SELECT 1 FROM order_lines WHERE variant_id = $1', [
    own.variants[0].id,
  ]);
  return rows.length;
}

async function makeCoupon(
  shop: ShopDatabase,
  own: OwnProduct,
  set: { minSubtotal?: number; perCustomer?: number } = {},
): Promise<string> {
  const code = `TEST${own.id.slice(-8).toUpperCase()}`;
  await shop.query(
    `INSERT INTO coupons (id, code, kind, value, min_subtotal, per_customer)
     VALUES ($1, $2, 'fixed', 20000, $3, $4)`,
    [`cpn_${own.id.slice(-8)}`, code, set.minSubtotal ?? 0, set.perCustomer ?? null],
  );
  return code;
}

const isOrder = (request: Request) => request.url().includes('/api/v1/orders?');

/** The shop does what is asked, and its answer never arrives. */
async function loseAnswers(page: Page): Promise<void> {
  await page.route('**/api/v1/orders?*', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
}

test('a guest orders and pays at the door @all', async ({ page, language, words, shop, api }) => {
  const own = await inCart(shop, api, 2);
  const checkout = new Checkout(page, words, language);
  await page.goto(urls.cart(language));
  await checkout.main.getByRole('link', { name: words.cart.goToCheckout }).click();
  await expect(page).toHaveURL(urls.checkout(language));

  await test.step('what is missing is said beside its field', async () => {
    await checkout.goOn();
    const phone = checkout.field(words.checkout.phone);
    await expect(phone).toBeFocused();
    await expect(phone).toHaveAccessibleDescription(words.forms.required);
    await phone.fill('0123');
    await checkout.goOn();
    await expect(phone).toHaveAccessibleDescription(words.forms.phoneWrong);
  });

  await test.step('contact and address', async () => {
    await checkout.fillAddress();
    await checkout.optional(words.checkout.email).fill('salma@dhakacart.example');
    await checkout.goOn();
    await expect(checkout.title(2)).toBeFocused();
    await expect(checkout.step(1)).toContainText(home.line);
  });

  await test.step('delivery', async () => {
    const fee = formatPrice(bdt(fees.outside), language);
    await expect(checkout.step(2).getByRole('radio')).toHaveCount(1);
    await expect(checkout.step(2)).toContainText(fee);
    await checkout.goOn();
  });

  await checkout.optional(words.checkout.note).fill('সাদা গেট');
  await checkout.expectSum(2 * price + fees.outside);
  await checkout.place.click();
  expect(await checkout.ordered(api)).toMatchObject({
    status: 'placed',
    paymentMethod: 'cod',
    total: { amount: 2 * price + fees.outside },
    contact: {
      name: home.name,
      phone: '+8801712345678',
      email: 'salma@dhakacart.example',
    },
    address: { line: home.line },
    delivery: { method: 'standard' },
    note: 'সাদা গেট',
    lines: [{ variantId: own.variants[0].id, quantity: 2 }],
  });

  await test.step('going back finds the order, not the form', async () => {
    await page.goBack();
    await expect(checkout.main).toContainText(words.checkout.orderedTitle);
    await checkout.main.getByRole('link', { name: words.checkout.seeOrder }).click();
    await checkout.ordered(api);
    expect(await ordersOf(shop, own)).toBe(1);
  });
});

test('every step is sound', async ({ page, language, words, shop, api, guard }) => {
  const own = await inCart(shop, api, 2);
  await shop.setPrice(own.variants[0].id, price + 10_000);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.goOn();
  await expect(checkout.field(words.checkout.phone)).toBeFocused();
  await expectSound(page, language);

  await checkout.fillAddress({ district: 'dhaka' });
  await checkout.goOn();
  await expect(checkout.step(2).getByRole('radio')).toHaveCount(2);
  await checkout.optional(words.checkout.coupon).fill('no-such');
  await checkout.main.getByRole('button', { name: words.checkout.apply }).click();
  await expect(checkout.optional(words.checkout.coupon)).toBeFocused();
  await expectSound(page, language);

  await checkout.goOn();
  await expect(checkout.title(3)).toBeFocused();
  await shop.setStock(own.variants[0].id, 1);
  guard.expect(/status of 409/);
  await checkout.place.click();
  await expect(checkout.main).toContainText(words.checkout.notOrderable);
  // What the bars cover by the accident of scrolling is not too small.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectSound(page, language);
});

test('the sum is in sight and opens the summary @phone', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const own = await inCart(shop, api);
  await new Checkout(page, words, language).open();
  const bar = page.getByRole('button', { name: words.checkout.showSummary });
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText(formatPrice(bdt(price + fees.inside), language));
  await bar.click();
  const summary = page.getByRole('dialog', { name: words.checkout.summary });
  await expect(summary).toContainText(language === 'bn' ? own.nameBn : own.nameEn);
  await expectSound(page, language);
  await page.keyboard.press('Escape');
  await expect(summary).toBeHidden();
  await expect(bar).toBeFocused();
});

test('a signed-in shopper orders to a saved address', async ({
  page,
  language,
  words,
  shop,
  shopper,
  api,
}) => {
  await api.post('/me/addresses', {
    label: 'Office',
    recipient: 'Karim Mia',
    phone: '01812345678',
    division: 'dhaka',
    district: 'gazipur',
    upazila: 'kaliganj-gazipur',
    line: 'Level 4, Tower 2',
    postcode: '1700',
  });
  await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await expect(checkout.choice('Office')).toBeChecked();
  await expect(checkout.main).toContainText(shopper.email);
  await checkout.choice(words.checkout.otherAddress).check();
  await expect(checkout.field(words.checkout.name)).toHaveValue(shopper.name);
  await checkout.choice('Office').check();
  await checkout.goOn();
  await expect(checkout.step(1)).toContainText('Level 4, Tower 2');
  await checkout.goOn();
  await checkout.expectSum(price + fees.outside);
  await checkout.place.click();
  await expect(page).not.toHaveURL(/token=/);
  expect(await checkout.ordered(api)).toMatchObject({
    contact: { name: 'Karim Mia', phone: '+8801812345678', email: shopper.email },
    address: { line: 'Level 4, Tower 2', postcode: '1700' },
  });
});

test('signing in on the way loses nothing that was typed', async ({
  page,
  context,
  language,
  words,
  shop,
  shopper,
  api,
}) => {
  await context.clearCookies();
  await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.fillAddress();
  await checkout.main.getByRole('link', { name: words.checkout.signIn }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel(words.auth.email).fill(shopper.email);
  await page.getByLabel(words.auth.password, { exact: true }).fill(shopper.password);
  await page.getByRole('main').getByRole('button', { name: words.auth.signIn }).click();
  await expect(page).toHaveURL(urls.checkout(language));
  await expect(checkout.main).toContainText(shopper.email);
  await expect(checkout.field(words.account.line)).toHaveValue(home.line);
  await expect(checkout.field(words.account.district)).toHaveValue(home.district);
});

test('picked up at the counter, it needs no address', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.choice(words.checkout.wayPickup).check();
  await expect(checkout.field(words.account.division)).toHaveCount(0);
  await checkout.field(words.checkout.name).fill(home.name);
  await checkout.field(words.checkout.phone).fill('০১৭১২৩৪৫৬৭৮');
  await checkout.goOn();
  await expect(checkout.title(2)).toBeFocused();
  await checkout.goOn();
  await checkout.expectSum(price);
  await checkout.place.click();
  expect(await checkout.ordered(api)).toMatchObject({
    delivery: { method: 'pickup' },
    address: null,
    contact: { phone: '+8801712345678' },
  });
});

test('paying online leads to the gateway, with the goods held', async ({
  page,
  baseURL,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const own = await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  await checkout.choice(words.checkout.online).check();
  await expect(checkout.step(3)).toContainText(words.checkout.onlineHold);
  guard.expect(/foreign host/);
  await checkout.place.click();
  await expect(page).not.toHaveURL((url) => url.origin === new URL(baseURL ?? '').origin);
  const [order] = await shop.query<{ status: string; held: boolean }>(
    `SELECT o.status, o.expires_at > now() AS held FROM orders o
     JOIN order_lines l ON l.order_id = o.id WHERE l.variant_id = $1`,
    [own.variants[0].id],
  );
  expect(order).toEqual({ status: 'awaiting_payment', held: true });
});

test('a gateway that does not answer leaves the order to be paid from its page', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  await checkout.choice(words.checkout.online).check();
  guard.expect(/503/);
  await page.route('**/orders/*/payments?*', (route) =>
    route.fulfill({ status: 503, json: { code: 'gateway_unavailable' } }),
  );
  await checkout.place.click();
  expect(await checkout.ordered(api)).toMatchObject({
    status: 'awaiting_payment',
    paymentMethod: 'sslcommerz',
  });
});

/** The first step: the telephone is asked first, the name next. */
async function addressByKeys(page: Page, checkout: Checkout, words: Messages): Promise<void> {
  const { phone } = words.checkout;
  await tabTo(page, checkout.field(phone));
  await page.keyboard.type('01712 345 678');
  await page.keyboard.press('Tab');
  await page.keyboard.type(home.name);
  const { division, district, upazila } = words.account;
  for (const [label, place] of [
    [division, 'dhaka'],
    [district, 'dhaka'],
    [upazila, 'savar'],
  ] as const) {
    await tabTo(page, checkout.field(label));
    await stepTo(page, checkout.field(label), place);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type(home.line);
  await page.keyboard.press('Enter');
  await expect(checkout.title(2)).toBeFocused();
}

test('from the product to the order by keys alone', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const own = await shop.claimProduct();
  await shop.setPrice(own.variants[0].id, price);
  const checkout = new Checkout(page, words, language);
  const product = new ProductPage(page, words, language);
  await page.goto(urls.product(language, own.slug, own.variants[0].id));
  await tabTo(page, product.main.getByRole('button', { name: words.client.buyNow }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(urls.checkout(language));

  await addressByKeys(page, checkout, words);

  await page.keyboard.press('Tab');
  await expect(checkout.main.getByRole('radio', { checked: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const goOn = checkout.main.getByRole('button', { name: words.checkout.goOn });
  await tabTo(page, goOn);
  await page.keyboard.press('Enter');
  await expect(checkout.title(3)).toBeFocused();
  await checkout.expectSum(price + fees.express);
  await tabTo(page, checkout.place);
  await page.keyboard.press('Enter');
  expect(await checkout.ordered(api)).toMatchObject({
    contact: { phone: '+8801712345678' },
    address: { upazila: 'Savar' },
    delivery: { method: 'express' },
  });
});

test('a coupon, a changed price and online payment by keys alone', async ({
  page,
  baseURL,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const own = await inCart(shop, api);
  const code = await makeCoupon(shop, own);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await addressByKeys(page, checkout, words);

  await tabTo(page, checkout.optional(words.checkout.coupon));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  const remove = fill(words.checkout.couponRemoveNamed, { code });
  await expect(checkout.main.getByRole('button', { name: remove })).toBeFocused();
  await tabTo(page, checkout.main.getByRole('button', { name: words.checkout.goOn }));
  await page.keyboard.press('Enter');
  await expect(checkout.title(3)).toBeFocused();

  await tabTo(page, checkout.step(3).getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowDown');
  await expect(checkout.choice(words.checkout.online)).toBeChecked();
  await checkout.expectSum(price - 20_000 + fees.inside);
  const now = price + 30_000;
  await shop.setPrice(own.variants[0].id, now);
  guard.expect(/status of 409/);
  await tabTo(page, checkout.place);
  await page.keyboard.press('Enter');

  await expect(checkout.step(3)).toContainText(words.checkout.changedTitle);
  const total = formatPrice(bdt(now - 20_000 + fees.inside), language);
  await expect(checkout.orderAgain).toHaveText(fill(words.checkout.orderFor, { total }));
  const told = checkout.orderAgain.locator('xpath=ancestor::*[@tabindex="-1"][1]');
  await expect(told).toBeFocused();
  await tabTo(page, checkout.orderAgain, 1);
  guard.expect(/foreign host/);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL((url) => url.origin === new URL(baseURL ?? '').origin);
  const [order] = await shop.query(
    `SELECT o.status, o.total, o.discount FROM orders o
     JOIN order_lines l ON l.order_id = o.id WHERE l.variant_id = $1
     ORDER BY o.placed_at DESC LIMIT 1`,
    [own.variants[0].id],
  );
  const sums = { total: now - 20_000 + fees.inside, discount: 20_000 };
  expect(order).toEqual({ status: 'awaiting_payment', ...sums });
});

test('a price that changed on the way is told, and asked about', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const own = await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  const now = price + 30_000;
  await shop.setPrice(own.variants[0].id, now);
  guard.expect(/status of 409/);
  await checkout.place.click();
  const told = fill(words.cart.changePriceRaised, {
    name: language === 'bn' ? own.nameBn : own.nameEn,
    was: formatPrice(bdt(price), language),
    now: formatPrice(bdt(now), language),
  });
  await expect(checkout.step(3)).toContainText(words.checkout.changedTitle);
  await expect(checkout.step(3)).toContainText(told.slice(told.indexOf('৳')));
  expect(await ordersOf(shop, own)).toBe(0);
  const total = formatPrice(bdt(now + fees.outside), language);
  await expect(checkout.orderAgain).toHaveText(fill(words.checkout.orderFor, { total }));
  await checkout.orderAgain.click();
  expect((await checkout.ordered(api)).total.amount).toBe(now + fees.outside);
});

test('what sold out on the way can be left out, and the rest ordered', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const gone = await inCart(shop, api);
  const scarce = await inCart(shop, api, 3);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  await shop.setStock(gone.variants[0].id, 0);
  await shop.setStock(scarce.variants[0].id, 2);
  guard.expect(/status of 409/);
  await checkout.place.click();
  await expect(checkout.step(3)).toContainText(words.checkout.notOrderable);
  await expect(checkout.place).toHaveCount(0);
  await expect(checkout.orderAgain).toHaveCount(0);
  const lines = checkout.step(3).getByRole('listitem');
  await lines.first().getByRole('button').click();
  await expect(lines).toHaveCount(1);
  await lines.getByRole('button').first().click();
  await checkout.orderAgain.click();
  const order = await checkout.ordered(api);
  expect(order.lines).toMatchObject([{ variantId: scarce.variants[0].id, quantity: 2 }]);
  expect(await ordersOf(shop, gone)).toBe(0);
});

test('a coupon is taken, and refused in words', async ({ page, language, words, shop, api }) => {
  const own = await inCart(shop, api);
  const code = await makeCoupon(shop, own);
  const checkout = new Checkout(page, words, language);
  const field = checkout.optional(words.checkout.coupon);
  const apply = checkout.main.getByRole('button', { name: words.checkout.apply });
  await checkout.open();
  await checkout.fillAddress();
  await checkout.goOn();
  for (const wrong of ['nope', 'কুপন']) {
    await field.fill(wrong);
    await apply.click();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/./);
  }
  await field.fill(` ${code.toLowerCase()} `);
  await field.press('Enter');
  const taken = fill(words.checkout.couponTaken, {
    code,
    amount: formatPrice(bdt(20_000), language),
  });
  await expect(checkout.step(2)).toContainText(taken);
  const remove = checkout.main.getByRole('button', {
    name: fill(words.checkout.couponRemoveNamed, { code }),
  });
  await expect(remove).toBeFocused();
  await remove.click();
  await expect(field).toBeFocused();
  await field.fill(code);
  await apply.click();
  await expect(checkout.step(2)).toContainText(taken);
  await checkout.goOn();
  await checkout.expectSum(price - 20_000 + fees.outside);
  await checkout.place.click();
  expect((await checkout.ordered(api)).discount.amount).toBe(20_000);
});

test('a coupon that this telephone has used asks for the sum without it', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const phone = '01912345678';
  const checkout = new Checkout(page, words, language);
  const own = await inCart(shop, api);
  const code = await makeCoupon(shop, own, { perCustomer: 1 });
  for (const time of ['first', 'second']) {
    if (time === 'second') await api.addToCart(own.variants[0].id);
    await checkout.open();
    await checkout.fillAddress({ phone });
    await checkout.goOn();
    await checkout.optional(words.checkout.coupon).fill(code);
    await checkout.main.getByRole('button', { name: words.checkout.apply }).click();
    await expect(checkout.step(2)).toContainText(code);
    await checkout.goOn();
    await checkout.expectSum(price - 20_000 + fees.outside);
    if (time === 'second') guard.expect(/status of 409/);
    await checkout.place.click();
    if (time === 'first') await checkout.ordered(api);
  }
  await expect(checkout.step(3)).toContainText(words.checkout.changedTitle);
  await expect(checkout.step(3)).toContainText(code);
  const total = formatPrice(bdt(price + fees.outside), language);
  await expect(checkout.orderAgain).toHaveText(fill(words.checkout.orderFor, { total }));
  await checkout.orderAgain.click();
  expect((await checkout.ordered(api)).total.amount).toBe(price + fees.outside);
});

test('going on by a double click chooses nothing of the next step', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const own = await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.fillAddress();
  await checkout.goOn();
  await expect(checkout.title(2)).toBeFocused();
  await checkout.goOn();
  await expect(checkout.title(3)).toBeFocused();
  // What is under the pointer now is, on a desktop, the other way to pay.
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(checkout.choice(words.checkout.cod)).toBeChecked();
  expect(await ordersOf(shop, own)).toBe(0);
});

test('pressing twice orders once', async ({ page, language, words, shop, api }) => {
  const own = await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/orders?')) keys.push(request.headers()['idempotency-key']);
  });
  await checkout.place.dblclick();
  await checkout.ordered(api);
  expect(keys).toHaveLength(1);
  expect(await ordersOf(shop, own)).toBe(1);
});

test('without a network nothing is lost, and it orders once when it is back', async ({
  page,
  context,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const own = await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  guard.expect(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await checkout.place.click();
  await expect(checkout.main.getByRole('alert')).toContainText(words.checkout.waitingTitle);
  await expect(checkout.step(1).getByRole('button')).toHaveCount(0);
  await context.setOffline(false);
  await checkout.ordered(api);
  expect(await ordersOf(shop, own)).toBe(1);
});

test('an answer that is lost is asked for under the same key', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const own = await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  const keys = new Set<string | undefined>();
  page.on('request', (request) => {
    if (isOrder(request)) keys.add(request.headers()['idempotency-key']);
  });
  guard.expect(/ERR_CONNECTION_RESET/);
  await loseAnswers(page);
  await checkout.place.click();
  await expect(checkout.main.getByRole('alert')).toContainText(words.checkout.waitingTitle);
  // It asks by itself, too; so answers come only after somebody has asked.
  const lost = page.waitForEvent('requestfailed', isOrder);
  await checkout.main.getByRole('button', { name: words.checkout.askNow }).click();
  await lost;
  await page.unrouteAll({ behavior: 'wait' });
  await checkout.ordered(api);
  expect(keys.size).toBe(1);
  expect(await ordersOf(shop, own)).toBe(1);
});

test('a reload while ordering finds what became of the order', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const own = await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  guard.expect(/ERR_CONNECTION_RESET/);
  await loseAnswers(page);
  await checkout.place.click();
  await expect(checkout.main.getByRole('alert')).toContainText(words.checkout.waitingTitle);
  // The page of before would ask by itself.
  await page.reload();
  await page.unrouteAll({ behavior: 'wait' });
  await checkout.ordered(api);
  expect(await ordersOf(shop, own)).toBe(1);
});

test('a reload before the order got through orders nothing by itself', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const own = await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  guard.expect(/ERR_CONNECTION_RESET/);
  await page.route('**/api/v1/orders?*', (route) => route.abort('connectionreset'));
  await checkout.place.click();
  await expect(checkout.main.getByRole('alert')).toContainText(words.checkout.waitingTitle);
  // The page of before would ask by itself.
  await page.reload();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(checkout.main).toContainText(words.checkout.unsureTitle);
  expect(await ordersOf(shop, own)).toBe(0);
  await checkout.expectSum(price + fees.outside);
  await checkout.place.click();
  await checkout.ordered(api);
  expect(await ordersOf(shop, own)).toBe(1);
});

test('a reload keeps what was typed, for this tab alone', async ({
  page,
  context,
  language,
  words,
  shop,
  api,
}) => {
  await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.fillAddress();
  await page.reload();
  await expect(checkout.field(words.checkout.name)).toHaveValue(home.name);
  await expect(checkout.field(words.checkout.phone)).toHaveValue(
    language === 'bn' ? '০১৭১২-৩৪৫৬৭৮' : '01712-345678',
  );
  await expect(checkout.field(words.account.district)).toHaveValue(home.district);
  await expect(checkout.field(words.account.line)).toHaveValue(home.line);
  await checkout.goOn();
  await checkout.goOn();
  await checkout.optional(words.checkout.note).fill('After five');
  await page.reload();
  await expect(checkout.optional(words.checkout.note)).toHaveValue('After five');
  await checkout.expectSum(price + fees.outside);

  const other = new Checkout(await context.newPage(), words, language);
  await other.open();
  await expect(other.field(words.checkout.name)).toHaveValue('');
  await checkout.place.click();
  await checkout.ordered(api);
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(kept).not.toContain(home.line);
});

test('a second tab is told that the cart is ordered', async ({
  page,
  context,
  language,
  words,
  shop,
  api,
}) => {
  const own = await inCart(shop, api);
  const tab = await context.newPage();
  // It hears nothing of the other one, as on another device.
  await tab.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  const there = new Checkout(tab, words, language);
  await there.open();
  await there.toTheButton();
  const here = new Checkout(page, words, language);
  await here.open();
  await here.toTheButton();
  await here.place.click();
  const { number } = await here.ordered(api);

  await there.place.click();
  await expect(there.main).toContainText(fill(words.checkout.orderedText, { number }));
  await there.main.getByRole('link', { name: words.checkout.seeOrder }).click();
  expect((await there.ordered(api)).number).toBe(number);
  expect(await ordersOf(shop, own)).toBe(1);
});

test('what the shop finds wrong is said beside its field', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  await inCart(shop, api);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  // The page would take it, the shop does not.
  await checkout.toTheButton();
  await page.route('**/api/v1/orders?*', async (route) => {
    const body = route.request().postDataJSON();
    body.address.upazila = 'no-such-place';
    await route.continue({ postData: JSON.stringify(body) });
  });
  guard.expect(/status of 400/);
  await checkout.place.click();
  const upazila = checkout.field(words.account.upazila);
  await expect(upazila).toBeFocused();
  await expect(upazila).toHaveAccessibleDescription(/./);
  await page.unrouteAll({ behavior: 'wait' });
  await checkout.goOn();
  await checkout.goOn();
  await checkout.place.click();
  await checkout.ordered(api);
});

test('with an empty cart there is a way on', async ({ page, language, words }) => {
  await page.goto(urls.checkout(language));
  const main = page.getByRole('main');
  await expect(main).toContainText(words.checkout.emptyTitle);
  await expectSound(page, language);
  await main.getByRole('link', { name: words.checkout.browse }).click();
  await expect(page).toHaveURL(urls.departments(language));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and gives the telephone number', async ({
    page,
    language,
    words,
    shop,
    api,
  }) => {
    await inCart(shop, api);
    await page.goto(urls.checkout(language));
    const main = page.getByRole('main');
    const said = main.locator('noscript p');
    await expect(said).toBeVisible();
    await expect(said).toHaveText(pattern(words.checkout.scriptNeeded));
    await expect(main.getByRole('textbox')).toHaveCount(0);
  });
});
