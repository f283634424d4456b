import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { PlacedOrder, ShopApi } from './support/api.ts';
import { Cart, expectInCart } from './support/cart.ts';
import { holdBack } from './support/hold-back.ts';
import type { OwnProduct, ShopDatabase } from './support/shop-database.ts';
import { expectSound } from './support/soundness.ts';
import { Staff } from './support/staff.ts';
import { fill, formatNumber, formatPrice, type Messages, pattern, urls } from './support/words.ts';

const variantOf = ({ variants }: OwnProduct) => variants[0].id;
const online = { payment: 'sslcommerz' } as const;

/** A product that only this test has, at a price of which a few can be paid online. */
async function claimAffordable(shop: ShopDatabase): Promise<OwnProduct> {
  const own = await shop.claimProduct();
  own.variants[0].price = 2_499_900;
  await shop.setPrice(variantOf(own), own.variants[0].price);
  return own;
}

/** An order of one of those. */
async function orderOne(api: ShopApi, shop: ShopDatabase, wishes = {}): Promise<PlacedOrder> {
  return api.placeOrder({ [variantOf(await claimAffordable(shop))]: 1 }, wishes);
}

async function expectHeading(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text);
}

/** The last step that is done or stopped, the one that is under way, and those to come. */
function step(page: Page, words: Messages, title: string) {
  const timeline = page.getByRole('region', { name: words.orders.timeline.title });
  return timeline.getByRole('listitem').filter({ hasText: title });
}

