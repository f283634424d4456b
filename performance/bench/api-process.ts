import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import { type ServerProcess, startServer } from './server-process.ts';

export interface ApiProcess extends ServerProcess {
  url: string;
  metricsUrl: string;
}

const script = path.join(import.meta.dirname, '../../apps/api/src/server.ts');

/**
 * Starts the API as in production, with metrics, log lines and limits on, but with limits that no
 * load reaches.
 */
export async function startApi(options: {
  databaseUrl: string;
  logFile: string;
  pin?: boolean;
  env?: Record<string, string>;
}): Promise<ApiProcess> {
  const port = await freePort();
  const metricsPort = await freePort();
  const limit = '1000000000';
  const server = await startServer({
    script,
    logFile: options.logFile,
    probe: `http://127.0.0.1:${metricsPort}/readyz`,
    pin: options.pin ?? true,
    env: {
      DATABASE_URL: options.databaseUrl,
      LINK_SECRET: randomBytes(32).toString('hex'),
      HOST: '127.0.0.1',
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      RATE_LIMIT_READ: limit,
      RATE_LIMIT_WRITE: limit,
      RATE_LIMIT_AUTH: limit,
      RATE_LIMIT_ORDER: limit,
      OPEN_ORDERS_PER_PHONE: '0',
      SHUTDOWN_DELAY_MS: '0',
      ...options.env,
    },
  });
  const metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`;
  return { ...server, url: `http://127.0.0.1:${port}`, metricsUrl };
}
