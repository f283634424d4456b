import { pino } from 'pino';
import { Registry } from 'prom-client';
import { buildApp } from './app.ts';
import { loadConfig } from './config.ts';
import { openDatabases } from './databases.ts';
import { createCatalogueCache } from './lib/cache/create.ts';

/** The OpenAPI document of this source. Needs no database and opens no port. */
export async function openapiDocument(): Promise<object> {
  const config = loadConfig({
    DATABASE_URL: 'postgresql://127.0.0.1/none',
    LINK_SECRET: 'x'.repeat(32),
  });
  const { database, sources, close } = openDatabases(config, 'dhakacart-openapi');
  const app = await buildApp({
    config,
    database,
    sources,
    logger: pino({ level: 'silent' }),
    registry: new Registry(),
    cache: createCatalogueCache(config),
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  await close();
  return document;
}
