import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Locale } from './words.ts';

const wcag22 = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Asserts what holds for every page, as it is open now. */
export async function expectSound(page: Page, language: Locale): Promise<void> {
  // Fonts decide what fits.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(language === 'bn' ? /ঢাকাকার্ট/ : /DhakaCart/);
  await expectHeadingsInOrder(page);
  if (language === 'bn') await expect(page.getByRole('heading').first()).toHaveText(/[ঀ-৿]/);
  const size = page.viewportSize();
  const narrow = size !== null && size.width < 500;
  // Each width and each language once in the dark; the four views differ in nothing else.
  await expectAccessible(page, narrow === (language === 'bn'));
  if (!narrow) return;
  await expectNoSidewaysScroll(page, 360);
  await expectNoSidewaysScroll(page, 320);
  await page.setViewportSize(size);
}

// WCAG 2.2 AA, as far as axe can tell.
async function expectAccessible(page: Page, alsoDark: boolean): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(page, new AxeBuilder({ page }).withTags(wcag22), 'light');
  if (!alsoDark) return;
  // Only colours differ between the two.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page, new AxeBuilder({ page }).withRules(['color-contrast']), 'dark');
  await page.emulateMedia({ colorScheme: null });
}

async function expectNoViolations(page: Page, axe: AxeBuilder, colours: string): Promise<void> {
  // A colour that is still fading would be measured half way.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  );
  // There are no frames, for which alone the newer way opens a second page.
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) ${target}: ${failureSummary}`),
  );
  expect(found, `axe, ${colours}, ${page.url()}`).toEqual([]);
}

/** Asserts one h1, and no level of headings left out on the way down. */
export async function expectHeadingsInOrder(page: Page): Promise<void> {
  const levels = await page
    .locator('h1:visible, h2:visible, h3:visible, h4:visible, h5:visible, h6:visible')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
  expect(
    levels.filter((level) => level === 1),
    'one h1',
  ).toHaveLength(1);
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1);
  expect(jumps, `levels of headings: ${levels.join(' ')}`).toEqual([]);
}

/** Asserts that nothing has to be scrolled sideways at the given width. */
export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 780 });
  const [content, room] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(content, `content at ${width} px`).toBeLessThanOrEqual(room ?? 0);
}
