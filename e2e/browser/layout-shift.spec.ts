import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { urls } from './support/words.ts';

declare global {
  interface Window {
    layoutShifts: { value: number; moved: string[] }[];
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

// A phone on a slow mobile network: 1.6 Mbit/s and 150 ms.
const slow = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** Asserts that what is on a page stays where it is while the page loads. */
async function expectStill(page: Page, address: string): Promise<void> {
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
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', slow);
  const live = page.waitForResponse(/\/api\/v1\/availability/);
  await page.goto(address);
  await live;
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

// Phones in Bangladesh have a Bengali face to show until ours is there; machines for tests often have
// none, and what they show instead has other widths. So there ours is fetched by a page before.
test.beforeEach(async ({ page, language }) => {
  if (language === 'bn') await page.goto(urls.terms(language));
});

for (const [name, address] of [
  ['the home page', urls.home],
  ['a department', (language: 'en' | 'bn') => urls.category(language, 'phones')],
] as const) {
  test(`${name} does not jump on a slow network`, async ({ page, language }) => {
    await expectStill(page, address(language));
  });
}

test('a product does not jump on a slow network', async ({ page, language, shop }) => {
  const { slug, variants } = await shop.claimProduct({ variants: 2 });
  await page.request.get(urls.product(language, slug));
  // What the kept page says and what is counted now differ: the live words take the place of others.
  await shop.setStock(variants[0].id, 2);
  await shop.setPrice(variants[0].id, variants[0].price + 12_345_600);
  await expectStill(page, urls.product(language, slug));
});
