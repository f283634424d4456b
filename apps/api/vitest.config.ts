import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    globalSetup: ['@dhakacart/db/testing/global-setup'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Loading the API anew for each of a hundred files took longer than the tests.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // News of an edit takes milliseconds; a busy machine takes its time all the same.
    expect: { poll: { timeout: 10_000 } },
  },
});
