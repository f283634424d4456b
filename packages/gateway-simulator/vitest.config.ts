import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'gateway-simulator', include: ['src/**/*.test.ts'] },
});
