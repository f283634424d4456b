import { expect, test } from './fixtures.ts';
import { ProductPage } from './support/product.ts';
import { fill, formatNumber, pattern, urls } from './support/words.ts';

test('the chosen variant stands in the address and can be shared @all', async ({
  page,
  language,
  words,
  shop,
}) => {
  const { slug, variants } = await shop.claimProduct({ variants: 2 });
  const [, second] = variants;
  const product = new ProductPage(page, words, language);
  await page.goto(urls.product(language, slug));
  const radios = product.main.getByRole('radio', { checked: false });
  await radios.first().check({ force: true });
  await expect(page).toHaveURL(/variant=var_/);
  const address = page.url();
  const checked = await product.main.getByRole('radio', { checked: true }).all();
  const names = await Promise.all(checked.map((radio) => radio.evaluate(labelText)));

  await page.reload();
  expect(page.url()).toBe(address);
  for (const name of names) {
    await expect(product.main.getByRole('radio', { name, exact: true })).toBeChecked();
  }
  await page.goto(urls.product(language, slug, second?.id));
  await product.expectPrice(second?.price ?? 0);
});

function labelText(radio: HTMLElement | SVGElement): string {
  return radio.closest('label')?.querySelector('span:last-child')?.textContent ?? '';
}

test('a variant that is sold out is struck out and cannot be bought', async ({
  page,
  language,
  words,
  shop,
}) => {
  const { slug, variants } = await shop.claimProduct({ variants: 2 });
  const gone = variants[1];
  await shop.setStock(gone?.id ?? '', 0);
  const product = new ProductPage(page, words, language);
  await page.goto(urls.product(language, slug, gone?.id));
  const button = product.main.getByRole('button', { name: words.client.soldOut }).first();
  await expect(button).toBeDisabled();
  await expect(product.main.getByRole('button', { name: words.client.buyNow })).toBeDisabled();
  const option = product.option(pattern(words.product.soldOutOption)).first();
  await expect(option).toBeChecked();
  await expect(option.locator('..')).toHaveCSS('text-decoration-line', 'line-through');
});

test('price and stock are live while the page is kept', async ({ page, language, words, shop }) => {
  const { slug, variants } = await shop.claimProduct();
  const variant = variants[0];
  const product = new ProductPage(page, words, language);
  await page.goto(urls.product(language, slug));
  await product.expectPrice(Math.min(...variants.map(({ price }) => price)));

  await page.goto(urls.product(language, slug, variant.id));
  await product.expectPrice(variant.price);
  await shop.setPrice(variant.id, variant.price + 123_400);
  await shop.setStock(variant.id, 3);
  // The API promises a second; the page is then asked once, as a returning visitor would.
  await expect
    .poll(async () => {
      const answer = await page.request.get(`/api/v1/availability?variants=${variant.id}`);
      return (await answer.json()).items[0].price.amount;
    })
    .toBe(variant.price + 123_400);
  // The browser keeps an answer for a second, and the page asks again only after a while.
  await expect(async () => {
    await page.reload();
    await product.expectPrice(variant.price + 123_400);
  }).toPass();
  const left = fill(words.client.unitsLeft, { count: formatNumber(3, language) });
  await expect(product.main).toContainText(left);
  await product.expectCounted();
});

test('the price in the database is what every visitor is told within a second @once', async ({
  request,
  shop,
}) => {
  const { variants } = await shop.claimProduct();
  const { id, price } = variants[0];
  const told = async () => {
    const answer = await request.get(`/api/v1/availability?variants=${id}`);
    return (await answer.json()).items[0].price.amount;
  };
  expect(await told()).toBe(price);
  await shop.setPrice(id, price + 100);
  const changed = Date.now();
  for (;;) {
    const asked = Date.now();
    if ((await told()) === price + 100) break;
    expect(asked - changed, 'ms from the change to a question').toBeLessThan(2_000);
  }
});

test('pictures are chosen by the keyboard', async ({ page, language, words, shop }) => {
  const { slug } = await shop.claimProduct();
  await page.goto(urls.product(language, slug));
  const gallery = page.getByRole('region', { name: words.product.gallery });
  const large = gallery.getByRole('img').first();
  const front = await large.getAttribute('src');
  const back = gallery.getByRole('button', {
    name: fill(words.product.otherPictures, { name: words.product.viewBack }),
  });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(back).toHaveAttribute('aria-pressed', 'true');
  await expect(large).not.toHaveAttribute('src', front ?? '');
  await expect(large).toHaveAttribute('alt', new RegExp(words.product.viewBack));
  await expect
    .poll(() => large.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
});

test('delivery is estimated for the district, which is remembered', async ({
  page,
  language,
  words,
  shop,
  api,
}) => {
  const { slug } = await shop.claimProduct();
  const { methods } = await api.get<{ methods: { label: string }[] }>(
    `/delivery/estimates?district=sylhet&locale=${language}`,
  );
  await page.goto(urls.product(language, slug));
  const district = page.getByLabel(words.product.chooseDistrict);
  await expect(district).toHaveValue('dhaka');
  const facts = page.getByRole('definition').filter({ has: district });
  const dhaka = (await facts.getByRole('list').textContent()) ?? '';
  await district.selectOption('sylhet');
  await expect(facts.getByRole('list')).not.toHaveText(dhaka);
  await expect(facts.getByRole('list')).toContainText(methods[0]?.label ?? 'no method');
  const sylhet = (await facts.getByRole('list').textContent()) ?? '';
  await page.reload();
  await expect(district).toHaveValue('sylhet');
  await expect(facts.getByRole('list')).toHaveText(sylhet);
});

test('buyers’ reviews are read page by page', async ({ page, language, words, shop }) => {
  const { id, slug } = await shop.claimProduct();
  await shop.addReviews(id, 7);
  await page.goto(urls.product(language, slug));
  const reviews = page.getByRole('region', { name: words.product.reviews }).getByRole('article');
  await expect(reviews).toHaveCount(5);
  await page.getByRole('button', { name: words.product.reviewsMore }).click();
  await expect(reviews).toHaveCount(7);
  await expect(page.getByRole('button', { name: words.product.reviewsMore })).toHaveCount(0);
});
