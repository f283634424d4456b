import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Presses Tab until `target` has the focus. Every stop on the way must be visibly marked: by an
 * outline, a shadow, or a border that differs from when it is left.
 */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (stop) expect(stop.marked, `focus can be seen on ${stop.what}`).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${most} presses of Tab: ${target}`);
}

// Null for the browser's own controls. What has no looks itself (a hidden radio button, a link over
// a card) may be marked on its label or on what it stretches over.
function describeFocus(): { what: string; marked: boolean } | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const isMarked = (element: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, pseudo);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  const near = [focused, focused.parentElement, focused.closest('label, form, article, li')];
  const siblings = focused.closest('label')?.children ?? [];
  const marked = [...near, ...siblings].some(
    (element) => element && (isMarked(element) || isMarked(element, '::after')),
  );
  return { what: focused.outerHTML.slice(0, 200), marked };
}
