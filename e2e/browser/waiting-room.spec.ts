import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ShopApi } from './support/api.ts';
import { Checkout } from './support/checkout.ts';
import { expectSound } from './support/soundness.ts';
import { Staff } from './support/staff.ts';
import { fill, formatNumber, pattern, urls } from './support/words.ts';

interface Place {
  state: string;
  number: number | null;
}

/** A line that nobody is let in from yet. Only orders of one test's product wait in it. */
const slow = 0.001;
const fast = 50;

const join = (request: APIRequestContext, room: string) =>
  new ShopApi(request).post<Place>(`/waiting-rooms/${room}/place`, undefined);

/** As when somebody comes back to the tab. */
const lookAgain = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test('a line stands before the checkout of a product, and leads through it @all', async ({
  page,
  context,
  language,
  words,
  shop,
  api,
  guard,
  request,
  playwright,
  baseURL,
}) => {
  const own = await shop.claimProduct();
  await api.addToCart(own.variants[0].id);
  const staff = await Staff.signIn(request);
  const room = await staff.openWaitingRoom(own.slug, slow);
  const earlier = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  await join(earlier, room);

  const checkout = new Checkout(page, words, language);
  const w = words.waiting;
  const place = checkout.main.getByText(w.yourPlace, { exact: true }).locator('..');
  const name = language === 'bn' ? own.nameBn : own.nameEn;
  await page.goto(urls.cart(language));
  await checkout.main.getByRole('link', { name: words.cart.goToCheckout }).click();

  await test.step('the checkout leads to the line', async () => {
    await expect(page).toHaveURL(urls.waitingRoom(language, room));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      fill(w.titleProduct, { name }),
    );
    await expect(place).toContainText(formatNumber(2, language));
    await expect(page.getByRole('status').filter({ hasText: pattern(w.saidPlace) })).toHaveCount(1);
    await expectSound(page, language);
  });

  await test.step('a reload and a second tab have the same place', async () => {
    await page.reload();
    await expect(place).toContainText(formatNumber(2, language));
    const second = await context.newPage();
    await second.goto(urls.waitingRoom(language, room));
    await expect(second.getByRole('main')).toContainText(w.yourPlace);
    await second.close();
    expect(await api.get<Place>(`/waiting-rooms/${room}/place`)).toMatchObject({
      state: 'waiting',
      number: 2,
    });
  });

  await test.step('a lost connection is said, and the place is kept', async () => {
    guard.expect(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);
    await lookAgain(page);
    await expect(checkout.main).toContainText(w.lostText);
    await expect(place).toContainText(formatNumber(2, language));
    await context.setOffline(false);
    await expect(checkout.main).not.toContainText(w.lostText);
  });

  await test.step('when it is their turn the checkout opens by itself', async () => {
    await staff.changeWaitingRoom(room, fast);
    await expect
      .poll(
        async () => {
          await lookAgain(page).catch(() => {});
          return page.url();
        },
        { timeout: 20_000 },
      )
      .toContain(urls.checkout(language));
    await page.waitForLoadState();
    await expect(checkout.title(1)).toBeVisible();
    await expect(checkout.main.getByText(pattern(w.left))).toBeVisible();
    await checkout.toTheButton();
    await checkout.place.click();
    expect(await checkout.ordered(api)).toMatchObject({
      status: 'placed',
      lines: [{ variantId: own.variants[0].id, quantity: 1 }],
    });
  });

  await test.step('the next order is the next place', async () => {
    await staff.changeWaitingRoom(room, slow);
    await api.addToCart(own.variants[0].id);
    await page.goto(urls.checkout(language));
    await expect(checkout.main).toContainText(w.overTitle);
    await checkout.main.getByRole('button', { name: w.again }).click();
    await expect(checkout.main).toContainText(w.yourPlace);
    await staff.closeWaitingRoom(room);
    await lookAgain(page);
    await expect(page).toHaveURL(urls.checkout(language), { timeout: 20_000 });
  });
  await earlier.dispose();
});

test('a line that opens in the middle of ordering keeps what was filled in @once', async ({
  page,
  language,
  words,
  shop,
  api,
  guard,
  request,
}) => {
  const own = await shop.claimProduct();
  await api.addToCart(own.variants[0].id);
  const checkout = new Checkout(page, words, language);
  await checkout.open();
  await checkout.toTheButton();
  const staff = await Staff.signIn(request);
  const room = await staff.openWaitingRoom(own.slug, fast);
  guard.expect(/status of 429/);
  await checkout.place.click();
  await expect(page).toHaveURL(urls.waitingRoom(language, room));
  await expect(page).toHaveURL(urls.checkout(language), { timeout: 20_000 });
  await expect(checkout.title(3)).toBeVisible();
  await checkout.place.click();
  expect(await checkout.ordered(api)).toMatchObject({ status: 'placed' });
  await staff.closeWaitingRoom(room);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page lines up by a button and refreshes itself @once', async ({
    page,
    language,
    words,
    shop,
    api,
    request,
  }) => {
    const own = await shop.claimProduct();
    await api.addToCart(own.variants[0].id);
    const staff = await Staff.signIn(request);
    const room = await staff.openWaitingRoom(own.slug, slow);
    await page.goto(urls.checkout(language));
    await expect(page).toHaveURL(urls.waitingRoom(language, room));
    const main = page.getByRole('main');
    await main.getByRole('button', { name: words.waiting.join }).click();
    await expect(main).toContainText(words.waiting.yourPlace);
    await expect(main).toContainText(words.waiting.refreshing);
    await expect(main.locator('meta[http-equiv=refresh]')).toHaveAttribute('content', /^\d+$/);
    await staff.changeWaitingRoom(room, fast);
    // The page would look by itself in less than a minute.
    await expect(async () => {
      await page.reload();
      await expect(page).toHaveURL(urls.checkout(language), { timeout: 3_000 });
    }).toPass({ timeout: 30_000 });
    await staff.closeWaitingRoom(room);
  });
});
