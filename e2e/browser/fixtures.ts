import { test as base, expect } from '@playwright/test';
import { ShopApi, type Shopper } from './support/api.ts';
import { Guard } from './support/guard.ts';
import { ShopDatabase } from './support/shop-database.ts';
import { type Locale, type Messages, wordsOf } from './support/words.ts';

export interface ShopOptions {
  language: Locale;
  databaseUrl: string;
}

interface TestFixtures {
  /** What the shop says in the language of this run. */
  words: Messages;
  /** Fails the test when a page did what no page may; switched on for every test. */
  guard: Guard;
  /** The API with the cookies of the test's visitor. */
  api: ShopApi;
  /** The visitor of this test, registered and signed in. */
  shopper: Shopper;
}

interface WorkerFixtures {
  shop: ShopDatabase;
}

export { expect };

export const test = base.extend<
  TestFixtures & Pick<ShopOptions, 'language'>,
  WorkerFixtures & Pick<ShopOptions, 'databaseUrl'>
>({
  language: ['en', { option: true }],
  databaseUrl: ['', { option: true, scope: 'worker' }],

  shop: [
    async ({ databaseUrl }, use) => {
      const shop = new ShopDatabase(databaseUrl);
      await use(shop);
      await shop.close();
    },
    { scope: 'worker' },
  ],

  words: async ({ language }, use) => use(wordsOf(language)),

  guard: [
    async ({ context, baseURL, javaScriptEnabled }, use) => {
      const guard = new Guard(context, new URL(baseURL ?? '').origin, javaScriptEnabled);
      await use(guard);
      expect(guard.verdict(), 'what no journey may cause').toEqual([]);
    },
    { auto: true },
  ],

  api: async ({ context, language }, use) => use(new ShopApi(context.request, language)),

  shopper: async ({ api, language }, use) => use(await api.register(language)),
});