test('a placed order is confirmed with what happens next @all', async ({
  page,
  context,
  language,
  words,
  shop,
  api,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const order = await orderOne(api, shop, { name: 'Rahima Khatun' });
  await page.goto(urls.order(language, order.id));
  const main = page.getByRole('main');
  await expectHeading(page, fill(words.orders.thanks, { name: 'Rahima Khatun' }));
  const phone = language === 'bn' ? '০১৭১২-৩৪৫৬৭৮' : '01712-345678';
  const total = formatPrice(order.total, language);
  await expect(main).toContainText(fill(words.orders.text.placed, { phone, total }));
  await expect(main).toContainText(fill(words.orders.textSent, { phone }));
  await expect(step(page, words, words.orders.timeline.confirm)).toHaveAttribute(
    'aria-current',
    'step',
  );
  await main.getByRole('button', { name: words.orders.copy.named }).click();
  await expect(main.getByRole('status').filter({ hasText: words.orders.copy.done })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(order.number);
});

test('the link opens the order anywhere, until it is turned off', async ({
  page,
  browser,
  baseURL,
  language,
  words,
  shop,
  api,
}) => {
  const order = await orderOne(api, shop);
  const link = urls.order(language, order.id, order.link);
  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
  const other = await elsewhere.newPage();

  await test.step('without it nobody else sees anything', async () => {
    const answer = await other.goto(urls.order(language, order.id));
    expect(answer?.status()).toBe(404);
    await expectHeading(other, words.orders.missing.title);
    await expect(other.getByRole('main')).not.toContainText(order.number);
    const guess = `${order.link.slice(0, -2)}xx`;
    expect((await other.goto(urls.order(language, order.id, guess)))?.status()).toBe(404);
    expect((await other.goto(urls.invoice(language, order.id)))?.status()).toBe(404);
  });

  await test.step('with it everybody does, and nobody else is told of it', async () => {
    const told: string[] = [];
    elsewhere.on('request', async (request) => {
      const { referer = '' } = await request.allHeaders();
      const asked = request.isNavigationRequest() ? '' : request.url();
      if (`${asked} ${referer}`.includes(order.link)) told.push(`${request.url()} from ${referer}`);
    });
    const answer = await other.goto(link);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer' });
    expect(answer?.headers()['cache-control']).toContain('no-store');
    await expect(other.getByRole('main')).toContainText(order.number);
    await other.getByRole('main').getByRole('link', { name: words.orders.help.returns }).click();
    await expectHeading(other, words.common.footerReturns);
    expect(told).toEqual([]);
  });

  await page.goto(urls.order(language, order.id));
  await page.getByRole('button', { name: words.orders.link.revoke }).click();
  const yes = page.getByRole('button', { name: words.orders.link.revokeYes });
  await expect(page.getByRole('button', { name: words.orders.link.revokeNo })).toBeFocused();
  await yes.click();
  await expect(page.getByText(words.orders.link.revoked)).toBeFocused();
  expect((await other.goto(link))?.status()).toBe(404);
  await page.reload();
  await expect(page.getByRole('main')).toContainText(order.number);
  await elsewhere.close();
});

test('who came by the link cancels with it, and turns it off @desktop', async ({
  page,
  context,
  language,
  words,
  shop,
  api,
}) => {
  const order = await orderOne(api, shop);
  await context.clearCookies();
  await page.goto(urls.order(language, order.id, order.link));
  await page.getByRole('button', { name: words.orders.actions.cancel }).click();
  await page.getByRole('button', { name: words.orders.actions.cancelYes }).click();
  await expectHeading(page, words.orders.heading.cancelled);
  await page.getByRole('link', { name: words.orders.actions.invoice }).click();
  await expect(page.getByRole('main')).toContainText(words.orders.invoice.cancelled);
  await page.getByRole('link', { name: words.orders.invoice.back }).click();
  await page.getByRole('button', { name: words.orders.link.revoke }).click();
  await expect(page.getByText(words.orders.link.revokeTextLast)).toBeVisible();
  await page.getByRole('button', { name: words.orders.link.revokeYes }).click();
  await expect(page.getByText(words.orders.link.revokedLast)).toBeVisible();
  await expectHeading(page, words.orders.heading.cancelled);
  expect((await context.request.get(page.url())).status()).toBe(404);
});

test('an order is cancelled after asking once more, while that is possible', async ({
  page,
  language,
  words,
  shop,
  api,
  request,
  guard,
}) => {
  const { actions } = words.orders;
  const order = await orderOne(api, shop);
  await page.goto(urls.order(language, order.id));
  const cancel = page.getByRole('button', { name: actions.cancel });
  await cancel.click();
  const keep = page.getByRole('button', { name: actions.cancelNo });
  await expect(keep).toBeFocused();
  await keep.click();
  await expect(cancel).toBeFocused();
  await cancel.click();
  await page.getByRole('button', { name: actions.cancelYes }).click();
  await expectHeading(page, words.orders.heading.cancelled);
  await expect(page.getByText(actions.cancelled)).toBeFocused();
  await expect(cancel).toHaveCount(0);
  expect(await api.get(`/orders/${order.id}`)).toMatchObject({ status: 'cancelled' });

  await test.step('not when it went on its way meanwhile, which the page then says', async () => {
    const late = await orderOne(api, shop);
    await page.goto(urls.order(language, late.id));
    await cancel.click();
    const staff = await Staff.signIn(request);
    await staff.confirm(late.id);
    await staff.ship(late.id, { courier: 'Pathao' });
    guard.expect(/status of 409/);
    await page.getByRole('button', { name: actions.cancelYes }).click();
    await expectHeading(page, words.orders.heading.shipped);
    await expect(cancel).toHaveCount(0);
  });
});

test('buying again says what is missing', async ({ page, language, words, shop, api }) => {
  const [few, gone] = [await claimAffordable(shop), await claimAffordable(shop)];
  const order = await api.placeOrder({ [variantOf(few)]: 3, [variantOf(gone)]: 1 });
  await shop.setStock(variantOf(few), 2);
  await shop.setStock(variantOf(gone), 0);
  const cart = new Cart(page, words, language);
  await page.goto(urls.order(language, order.id));
  const again = page.getByRole('button', { name: words.orders.actions.again });
  await again.click();
  await expect(page).toHaveURL(urls.cart(language));
  await cart.expectQuantity(few, 2);
  const missing = page.getByRole('alert').filter({ hasText: words.orders.again.partTitle });
  await expect(missing).toContainText(fill(words.orders.again.gone, { name: cart.nameOf(gone) }));
  await expect(missing).toContainText(
    fill(words.orders.again.fewer, {
      name: cart.nameOf(few),
      added: formatNumber(2, language),
      ordered: formatNumber(3, language),
    }),
  );
  await page.reload();
  await cart.expectQuantity(few, 2);
  await expect(missing).toHaveCount(0);

  await test.step('and stays where nothing of it can be had', async () => {
    await shop.setStock(variantOf(few), 0);
    await page.goto(urls.order(language, order.id));
    await again.click();
    const nothing = page.getByRole('alert').filter({ hasText: words.orders.again.nothingTitle });
    await expect(nothing).toContainText(cart.nameOf(few));
    await expect(page).toHaveURL(urls.order(language, order.id));
  });
});

test('buying again twice puts it into the cart once', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const order = await orderOne(api, shop);
  await page.goto(urls.order(language, order.id));
  const cart = urls.cart(language);
  const there = await holdBack(page, ({ pathname }) => pathname === cart);
  await page.getByRole('button', { name: words.orders.actions.again }).focus();
  await page.keyboard.press('Enter');
  await expectInCart(page, words, language, 1);
  await expect.poll(there.count).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  there.release();
  await expect(page).toHaveURL(cart);
  expect((await api.get<{ itemCount: number }>('/cart')).itemCount).toBe(1);
});

test('the account has every order, newest first, in pages', async ({
  page,
  language,
  words,
  shop,
  api,
  shopper,
}) => {
  const main = page.getByRole('main');
  const rows = main.getByRole('article');
  await page.goto(urls.account(language));
  await main.getByRole('link', { name: words.orders.nav, exact: true }).click();
  await expect(main).toContainText(words.orders.history.emptyTitle);
  await expect(main.getByRole('link', { name: words.orders.history.browse })).toBeVisible();

  const own = await claimAffordable(shop);
  const orders: PlacedOrder[] = [];
  for (let count = 0; count < 12; count++) {
    orders.push(await api.placeOrder({ [variantOf(own)]: 1 }, { name: shopper.name }));
  }
  const numbers = orders.map(({ number }) => number).reverse();
  await page.reload();
  await expect(rows).toContainText(numbers.slice(0, 10));
  await main.getByRole('link', { name: words.orders.history.older }).click();
  await expect(rows).toContainText(numbers.slice(10));
  await main.getByRole('link', { name: words.orders.history.newest }).click();
  await expect(rows).toHaveCount(10);
  const number = numbers[0] ?? '';
  await main.getByRole('link', { name: number }).click();
  await expect(main).toContainText(number);
  await main.getByRole('link', { name: words.orders.back }).click();
  await main
    .getByRole('button', { name: fill(words.orders.actions.againNamed, { number }) })
    .click();
  await new Cart(page, words, language).expectQuantity(own, 1);

  await page.goto(`${urls.orders(language)}?cursor=nonsense`);
  await expect(page).toHaveURL(urls.orders(language));
  await page.goto(urls.account(language));
  await expect(rows).toContainText([number]);
});

test('each state is said in words', async ({ page, language, words, shop, api, request }) => {
  const { heading, label, timeline, text } = words.orders;
  const staff = await Staff.signIn(request);
  const main = page.getByRole('main');
  const open = async ({ id }: PlacedOrder, title: string, mark: string) => {
    await page.goto(urls.order(language, id));
    await expectHeading(page, title);
    await expect(main).toContainText(mark);
  };
  const price = (amount: number) => formatPrice({ amount, currency: 'BDT' }, language);

  await test.step('on its way, with courier and tracking code', async () => {
    const order = await orderOne(api, shop);
    await staff.confirm(order.id);
    await staff.ship(order.id, { courier: 'Pathao', trackingCode: 'PTH-4471' });
    await open(order, heading.shipped, label.shipped);
    await expect(step(page, words, fill(timeline.shippedBy, { courier: 'Pathao' }))).toBeVisible();
    await expect(main).toContainText('PTH-4471');
    await expect(main.getByRole('button', { name: words.orders.actions.cancel })).toHaveCount(0);

    await staff.deliver(order.id, order.total.amount);
    await open(order, heading.delivered, label.delivered);
    await expect(main).toContainText(words.orders.payment.paid);
  });

  await test.step('refused at the door', async () => {
    const order = await orderOne(api, shop);
    await staff.confirm(order.id);
    await staff.ship(order.id, { courier: 'Pathao' });
    await staff.refuse(order.id);
    await open(order, heading.refused, label.refused);
    await expect(step(page, words, timeline.refused)).toContainText(timeline.stopped);
  });

  await test.step('fetched at the counter', async () => {
    const order = await orderOne(api, shop, { delivery: 'pickup' });
    await page.goto(urls.order(language, order.id));
    await expect(main).toContainText(words.pages.counterAddress);
    await expect(main).toContainText(pattern(text.placedPickup));
    await staff.confirm(order.id);
    await open(order, fill(words.orders.thanks, { name: 'Rahim Uddin' }), label.confirmed);
    await staff.ship(order.id);
    await open(order, heading.shippedPickup, label.shippedPickup);
    await staff.deliver(order.id, order.total.amount);
    await open(order, heading.deliveredPickup, label.deliveredPickup);
  });

  await test.step('paid online, checked, cancelled, returned', async () => {
    const order = await orderOne(api, shop, online);
    const paid = order.total.amount;
    await shop.moveOrder(order.id, { type: 'payment_in_review', to: 'in_review' });
    await open(order, heading.inReview, label.inReview);
    await shop.moveOrder(order.id, { type: 'paid', to: 'confirmed', paid });
    await open(order, fill(words.orders.thanks, { name: 'Rahim Uddin' }), label.confirmed);
    await expect(main).toContainText(text.confirmedPaid);
    await shop.moveOrder(
      order.id,
      { type: 'cancelled', to: 'cancelled' },
      { type: 'refund_requested' },
    );
    await open(order, heading.cancelled, label.cancelled);
    await expect(main).toContainText(fill(text.refundComing, { amount: price(paid) }));
    await shop.moveOrder(order.id, { type: 'refunded', refunded: paid });
    await page.reload();
    await expect(main).toContainText(fill(text.refundDone, { amount: price(paid) }));
  });

  await test.step('never paid', async () => {
    const order = await orderOne(api, shop, online);
    await shop.moveOrder(order.id, { type: 'expired', to: 'expired' });
    await open(order, heading.expired, label.expired);
    await expect(step(page, words, timeline.expired)).toContainText(timeline.stopped);
  });
});

test('the time to pay runs down without moving the page, and out', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const { pay } = words.orders;
  const order = await orderOne(api, shop, online);
  // Our face is fetched before: a machine for tests may have none of its own with the same widths.
  await page.goto(urls.terms(language));
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        window.moved += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await shop.endHoldIn(order.id, 63);
  await page.goto(urls.order(language, order.id));
  const timer = page.getByRole('timer');
  await expectHeading(page, words.orders.heading.awaitingPayment);
  await expect(timer).toHaveText(language === 'bn' ? /^০০:৫[০-৯]$/ : /^00:5\d$/);
  await expect(page.getByRole('status').filter({ hasText: pay.minuteLeft })).toHaveCount(1);
  expect(await page.evaluate(() => window.moved)).toBeLessThan(0.01);

  await shop.endHoldIn(order.id, 3);
  await page.reload();
  // By itself: nobody loads the page anew. The worker ends the order, and says so in its history.
  await expect(step(page, words, words.orders.timeline.expired)).toBeVisible({ timeout: 30_000 });
  await expectHeading(page, words.orders.heading.expired);
  await expect(page.getByText(pay.title, { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: pattern(pay.button) })).toHaveCount(0);
});

