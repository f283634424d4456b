import path from 'node:path';
import { createDatabase, type Database } from '@dhakacart/db';
import { startEmbeddedPostgres } from '@dhakacart/db/embedded';
import { applyMigrations } from '@dhakacart/db/migrate';
import { seedScale } from '@dhakacart/db/seed';
import pg from 'pg';
import { createSearch } from '../../apps/api/src/features/search/service.ts';
import { dataDirectory } from '../../scripts/lib/paths.ts';
import { type QueryKind, queryKinds, sampleQueries } from './search-queries.ts';
import { percentile } from './statistics.ts';
import type { Bench, BenchRow } from './types.ts';

/**
 * Search without its memory, from the words to the cards and facets, over the demo shop and over a
 * million products in turns. The large catalogue takes about half an hour to make; it stays in
 * `.data` for the next run.
 */
export const searchBench: Bench = {
  name: 'search',
  async run({ quick, say }) {
    const total = quick ? 20_000 : 1_000_000;
    const server = await startEmbeddedPostgres({
      dataDirectory: path.join(dataDirectory, 'bench-search'),
      port: 0,
      settings: { shared_buffers: '1GB', max_wal_size: '4GB', maintenance_work_mem: '512MB' },
    });
    const open: Database[] = [];
    try {
      for (const [name, count] of [
        ['search_small', 0],
        [`search_${total}`, total],
      ] as const) {
        open.push(await openCatalogue(server.url, name, count, say));
      }
      const [small, large] = open;
      if (!small || !large) throw new Error('Two catalogues are compared.');
      return await measureSearch(small, large, { each: quick ? 20 : 100, rounds: quick ? 3 : 6 });
    } finally {
      for (const database of open) await database.close();
      await server.stop();
    }
  },
};

async function openCatalogue(
  serverUrl: string,
  name: string,
  total: number,
  say: (line: string) => void,
): Promise<Database> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await applyMigrations(url.href);
  const { seedIfEmpty } = await import('../../scripts/lib/seed.ts');
  await seedIfEmpty(url.href, true, () => {});
  const database = createDatabase({ url: url.href, statementTimeoutMs: 3_600_000 });
  if ((await countDocuments(database)) < total) {
    say(`  making ${total} products`);
    await seedScale(database, total, { now: new Date() });
  }
  return database;
}

async function countDocuments({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM search_documents',
  );
  return rows[0]?.count ?? 0;
}

export interface SearchOptions {
  /** Queries of each kind. */
  each: number;
  /** How often each query is asked; the first time warms up and is not counted. */
  rounds: number;
}

/** Asks each query of both catalogues in turns, and compares what 95 of 100 answers stay below. */
export async function measureSearch(
  small: Database,
  large: Database,
  { each, rounds }: SearchOptions,
): Promise<BenchRow[]> {
  const shops = await Promise.all(
    [small, large].map(async (database) => ({
      products: await countDocuments(database),
      search: createSearch(database.pool),
      queries: await sampleQueries(database.pool, each),
      times: { narrow: [], broad: [], misspelt: [] } as Record<QueryKind, number[]>,
      unanswered: 0,
    })),
  );
  for (let round = 0; round <= rounds; round++) {
    for (let index = 0; index < each; index++) {
      for (const kind of queryKinds) {
        for (const shop of shops) {
          const begun = performance.now();
          const list = await shop.search.findProducts({
            locale: index % 4 === 0 ? 'bn' : 'en',
            limit: 24,
            sort: '-relevance',
            facets: true,
            q: shop.queries[kind][index] ?? '',
          });
          if (round === 0) shop.unanswered += list.items.length === 0 ? 1 : 0;
          else shop.times[kind].push(performance.now() - begun);
        }
      }
    }
  }
  const summaries = shops.map(({ products, times, unanswered }) => ({
    products,
    unanswered,
    all: summary(queryKinds.flatMap((kind) => times[kind])),
    ...Object.fromEntries(queryKinds.map((kind) => [kind, summary(times[kind])])),
  }));
  const [before, after] = summaries;
  if (!before || !after) throw new Error('Two catalogues are compared.');
  return [
    {
      id: 'search-growth',
      what: `search p95, ${before.products} to ${after.products} products`,
      value: after.all.p95Ms / before.all.p95Ms,
      unit: 'ratio',
      target: { atMost: 3, aim: 1.5 },
      details: { small: before, large: after, queries: each * queryKinds.length, rounds },
    },
  ];
}

function summary(times: number[]) {
  return { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
}
