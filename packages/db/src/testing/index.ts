import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, type Database, type DatabaseOptions } from '../client.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, and the migrated database that tests copy. */
    postgres: { url: string; template: string };
  }
}

export interface TestDatabase extends Database {
  url: string;
  /** Closes the client and drops the database, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * A database of its own for a test file: a copy of the migrated, empty template (50 ms). Needs
 * `@dhakacart/db/testing/global-setup` among the project's Vitest globalSetup files.
 */
export async function createTestDatabase(
  options: Partial<DatabaseOptions> = {},
): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server.url, `CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  const url = withDatabase(server.url, name);
  const database = createDatabase({ url, poolSize: 5, applicationName: 'test', ...options });
  return {
    ...database,
    url,
    async drop() {
      await database.close();
      await onServer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
