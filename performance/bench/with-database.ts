import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@dhakacart/db/embedded';
import { applyMigrations } from '@dhakacart/db/migrate';

/** Runs `use` against a fresh database with the demo shop in it, and removes it afterwards. */
export async function withSeededDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
  // Durable, as in production: a write that need not reach the disk is no measure.
  const server = await startEmbeddedPostgres({
    dataDirectory: path.join(parent, 'postgres'),
    port: 0,
  });
  try {
    await applyMigrations(server.url);
    const { seedIfEmpty } = await import('../../scripts/lib/seed.ts');
    await seedIfEmpty(server.url, true, () => {});
    return await use(server.url);
  } finally {
    await server.stop();
    await server.remove();
    await rm(parent, { recursive: true, force: true });
  }
}