test('back from the payment the page waits for its outcome', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const { pay, heading } = words.orders;
  const order = await orderOne(api, shop, online);
  await shop.moveOrder(order.id, { type: 'payment_started' });
  await page.goto(`${urls.order(language, order.id)}?payment=returned`);
  await expectHeading(page, heading.confirming);
  await expect(page.getByText(pay.askingText)).toBeVisible();
  const button = page.getByRole('button', { name: pattern(pay.button) });
  await expect(button).toHaveCount(0);

  await shop.moveOrder(order.id, { type: 'payment_failed' });
  await expect(page.getByText(pay.failedTitle)).toBeVisible();
  await expectHeading(page, heading.awaitingPayment);
  await expect(button).toBeVisible();

  await shop.moveOrder(order.id, { type: 'payment_started' });
  await page.reload();
  await expectHeading(page, heading.confirming);
  const { amount: paid } = order.total;
  await shop.moveOrder(order.id, { type: 'paid', to: 'confirmed', paid });
  await expectHeading(page, fill(words.orders.thanks, { name: 'Rahim Uddin' }));
});

test('whoever pays by the link comes back to the order, and may try twice', async ({
  page,
  context,
  language,
  words,
  shop,
  api,
  guard,
}) => {
  const order = await orderOne(api, shop, online);
  await context.clearCookies();
  await page.goto(urls.order(language, order.id, order.link));
  const main = page.getByRole('main');
  const pay = main.getByRole('button', { name: pattern(words.orders.pay.button) });
  guard.expect(/foreign host/);
  // The gateway comes back without the token, which the tab then adds.
  guard.expect(/status of 404/);
  await pay.click();
  await page.getByRole('button', { name: 'Let the payment fail' }).click();
  await expect(main).toContainText(words.orders.pay.failedTitle);
  await expect(main).toContainText(order.number);

  // Its scripts come after what it says.
  await page.waitForLoadState();
  await pay.click();
  await page.getByRole('button', { name: 'Pay with bKash' }).click();
  await expectHeading(page, fill(words.orders.thanks, { name: 'Rahim Uddin' }));
  await expect(step(page, words, words.orders.timeline.paid)).toContainText(
    words.orders.timeline.done,
  );
  expect(await api.get(`/orders/${order.id}`, { 'order-token': order.link })).toMatchObject({
    status: 'confirmed',
    paid: order.total,
  });
});

