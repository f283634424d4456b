import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Needs k6, so it is a part of its own of `pnpm test`; what needs none is in the folder above.
export default defineConfig({
  test: {
    name: 'load',
    root: path.join(import.meta.dirname, '..'),
    include: ['{load,benchmark}/*.e2e.ts'],
    // Each has a whole shop.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
