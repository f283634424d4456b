import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const { BASE_URL, RESULTS_FILE, CI } = process.env;
const { executablePath, args } = await findChromium();

// The shop is started by the test command, with a database of its own; here only its address.
if (!BASE_URL) throw new Error('BASE_URL is not set: run these tests by `pnpm test`.');

export default defineConfig({
  testDir: 'browser',
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
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    timezoneId: 'Asia/Dhaka',
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
    },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
