import { expect, test } from './fixtures.ts';
import { fill, urls } from './support/words.ts';

test('four products are compared, a fifth is refused', async ({ page, language, words, shop }) => {
  const products = await shop.query<{ slug: string; name: string }>(
    `SELECT p.slug, CASE $1 WHEN 'bn' THEN p.name_bn ELSE p.name_en END AS name
     FROM products p JOIN categories c ON c.id = p.category_id
     WHERE c.slug = 'android-phones' ORDER BY popularity DESC, p.id LIMIT 5`,
    [language],
  );
  const box = page.getByRole('main').getByRole('checkbox');
  for (const { slug } of products.slice(0, 4)) {
    await page.goto(urls.product(language, slug));
    await box.check();
    await expect(page.getByRole('main')).toContainText(words.client.comparing);
  }
  await page.goto(urls.product(language, products[4]?.slug ?? ''));
  await expect(box).toBeDisabled();
  await expect(page.getByRole('main')).toContainText(words.client.compareFull);

  await page.getByRole('link', { name: words.client.compareSee }).click();
  const columns = page.locator('thead th');
  await expect(columns).toHaveCount(4);
  for (const { name } of products.slice(0, 4)) {
    await expect(page.getByRole('table').getByRole('link', { name, exact: true })).toBeVisible();
  }

  await test.step('rows that differ are marked, and only those', async () => {
    const rows = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('cell') });
    const marked = rows.filter({ hasText: `(${words.compare.differs})` });
    expect(await marked.count()).toBeGreaterThan(2);
    for (const row of await rows.all()) {
      const cells = await row.getByRole('cell').allTextContents();
      const text = await row.textContent();
      if (!text?.includes(`(${words.compare.differs})`)) continue;
      expect(new Set(cells).size, text).toBeGreaterThan(1);
    }
  });

  await test.step('one is taken away', async () => {
    const name = products[1]?.name ?? '';
    await page.getByRole('button', { name: fill(words.compare.remove, { name }) }).click();
    await expect(columns).toHaveCount(3);
    await page.reload();
    await expect(columns).toHaveCount(3);
    await expect(page.getByRole('table').getByRole('link', { name, exact: true })).toHaveCount(0);
  });
});

test('a comparison is an address that can be shared', async ({ page, language, words, shop }) => {
  const products = await shop.query<{ id: string }>(
    'SELECT id FROM products ORDER BY popularity DESC, id LIMIT 2',
  );
  await page.goto(
    urls.compare(
      language,
      products.map(({ id }) => id),
    ),
  );
  await expect(page.locator('thead th')).toHaveCount(2);
  await page.goto(urls.compare(language));
  await expect(page.locator('thead th')).toHaveCount(2);
  await expect(page).toHaveURL(/ids=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.compare.title);
});

test('nothing to compare says how to begin', async ({ page, language, words }) => {
  await page.goto(urls.compare(language));
  await expect(page.getByRole('main')).toContainText(words.compare.empty);
});
