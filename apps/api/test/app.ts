import type { Database } from '@dhakacart/db';
import { Registry } from 'prom-client';
import { type App, buildApp } from '../src/app.ts';
import { openDatabases } from '../src/databases.ts';
import type { CatalogueCache } from '../src/lib/cache/catalogue-cache.ts';
import { createCatalogueCache } from '../src/lib/cache/create.ts';
import { listenForCatalogueChanges } from '../src/lib/cache/listener.ts';
import { createLifecycle, type Lifecycle } from '../src/lib/lifecycle.ts';
import { testConfig } from './config.ts';
import { createTestLogger, type LogLine } from './log-lines.ts';

export interface TestApp {
  app: App;
  database: Database;
  registry: Registry;
  lines: LogLine[];
  lifecycle: Lifecycle;
  cache: CatalogueCache;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** `postgresql://…` of a migrated database; without it every query fails as if it were lost. */
  url?: string;
  env?: Record<string, string>;
  /** Adds routes that only a test needs, before the app is ready. */
  extend?: (app: App) => void;
}

/** The app as the process builds it, with log lines and metrics within reach. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const env = options.url ? { DATABASE_URL: options.url, ...options.env } : (options.env ?? {});
  const config = testConfig(env);
  const { logger, lines } = createTestLogger();
  const registry = new Registry();
  const lifecycle = createLifecycle();
  const databases = openDatabases(config, 'dhakacart-test');
  const { database, sources } = databases;
  const cache = createCatalogueCache(config);
  const listener = options.url
    ? listenForCatalogueChanges({ url: options.url, cache, logger })
    : null;
  await listener?.ready;
  const app = await buildApp({ config, database, sources, logger, registry, cache, lifecycle });
  options.extend?.(app);
  await app.ready();
  return {
    app,
    database,
    registry,
    lines,
    lifecycle,
    cache,
    async close() {
      await app.close();
      await listener?.stop();
      await databases.close();
    },
  };
}
