import path from 'node:path';
import { createDatabase } from '@dhakacart/db';
import { findEmbeddedPostgres } from '@dhakacart/db/embedded';
import { dataDirectory } from '../../scripts/lib/paths.ts';
import { type RunningShop, readRunningShop } from '../../scripts/lib/running-shop.ts';
import { readSettings } from '../k6/lib/settings.ts';
import { byDatabase, byMetrics, byPid } from './processes.ts';
import type { Target } from './target.ts';

/**
 * The shop that WEB_URL and API_URL name. Its database is the one of DATABASE_URL, or that of a
 * `pnpm start` beside it; its processes are known when that is the shop.
 */
export async function withGivenShop<T>(_: object, use: (target: Target) => Promise<T>): Promise<T> {
  const { webUrl, apiUrl, visitors, loadRunKey } = readSettings(process.env);
  const running = await readRunningShop();
  const ours = running && [running.url, running.webUrl].includes(webUrl) ? running : null;
  const local = ours && !process.env.DATABASE_URL ? await localDatabase() : null;
  const databaseUrl = process.env.DATABASE_URL || local;
  const database = databaseUrl
    ? createDatabase({ url: databaseUrl, poolSize: 2, statementTimeoutMs: 60_000 })
    : null;
  try {
    return await use({
      webUrl,
      apiUrl,
      visitors,
      loadRunKey,
      database,
      processes: [
        ...(ours ? processesOf(ours) : []),
        ...(local && database ? [await byDatabase(database)] : []),
      ],
    });
  } finally {
    await database?.close();
  }
}

function processesOf({ metricsUrls, pids }: RunningShop): Target['processes'] {
  return [
    ...Object.entries(metricsUrls).map(([name, url]) => byMetrics(name, url)),
    ...(pids.front ? [byPid('front', async () => [pids.front ?? 0])] : []),
  ];
}

const localDatabase = () => findEmbeddedPostgres(path.join(dataDirectory, 'postgres'));
