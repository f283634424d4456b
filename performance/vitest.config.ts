import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'performance',
    include: ['{k6,report,load,bench,benchmark,capacity}/**/*.test.ts'],
    // Some start processes, which take their time where the machine is busy.
    testTimeout: 60_000,
  },
});
