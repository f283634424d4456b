import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@dhakacart/db/embedded';
import { applyMigrations } from '@dhakacart/db/migrate';
import { stoppable } from './running.ts';

/**
 * Runs `use` against a fresh database with the demo shop in it, and removes it afterwards. With a
 * `core`, the server is bound to it; by default it runs where there is room.
 */
export async function withSeededDatabase<T>(
  use: (url: string) => Promise<T>,
  { core }: { core?: number } = {},
): Promise<T> {
  const parent = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
  // Durable, as in production: a write that need not reach the disk is no measure.
  const start = () =>
    startEmbeddedPostgres({ dataDirectory: path.join(parent, 'postgres'), port: 0 });
  const server = await (core === undefined ? start() : onCore(core, start));
  const stop = stoppable(async () => {
    await server.stop();
    await server.remove();
    await rm(parent, { recursive: true, force: true });
  });
  try {
    await applyMigrations(server.url);
    const { seedIfEmpty } = await import('../../scripts/lib/seed.ts');
    await seedIfEmpty(server.url, true, () => {});
    return await use(server.url);
  } finally {
    await stop();
  }
}

/** What this process starts meanwhile is bound to the core, where the system can; it itself is not. */
async function onCore<T>(core: number, start: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return start();
  const bind = (cores: string) =>
    execFileSync('taskset', ['-a', '-p', '-c', cores, String(process.pid)], { stdio: 'ignore' });
  bind(String(core));
  try {
    return await start();
  } finally {
    bind(`0-${cpus().length - 1}`);
  }
}
