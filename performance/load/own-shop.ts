import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type Database } from '@dhakacart/db';
import { freePort } from '@dhakacart/db/free-port';
import { startShop } from '../../scripts/lib/shop.ts';
import { buildWebIfStale } from '../../scripts/lib/web-build.ts';
import { withSeededDatabase } from '../bench/with-database.ts';
import { withPodMemory } from './pod-memory.ts';
import { byDatabase, byMetrics, byPid } from './processes.ts';
import type { Target } from './target.ts';

export interface OwnShopOptions {
  signal?: AbortSignal;
  say: (line: string) => void;
  /** Each process gets the memory that the chart gives to its pod; the kernel ends one that wants more. */
  pods?: boolean;
  /** Where processes write a CPU profile of themselves when they end, by their names. */
  profiles?: Record<string, string> | undefined;
}

/**
 * Starts the shop as `pnpm start` does, in production mode, on a durable database of its own with the
 * demo catalogue, and stops and removes all of it when `use` has ended. The shop of a developer is not
 * touched, and every run begins with the same one.
 */
export function withOwnShop<T>(
  options: OwnShopOptions,
  use: (target: Target) => Promise<T>,
): Promise<T> {
  const run = (controlGroups: Record<string, string>) =>
    startAndUse({ ...options, controlGroups }, use);
  return options.pods ? withPodMemory(run) : run({});
}

function startAndUse<T>(
  {
    signal,
    say,
    controlGroups,
    profiles,
  }: OwnShopOptions & { controlGroups: Record<string, string> },
  use: (target: Target) => Promise<T>,
): Promise<T> {
  say('Starting a shop for the run');
  return withSeededDatabase(async (databaseUrl) => {
    await buildWebIfStale(signal, () => say('Building the storefront'));
    signal?.throwIfAborted();
    const logDirectory = await mkdtemp(path.join(tmpdir(), 'dhakacart-load-logs-'));
    const database = createDatabase({ url: databaseUrl, poolSize: 2, statementTimeoutMs: 60_000 });
    await stockUp(database);
    const loadRunKey = randomBytes(24).toString('base64url');
    const shop = await startShop({
      databaseUrl,
      port: await freePort(),
      logDirectory,
      apiEnvironment: { LOAD_RUN_KEY: loadRunKey },
      controlGroups,
      ...(profiles ? { profiles } : {}),
      ...(signal ? { signal } : {}),
    });
    try {
      const pid = (name: string) => async () =>
        shop.children.filter((child) => child.name === name).map((child) => child.pid);
      return await use({
        webUrl: shop.webUrl,
        apiUrl: shop.apiUrl,
        // The API believes its neighbours on this machine, as it does an ingress.
        visitors: 'forwarded',
        loadRunKey,
        database,
        processes: [
          ...Object.entries(shop.metricsUrls).map(([name, url]) => byMetrics(name, url)),
          byPid('front', pid('front')),
          await byDatabase(database),
        ],
        broken: shop.broken,
      });
    } finally {
      await shop.stop();
      await database.close();
      await rm(logDirectory, { recursive: true, force: true });
    }
  });
}

/** A delivery for every variant, so that no run is over because the shelves are empty. */
async function stockUp({ pool }: Database): Promise<void> {
  await pool.query(
    `WITH delivery AS (
       INSERT INTO stock_movements (id, variant_id, quantity, reason, reference)
       SELECT 'mov_load' || substr(id, 5), id, 1000000, 'received', 'stock for a load run' FROM variants
       RETURNING variant_id, quantity)
     UPDATE variants v SET on_hand = v.on_hand + d.quantity FROM delivery d WHERE v.id = d.variant_id`,
  );
}
