import type { Page } from '@playwright/test';

/** Answers that do not come. */
export interface HeldBack {
  /** How many were asked for so far. */
  count(): number;
  release(): void;
}

/** Lets no answer from such addresses reach the page until they are released. */
export async function holdBack(page: Page, which: (url: URL) => boolean): Promise<HeldBack> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let held = 0;
  await page.route(which, async (route) => {
    held += 1;
    await released;
    await route.continue();
  });
  return { count: () => held, release };
}
