import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import type { ShopApi } from './support/api.ts';
import { expectSound } from './support/soundness.ts';
import { fill, pattern, urls } from './support/words.ts';

test('details are changed and stay', async ({ page, language, words, shopper, api }) => {
  await page.goto(urls.account(language));
  const name = page.getByLabel(words.account.name, { exact: true });
  await expect(name).toHaveValue(shopper.name);
  await name.fill('রহিমা Khatun');
  const phone = page.getByLabel(words.account.phone);
  await phone.fill('+880 1712 345678');
  await page.getByRole('button', { name: words.account.save, exact: true }).click();
  await expect(page.getByRole('main').getByText(words.account.saved)).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue('রহিমা Khatun');
  await expect(phone).toHaveValue(language === 'bn' ? '০১৭১২-৩৪৫৬৭৮' : '01712-345678');
  expect(await api.get('/me')).toMatchObject({ user: { phone: '+8801712345678' } });
});

test('the address book', async ({ page, language, words, shopper }) => {
  await page.goto(urls.addresses(language));
  await expect(page.getByRole('main')).toContainText(words.account.addressesEmpty);
  await page.getByRole('link', { name: words.account.addAddress }).first().click();
  await expect(page.getByLabel(words.account.recipient, { exact: true })).toHaveValue(shopper.name);

  await test.step('what is missing is said', async () => {
    await page.getByRole('button', { name: words.account.saveAddress }).click();
    await expect(page.locator('[data-error-summary]')).toBeFocused();
    const division = page.getByLabel(words.account.division, { exact: true });
    await expect(division).toHaveAccessibleDescription(words.forms.required);
  });

  await test.step('division, district, upazila', async () => {
    await page.getByLabel(words.account.division, { exact: true }).selectOption('dhaka');
    const district = page.getByLabel(words.account.district, { exact: true });
    await expect(district.locator('option[value="sylhet"]')).toHaveCount(0);
    await district.selectOption('gazipur');
    const upazila = page.getByLabel(words.account.upazila, { exact: true });
    const slug = await upazila.locator('option').nth(1).getAttribute('value');
    await upazila.selectOption(slug);
    await page.getByLabel(words.account.line).fill('House 12, Road 5');
    await page.getByLabel(words.account.recipientPhone, { exact: true }).fill('০১৭১২৩৪৫৬৭৮');
    await page.getByLabel(words.account.postcode).fill(language === 'bn' ? '১৭০০' : '1700');
    await page.getByLabel(words.account.label, { exact: true }).fill('Office');
    await page.getByRole('button', { name: words.account.saveAddress }).click();
    await expect(page.getByRole('status')).toContainText([words.account.addressSaved]);
    await expect(page.getByRole('main')).toContainText('House 12, Road 5');
    await expect(page.getByRole('main')).toContainText(words.account.isDefault);
  });

  await test.step('edit and delete', async () => {
    const named = { label: 'Office' };
    await page.getByRole('link', { name: fill(words.account.editNamed, named) }).click();
    await expect(page.getByLabel(words.account.district, { exact: true })).toHaveValue('gazipur');
    await page.getByLabel(words.account.line).fill('House 14, Road 7');
    await page.getByRole('button', { name: words.account.saveAddress }).click();
    await expect(page.getByRole('main')).toContainText('House 14, Road 7');
    await page.getByRole('button', { name: fill(words.account.removeNamed, named) }).click();
    await page.getByRole('button', { name: words.account.removeYes }).click();
    await expect(page.getByRole('main')).toContainText(words.account.addressRemoved);
    await expect(page.getByRole('main')).toContainText(words.account.addressesEmpty);
  });
});

