import path from 'node:path';
import { createDatabase } from '@dhakacart/db';
import { findEmbeddedPostgres } from '@dhakacart/db/embedded';
import { dataDirectory } from '../../scripts/lib/paths.ts';
import { type RunningShop, readRunningShop } from '../../scripts/lib/running-shop.ts';
import { readSettings } from '../k6/lib/settings.ts';
import { byDatabase, byMetrics, byPid } from './processes.ts';
import type { Target } from './target.ts';

/**
 * The shop at `webUrl` and API_URL. Its database is the one of DATABASE_URL, or that of a `pnpm start`
 * beside it; its processes are known when that is the shop, and it is met on their own ports: behind its
 * front all visitors have one address.
 */
export async function withGivenShop<T>(
  { webUrl: given, say }: { webUrl: string; say: (line: string) => void },
  use: (target: Target) => Promise<T>,
): Promise<T> {
  const running = await readRunningShop();
  const ours = running && isShopAt(given, running) ? running : null;
  const { webUrl, apiUrl, visitors, loadRunKey } = readSettings({
    ...process.env,
    ...(ours ? { WEB_URL: ours.webUrl, API_URL: ours.apiUrl } : { WEB_URL: given }),
  });
  if (ours) say(`${ours.url} is the shop of pnpm start: the load goes to its API and web directly`);
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

/** Whether the address is that of the front or of web, by whatever name of this machine. */
export function isShopAt(address: string, { url, webUrl }: Pick<RunningShop, 'url' | 'webUrl'>) {
  const port = (origin: string) => new URL(origin).port;
  const { hostname, protocol } = new URL(address);
  const here = ['localhost', '127.0.0.1', '[::1]', new URL(url).hostname].includes(hostname);
  return here && protocol === 'http:' && [port(url), port(webUrl)].includes(port(address));
}

function processesOf({ metricsUrls, pids }: RunningShop): Target['processes'] {
  return [
    ...Object.entries(metricsUrls).map(([name, url]) => byMetrics(name, url)),
    ...(pids.front ? [byPid('front', async () => [pids.front ?? 0])] : []),
  ];
}

const localDatabase = () => findEmbeddedPostgres(path.join(dataDirectory, 'postgres'));
