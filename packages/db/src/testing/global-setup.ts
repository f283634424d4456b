import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded.ts';
import { applyMigrations } from '../migrate.ts';

/** Starts one PostgreSQL for the run and migrates the template that every test database copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parent = await mkdtemp(path.join(tmpdir(), 'dhakacart-test-'));
  const server = await startEmbeddedPostgres({
    dataDirectory: path.join(parent, 'postgres'),
    port: 0,
    durable: false,
    settings: { max_connections: '300' },
  });
  await applyMigrations(server.url);
  const administration = new URL(server.url);
  administration.pathname = '/postgres';
  await protectTemplate(administration.href);
  project.provide('postgres', { url: administration.href, template: 'dhakacart' });
  return async () => {
    await server.stop();
    await server.remove();
    await rm(parent, { recursive: true, force: true });
  };
}

// A template with a connection in it cannot be copied: nobody may connect to it again.
async function protectTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('ALTER DATABASE dhakacart WITH ALLOW_CONNECTIONS false');
  await client.end();
}