// Once: how the simulator ends refunds is one setting for all who pay at it.
test('what was paid goes back when the order is cancelled @once', async ({
  page,
  language,
  words,
  shop,
  api,
  request,
  guard,
}) => {
  const { pay, actions, text } = words.orders;
  const order = await orderOne(api, shop, online);
  const price = formatPrice(order.total, language);
  const main = page.getByRole('main');
  await page.goto(urls.order(language, order.id));
  guard.expect(/foreign host/);
  await main.getByRole('button', { name: pattern(pay.button) }).click();
  const button = page.getByRole('button', { name: 'Pay with bKash' });
  await expect(button).toBeVisible();
  const control = `${new URL(page.url()).origin}/control`;
  await request.patch(control, { data: { refunds: 'processing' } });
  await button.click();
  await expect(step(page, words, words.orders.timeline.paid)).toContainText(
    words.orders.timeline.done,
  );
  await page.waitForLoadState();
  await main.getByRole('button', { name: actions.cancel }).click();
  await main.getByRole('button', { name: actions.cancelYes }).click();
  await expect(main).toContainText(fill(text.refundComing, { amount: price }));

  // The worker looks every minute, and the gateway's answer may take days: nobody waits here.
  const refundIs = async (status: string) => {
    await shop.query(`UPDATE refunds SET available_at = now() WHERE order_id = $1`, [order.id]);
    await shop.query(`SELECT graphile_worker.add_job('execute_refunds')`);
    await expect
      .poll(() => shop.query('SELECT status FROM refunds WHERE order_id = $1', [order.id]))
      .toEqual([{ status }]);
  };
  await refundIs('processing');
  await page.reload();
  await expect(main).toContainText(fill(text.refundComing, { amount: price }));
  await request.patch(control, { data: { refunds: 'refunded' } });
  await refundIs('done');
  await page.reload();
  await expect(main).toContainText(fill(text.refundDone, { amount: price }));
});

