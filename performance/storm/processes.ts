import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type ApiProcess, startApi } from '../bench/api-process.ts';

export interface ShopProcesses {
  urls: string[];
  apis: ApiProcess[];
  stop(): Promise<void>;
}

/**
 * Several processes of the API on one database, as a cluster has them: each with a small pool, all
 * with one secret, none with a limit that a crowd from one address would meet.
 */
export async function startApis(
  count: number,
  {
    databaseUrl,
    logDirectory,
    env = {},
  }: { databaseUrl: string; logDirectory: string; env?: Record<string, string> },
): Promise<ShopProcesses> {
  const shared = {
    LINK_SECRET: randomBytes(32).toString('hex'),
    DATABASE_POOL_SIZE: '4',
    // A rush waits in line for a connection; it is not turned away.
    DATABASE_CONNECT_TIMEOUT_MS: '30000',
    SHED_EVENT_LOOP_DELAY_MS: '0',
    ...env,
  };
  const starting = Array.from({ length: count }, (_, index) =>
    startApi({
      databaseUrl,
      logFile: path.join(logDirectory, `api-${index}.log`),
      pin: false,
      env: shared,
    }),
  );
  const apis = await Promise.all(starting);
  return {
    apis,
    urls: apis.map(({ url }) => url),
    async stop() {
      await Promise.all(apis.map((api) => api.stop()));
    },
  };
}
