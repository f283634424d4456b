import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['apps/*', 'packages/*', 'scripts', 'performance', 'deploy/helm'],
    // Two cores: the database takes its share of them too.
    maxWorkers: 2,
  },
});
