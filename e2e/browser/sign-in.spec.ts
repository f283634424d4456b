import { expect, test } from './fixtures.ts';
import { ShopApi, stranger } from './support/api.ts';
import { Cart } from './support/cart.ts';
import { linkIn, mailTo } from './support/mailbox.ts';
import { urls } from './support/words.ts';

test('registering says what is wrong beside the fields, then takes the cart along', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const own = await shop.claimProduct();
  await api.addToCart(own.variants[0].id, 2);
  const person = stranger();
  await page.goto(urls.register(language));
  const email = page.getByLabel(words.auth.email, { exact: true });
  const password = page.getByLabel(words.auth.password, { exact: true });
  const submit = page.getByRole('button', { name: words.auth.register, exact: true });
  await page.getByLabel(words.auth.name).fill(person.name);
  await email.fill('not an address');
  await password.fill('short');
  await submit.click();
  await expect(email).toHaveAccessibleDescription(words.forms.emailWrong);
  await expect(password).toHaveAccessibleDescription(words.forms.passwordShort);
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-error-summary]')).toBeFocused();
  await page.locator('[data-error-summary]').getByRole('link', { name: words.auth.email }).click();
  await expect(email).toBeFocused();

  await email.fill(person.email);
  await password.fill(person.password);
  await submit.click();
  await expect(page).toHaveURL(urls.account(language));
  expect(await mailTo(page.request, person.email, 'welcome')).toContain(person.name);
  await page.goto(urls.cart(language));
  await new Cart(page, words, language).expectQuantity(own, 2);
});

test('a taken email address is said beside its field', async ({
  page,
  language,
  words,
  request,
  guard,
}) => {
  const shopper = await new ShopApi(request).register(language);
  await page.goto(urls.register(language));
  await page.getByLabel(words.auth.name).fill(shopper.name);
  await page.getByLabel(words.auth.email, { exact: true }).fill(shopper.email.toUpperCase());
  await page.getByLabel(words.auth.password, { exact: true }).fill(shopper.password);
  guard.expect(/status of 409/);
  await page.getByRole('button', { name: words.auth.register, exact: true }).click();
  const email = page.getByLabel(words.auth.email, { exact: true });
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toHaveAccessibleDescription(/.{10,}/);
});

test('signing in merges the guest’s cart and comes back to where one was @all', async ({
  page,
  language,
  words,
  shop,
  api,
  request,
}) => {
  const [mine, guests] = [await shop.claimProduct(), await shop.claimProduct()];
  const elsewhere = new ShopApi(request);
  const shopper = await elsewhere.register(language);
  await elsewhere.addToCart(mine.variants[0].id, 2);
  await api.addToCart(guests.variants[0].id, 3);
  await api.addToCart(mine.variants[0].id, 1);

  await page.goto(urls.addresses(language));
  await expect(page).toHaveURL(/sign-in\?next=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.auth.signInTitle);
  await page.getByLabel(words.auth.email, { exact: true }).fill(shopper.email);
  await page.getByLabel(words.auth.password, { exact: true }).fill(shopper.password);
  await page.getByRole('button', { name: words.auth.signIn, exact: true }).click();
  await expect(page).toHaveURL(urls.addresses(language));

  await page.goto(urls.cart(language));
  const cart = new Cart(page, words, language);
  await cart.expectQuantity(guests, 3);
  await cart.expectQuantity(mine, 3);

  await page.goto(urls.account(language));
  await page.getByRole('button', { name: words.account.signOut }).click();
  await expect(page.getByRole('main')).toContainText(words.auth.noticeSignedOut);
  await page.goto(urls.cart(language));
  await expect(page.getByRole('main')).toContainText(words.cart.emptyTitle);
  await page.goto(urls.account(language));
  await expect(page).toHaveURL(/sign-in/);
});

test('a wrong password and an unknown account are told the same', async ({
  page,
  language,
  words,
  request,
  guard,
}) => {
  const shopper = await new ShopApi(request).register(language);
  guard.expect(/status of 401/);
  const said: string[] = [];
  for (const email of [shopper.email, stranger().email]) {
    await page.goto(urls.signIn(language));
    await page.getByLabel(words.auth.email, { exact: true }).fill(email);
    await page.getByLabel(words.auth.password, { exact: true }).fill('wrong password here');
    await page.getByRole('button', { name: words.auth.signIn, exact: true }).click();
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText(/.{10,}/);
    said.push((await alert.textContent()) ?? '');
  }
  expect(said[0]).toBe(said[1]);
});

