import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Presses Tab until `target` has the focus. Every stop on the way must be visibly marked: it, or what
 * stands for it, looks otherwise without the focus.
 */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(target).toBeVisible();
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(findUnmarked), 'a stop that cannot be seen').toBe('');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${most} presses of Tab: ${target}`);
}

/** Presses the arrow down in the menu that has the focus until it says `value`. */
export async function stepTo(page: Page, menu: Locator, value: string, most = 80): Promise<void> {
  await expect(menu).toBeFocused();
  for (let press = 0; press < most; press++) {
    if ((await menu.inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`not reached by ${most} presses of the arrow: ${value}`);
}

// Answers with the focused element when the focus makes no difference to how it looks. What has no
// looks itself (a hidden radio button, a link over a card) may be marked on its label or on what it
// stretches over.
function findUnmarked(): string {
  const focused = document.activeElement;
  // The browser's own controls take their turns too.
  if (!(focused instanceof HTMLElement) || focused === document.body) return '';
  const around = [focused, focused.parentElement, focused.closest('label, form, article, li')];
  const parts = [...around, ...(focused.closest('label')?.children ?? [])];
  const look = () =>
    parts
      .flatMap((element) =>
        element ? [undefined, '::after'].map((of) => styleOf(element, of)) : [],
      )
      .join();
  const styleOf = (element: Element, pseudo: string | undefined) => {
    for (const animation of element.getAnimations()) animation.finish();
    const { outline, boxShadow, borderColor, backgroundColor, translate, transform } =
      getComputedStyle(element, pseudo);
    return [outline, boxShadow, borderColor, backgroundColor, translate, transform].join();
  };
  const marked = look();
  focused.blur();
  const plain = look();
  focused.focus({ preventScroll: true });
  return marked === plain ? focused.outerHTML.slice(0, 200) : '';
}
