import { defineConfig } from '@playwright/test';
import type { ShopOptions } from './browser/fixtures.ts';
import { findChromium } from './chromium.ts';

const { BASE_URL, DATABASE_URL, RESULTS_FILE, BROWSER_PROXY, CI } = process.env;
const { executablePath, args } = await findChromium();

// The shop is started by the test command, with a database of its own; here only its addresses.
if (!BASE_URL || !DATABASE_URL) {
  throw new Error('BASE_URL and DATABASE_URL are not set: run these tests by `pnpm test`.');
}

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1440, height: 900 } };
const english = { language: 'en', locale: 'en-GB' } as const;
const bengali = { language: 'bn', locale: 'bn-BD' } as const;

export default defineConfig<ShopOptions>({
  testDir: 'browser',
  globalSetup: './browser/global-setup.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(CI),
  fullyParallel: true,
  // Two cores carry the shop, its database and the browsers.
  workers: 2,
  // A flaky test is a bug in the test or in the shop: it is not run again until it passes.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(RESULTS_FILE ? [['json', { outputFile: RESULTS_FILE }] as const] : [])],
  use: {
    baseURL: BASE_URL,
    databaseUrl: DATABASE_URL,
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    // A shop in a cluster is reached by its name only through this, and its certificate is self-made.
    ...(BROWSER_PROXY ? { proxy: { server: BROWSER_PROXY }, ignoreHTTPSErrors: true } : {}),
    screenshot: 'only-on-failure',
    timezoneId: 'Asia/Dhaka',
  },
  // A journey runs at both widths and in both languages. @all: each width in each language, for the
  // pages where most is in a line; @once: what depends on neither; @phone, @desktop: there is only
  // something to check at that width.
  projects: [
    { name: 'desktop, English', use: { ...desktop, ...english }, grepInvert: /@phone/ },
    { name: 'phone, Bengali', use: { ...phone, ...bengali }, grepInvert: /@desktop|@once/ },
    { name: 'desktop, Bengali', use: { ...desktop, ...bengali }, grep: /@all/ },
    { name: 'phone, English', use: { ...phone, ...english }, grep: /@all/ },
  ],
});
