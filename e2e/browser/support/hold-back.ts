import type { Page } from '@playwright/test';

/** Lets no answer from such addresses reach the page until the function that is returned is called. */
export async function holdBack(page: Page, which: (url: URL) => boolean): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(which, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
