import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['src/**/*.test.ts'],
    // Starting a server takes long on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['./src/testing/global-setup.ts'],
  },
});
