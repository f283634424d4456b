import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { ProductPage } from './support/product.ts';
import { type SlowNetwork, startSlowNetwork } from './support/slow-network.ts';
import { urls } from './support/words.ts';

declare global {
  interface Window {
    layoutShifts: { value: number; moved: string[] }[];
  }
}

const shop = new URL(process.env.BASE_URL ?? '');

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

// The shop's own address leads through a slow network.
const test = base.extend<object, { network: SlowNetwork }>({
  network: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => {
      const network = await startSlowNetwork(Number(shop.port));
      await use(network);
      network.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, network }, use) => {
      const detour = `--host-resolver-rules=MAP ${shop.host} 127.0.0.1:${network.port}`;
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), detour] });
    },
    { scope: 'worker' },
  ],
});

/** Asserts that what is on a page stays where it is while the page loads, until all of it is there. */
async function expectStill(page: Page, address: string, all = async () => {}): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? '');
        window.layoutShifts.push({ value: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const live = page.waitForResponse(/\/api\/v1\/availability/);
  await page.goto(address);
  await (await live).finished();
  await all();
  await page.evaluate(async () => {
    await document.fonts.ready;
    // To the end and back, so that what is loaded late has had its chance to push.
    for (const top of [document.body.scrollHeight, 0]) {
      window.scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
    await Promise.all(
      [...document.images]
        .filter((image) => !image.complete && image.loading !== 'lazy')
        .map((image) => image.decode()),
    );
  });
  const shifts = await page.evaluate(() => window.layoutShifts);
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  expect(sum, JSON.stringify(shifts)).toBeLessThan(0.1);
}

// Phones have a face to show until ours is there, as wide as ours; machines for tests often have
// neither, and what they show instead has other widths. So ours is fetched by a page before, and with it
// what all pages have in common.
test.beforeEach(async ({ page, language, network }) => {
  const before = network.connections();
  await page.goto(urls.terms(language));
  await page.evaluate(() => document.fonts.ready);
  expect(network.connections(), 'through the slow network').toBeGreaterThan(before);
});

for (const [name, address] of [
  ['the home page', urls.home],
  ['a department', (language: 'en' | 'bn') => urls.category(language, 'phones')],
] as const) {
  test(`${name} does not jump on a slow network`, async ({ page, language }) => {
    await expectStill(page, address(language));
  });
}

test('a product does not jump on a slow network', async ({ page, language, words, shop }) => {
  const { slug, variants } = await shop.claimProduct({ variants: 2 });
  await page.request.get(urls.product(language, slug));
  // What the kept page says and what is counted now differ: the live words take the place of others.
  await shop.setStock(variants[0].id, 2);
  const price = variants[0].price + 12_345_600;
  await shop.setPrice(variants[0].id, price);
  const product = new ProductPage(page, words, language);
  await expectStill(page, urls.product(language, slug), () => product.expectPrice(price));
});
