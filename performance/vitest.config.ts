import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'performance', include: ['{k6,report,load,benchmark,capacity}/**/*.test.ts'] },
});
