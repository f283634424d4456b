import { createDatabase } from '@dhakacart/db';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { buildApp } from './app.ts';
import { loadConfig } from './config.ts';
import { createCatalogueCache } from './lib/cache/create.ts';

/** The OpenAPI document of this source. Needs no database and opens no port. */
export async function openapiDocument(): Promise<object> {
  const config = loadConfig({
    DATABASE_URL: 'postgresql://127.0.0.1/none',
    LINK_SECRET: 'x'.repeat(32),
  });
  const database = createDatabase(config.database);
  const app = await buildApp({
    config,
    database,
    logger: pino({ level: 'silent' }),
    registry: new Registry(),
    cache: createCatalogueCache(config),
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  await database.close();
  return document;
}
