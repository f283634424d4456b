import path from 'node:path';
import { defineConfig } from 'vitest/config';

// Needs k6; what does not is in the project of the folder above.
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