test('guessing is stopped for a while, in words @desktop', async ({
  page,
  language,
  words,
  request,
  guard,
}) => {
  const { email } = stranger();
  const data = { email, password: 'wrong password here' };
  for (let attempt = 0; attempt < 10; attempt++) {
    const answer = await request.post('/api/v1/auth/sign-in', { data });
    expect(answer.status()).toBe(401);
  }
  guard.expect(/status of 429/);
  await page.goto(urls.signIn(language));
  await page.getByLabel(words.auth.email, { exact: true }).fill(email);
  await page.getByLabel(words.auth.password, { exact: true }).fill(data.password);
  await page.getByRole('button', { name: words.auth.signIn, exact: true }).click();
  const minutes = language === 'bn' ? /মিনিট/ : /minute/;
  await expect(page.getByRole('main').getByRole('alert')).toContainText(minutes);
});

test('a forgotten password is replaced by the mail’s link, which works once', async ({
  page,
  language,
  words,
  request,
  guard,
}) => {
  const shopper = await new ShopApi(request).register(language);
  await page.goto(urls.signIn(language));
  await page.getByRole('link', { name: words.auth.forgot }).click();
  await expect(page).toHaveURL(urls.resetPassword(language));
  await page.getByLabel(words.auth.email, { exact: true }).fill(shopper.email);
  await page.getByRole('button', { name: words.auth.sendLink }).click();
  await expect(page.getByRole('heading', { name: words.auth.sentTitle })).toBeFocused();

  const mail = await mailTo(request, shopper.email, 'password_reset');
  const link = linkIn(mail, urls.resetPassword(language));
  const changed = 'Jamuna bridge at dawn';
  await page.goto(link);
  await page.getByLabel(words.auth.newPassword, { exact: true }).fill(changed);
  await page.getByRole('button', { name: words.auth.resetSave }).click();
  await expect(page.getByRole('main')).toContainText(words.auth.noticePassword);
  await page.getByLabel(words.auth.email, { exact: true }).fill(shopper.email);
  await page.getByLabel(words.auth.password, { exact: true }).fill(changed);
  await page.getByRole('button', { name: words.auth.signIn, exact: true }).click();
  await expect(page).toHaveURL(urls.account(language));
  // Whoever was signed in with the old password is not any more.
  expect((await request.get('/api/v1/auth/sessions')).status()).toBe(401);

  await page.goto(link);
  await page.getByLabel(words.auth.newPassword, { exact: true }).fill('Meghna bridge at dusk');
  guard.expect(/status of 4\d\d/);
  await page.getByRole('button', { name: words.auth.resetSave }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/.{10,}/);
});

for (const next of [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  'javascript:alert(1)',
]) {
  test(`sign-in does not lead to ${next} @once`, async ({ page, language, words, request }) => {
    const shopper = await new ShopApi(request).register(language);
    await page.goto(`${urls.signIn(language)}?next=${encodeURIComponent(next)}`);
    await page.getByLabel(words.auth.email, { exact: true }).fill(shopper.email);
    await page.getByLabel(words.auth.password, { exact: true }).fill(shopper.password);
    await page.getByRole('button', { name: words.auth.signIn, exact: true }).click();
    await expect(page).toHaveURL(urls.account(language));
  });
}

test('private pages ask to sign in first @once', async ({ page, language }) => {
  const { account, addresses, newAddress, sessions, password, deleteAccount } = urls;
  for (const address of [account, addresses, newAddress, sessions, password, deleteAccount]) {
    await page.goto(address(language));
    await expect(page).toHaveURL(/\/sign-in\?/);
    expect(new URL(page.url()).searchParams.get('next')).toBe(address(language));
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one can sign in', async ({ page, language, words, request }) => {
    const shopper = await new ShopApi(request).register(language);
    await page.goto(urls.signIn(language));
    await page.getByLabel(words.auth.email, { exact: true }).fill(shopper.email);
    await page.getByLabel(words.auth.password, { exact: true }).fill(shopper.password);
    await page.getByRole('button', { name: words.auth.signIn, exact: true }).click();
    await expect(page).toHaveURL(urls.account(language));
    await expect(page.getByLabel(words.account.name, { exact: true })).toHaveValue(shopper.name);
  });
});