test('another device is signed out', async ({ page, language, words, shopper, request }) => {
  const data = { email: shopper.email, password: shopper.password };
  await request.post('/api/v1/auth/sign-in', { data });
  await page.goto(urls.sessions(language));
  const ip = pattern(words.account.fromAddress);
  const sessions = page.getByRole('listitem').filter({ hasText: ip });
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: words.account.thisDevice })).toHaveCount(1);
  await sessions.getByRole('button', { name: pattern(words.account.revokeNamed) }).click();
  await expect(sessions).toHaveCount(1);
  expect((await request.get('/api/v1/auth/sessions')).status()).toBe(401);

  await page.getByRole('button', { name: words.account.everywhere }).click();
  await expect(page.getByRole('main')).toContainText(words.auth.noticeEverywhere);
  await page.goto(urls.account(language));
  await expect(page).toHaveURL(/sign-in/);
});

test('the password is changed, which ends other sessions', async ({
  page,
  language,
  words,
  shopper,
  request,
  guard,
}) => {
  const { email, password } = shopper;
  await request.post('/api/v1/auth/sign-in', { data: { email, password } });
  await page.goto(urls.password(language));
  const current = page.getByLabel(words.account.currentPassword, { exact: true });
  const fresh = page.getByLabel(words.account.newPassword, { exact: true });
  const save = page.getByRole('button', { name: words.account.changePassword });
  await current.fill('not my password');
  await fresh.fill('Karnaphuli tunnel 2026');
  guard.expect(/status of 4\d\d/);
  await save.click();
  await expect(current).toHaveAttribute('aria-invalid', 'true');
  await current.fill(password);
  await fresh.fill('Karnaphuli tunnel 2026');
  await save.click();
  await expect(page.getByRole('main')).toContainText(words.account.passwordChanged);
  expect((await request.get('/api/v1/auth/sessions')).status()).toBe(401);
  const old = await request.post('/api/v1/auth/sign-in', { data: { email, password } });
  expect(old.status()).toBe(401);
});

test('everything held about me is a file', async ({ page, language, words, shopper }) => {
  await page.goto(urls.account(language));
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words.account.exportButton }).click();
  const held = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(JSON.stringify(held)).toContain(shopper.email);
  expect(JSON.stringify(held)).not.toMatch(/password_?hash|token_?hash/i);
});

test('the account is deleted with the password', async ({
  page,
  language,
  words,
  shopper,
  shop,
  guard,
}) => {
  await page.goto(urls.account(language));
  await page.getByRole('link', { name: words.account.deleteLink }).click();
  const password = page.getByLabel(words.account.deletePassword, { exact: true });
  const button = page.getByRole('button', { name: words.account.deleteButton });
  await password.fill('not my password');
  guard.expect(/status of 4\d\d/);
  await button.click();
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await password.fill(shopper.password);
  await button.click();
  await expect(page.getByRole('main')).toContainText(words.auth.noticeDeleted);
  expect(await shop.query('SELECT 1 FROM users WHERE email = $1', [shopper.email])).toEqual([]);
});

const pages = {
  account: urls.account,
  addresses: urls.addresses,
  'new address': urls.newAddress,
  devices: urls.sessions,
  password: urls.password,
  'delete the account': urls.deleteAccount,
};

test('every page of the account is sound', async ({ page, language, api, shopper }) => {
  test.slow();
  await api.post('/me/addresses', {
    label: 'Home',
    recipient: shopper.name,
    phone: '01712345678',
    ...(await firstPlace(api)),
    line: 'House 12, Road 5',
  });
  for (const [name, address] of Object.entries(pages)) {
    await test.step(name, async () => {
      await page.goto(address(language));
      await expect(page).toHaveURL(address(language));
      await expectSound(page, language);
    });
  }
});

async function firstPlace(api: ShopApi) {
  const { divisions } = await api.get<{
    divisions: { slug: string; districts: { slug: string; upazilas: { slug: string }[] }[] }[];
  }>('/locations');
  const [division] = divisions;
  const district = division?.districts[0];
  return {
    division: division?.slug,
    district: district?.slug,
    upazila: district?.upazilas[0]?.slug,
  };
}
