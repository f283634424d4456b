import { defineConfig } from 'vitest/config';

// Needs k6; what does not is in the project of the folder above.
export default defineConfig({
  test: { name: 'load', include: ['*.e2e.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
