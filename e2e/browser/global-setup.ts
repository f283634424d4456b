import type { FullConfig } from '@playwright/test';
import pg from 'pg';
import type { ShopOptions } from './fixtures.ts';

/** Where tests note which products they have taken for themselves. */
export default async function globalSetup(config: FullConfig<ShopOptions>): Promise<void> {
  const client = new pg.Client({ connectionString: config.projects[0]?.use.databaseUrl });
  await client.connect();
  await client.query('DROP SCHEMA IF EXISTS e2e CASCADE');
  await client.query('CREATE SCHEMA e2e CREATE TABLE claims (product_id text PRIMARY KEY)');
  // Runs before this one may have used up the attempts that this machine's address has.
  await client.query('TRUNCATE sign_in_throttles');
  await client.end();
}