test('the invoice prints on one sheet, black on white', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const own = await claimAffordable(shop);
  const order = await api.placeOrder({ [variantOf(own)]: 2 }, { email: 'rahim@dhakacart.example' });
  const [line] = await shop.query<{ sku: string }>(
    'SELECT sku FROM order_lines WHERE order_id = $1',
    [order.id],
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(urls.invoice(language, order.id));
  const sheet = page.getByRole('main').getByRole('article');
  for (const text of [
    order.number,
    line?.sku ?? 'no line',
    'Rahim Uddin',
    'House 12, Road 5',
    'rahim@dhakacart.example',
    words.pages.counterAddress,
    formatPrice({ amount: own.variants[0].price * 2, currency: 'BDT' }, language),
    formatPrice(order.total, language),
    words.orders.invoice.vat,
  ]) {
    await expect(sheet).toContainText(text);
  }
  // Also for those who chose the dark themselves.
  await page.locator('html').evaluate((root) => root.setAttribute('data-theme', 'dark'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const name of ['banner', 'contentinfo', 'navigation'] as const) {
    await expect(page.getByRole(name).filter({ visible: true })).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: words.orders.invoice.print })).toBeHidden();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)');
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(file.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // A4 in points, rounded as browsers do.
  expect(file).toMatch(/\/MediaBox\s*\[\s*0 0 59[45]\.?\d* 84[12]\.?\d*\s*\]/);
});

