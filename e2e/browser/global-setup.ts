import type { FullConfig } from '@playwright/test';
import pg from 'pg';
import type { ShopOptions } from './fixtures.ts';

/** Where tests note which products they have taken for themselves. */
export default async function globalSetup(config: FullConfig<ShopOptions>): Promise<void> {
  const client = new pg.Client({ connectionString: config.projects[0]?.use.databaseUrl });
  await client.connect();
  // What a run before this one took has its orders by now, so that stays taken.
  await client.query('CREATE SCHEMA IF NOT EXISTS e2e');
  await client.query('CREATE TABLE IF NOT EXISTS e2e.claims (product_id text PRIMARY KEY)');
  // Runs before this one may have used up the attempts that this machine's address has.
  await client.query('TRUNCATE sign_in_throttles');
  await client.end();
}