test('every page and state of an order is sound', async ({
  page,
  language,
  words,
  shop,
  api,
  shopper,
  guard,
}) => {
  test.slow();
  await page.goto(urls.orders(language));
  await expect(page.getByRole('main')).toContainText(words.orders.history.emptyTitle);
  await expectSound(page, language);

  const [one, two] = [await claimAffordable(shop), await claimAffordable(shop)];
  const wanted = { [variantOf(one)]: 2, [variantOf(two)]: 1 };
  const placed = await api.placeOrder(wanted, { name: shopper.name, note: 'Second floor.' });
  // The longest name in the shop that has no place to break at.
  await shop.query(
    `UPDATE order_lines SET name_en = 'MikroTikCSS610-8G-2S+INSwitch',
       name_bn = 'মাইক্রোটিকসিএসএস৬১০-৮জি-২এস+আইএন'
     WHERE order_id = $1`,
    [placed.id],
  );
  await test.step('placed, with both questions open', async () => {
    await page.goto(urls.order(language, placed.id));
    await expectSound(page, language);
    await page.getByRole('button', { name: words.orders.actions.cancel }).click();
    await page.getByRole('button', { name: words.orders.link.revoke }).click();
    await expectSound(page, language);
  });

  const unpaid = await api.placeOrder(wanted, online);
  const address = urls.order(language, unpaid.id);
  await test.step('unpaid: held, failed, back from the gateway, over', async () => {
    await shop.moveOrder(unpaid.id, { type: 'payment_failed' });
    await page.goto(address);
    await expect(page.getByText(words.orders.pay.failedTitle)).toBeVisible();
    await expectSound(page, language);
    await shop.moveOrder(unpaid.id, { type: 'payment_started' });
    await page.goto(`${address}?payment=returned`);
    await expectHeading(page, words.orders.heading.confirming);
    await expectSound(page, language);
    await shop.endHoldIn(unpaid.id, -1);
    await page.goto(address);
    await expectHeading(page, words.orders.heading.timeUp);
    await expectSound(page, language);
  });

  await test.step('cancelled, with money on its way back', async () => {
    const order = await api.placeOrder(wanted, { ...online, delivery: 'pickup' });
    const paid = order.total.amount;
    await shop.moveOrder(
      order.id,
      { type: 'paid', to: 'confirmed', paid },
      { type: 'cancelled', to: 'cancelled' },
      { type: 'refund_requested' },
    );
    await page.goto(urls.order(language, order.id));
    await expectSound(page, language);
  });

  await test.step('invoice, history, account', async () => {
    for (const place of [
      urls.invoice(language, placed.id),
      urls.orders(language),
      urls.account(language),
    ]) {
      await page.goto(place);
      await expectSound(page, language);
    }
  });

  await test.step('a link that opens nothing', async () => {
    guard.expect(/status of 404/);
    await page.goto(urls.order(language, 'ord_nothing', 'no-such-token-at-all'));
    await expectHeading(page, words.orders.missing.title);
    await expectSound(page, language);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an order can be read, and the page says how to do more', async ({
    page,
    language,
    words,
    shop,
    api,
  }) => {
    const order = await orderOne(api, shop, online);
    await page.goto(urls.order(language, order.id));
    const main = page.getByRole('main');
    await expect(main).toContainText(order.number);
    const note = main.locator('noscript');
    await expect(note).toHaveText(pattern(words.orders.actions.scriptNeeded), {
      useInnerText: true,
    });
    await expect(main.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await main.getByRole('link', { name: words.orders.actions.invoice }).click();
    await expectHeading(page, words.orders.invoice.title);
  });
});

declare global {
  interface Window {
    /** The sum of all layout shifts. */
    moved: number;
  }
}
