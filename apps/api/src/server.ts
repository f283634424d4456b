import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createDatabase } from '@dhakacart/db';
import { Registry } from 'prom-client';
import { buildApp } from './app.ts';
import { loadConfig } from './config.ts';
import { createCatalogueCache } from './lib/cache/create.ts';
import { listenForCatalogueChanges } from './lib/cache/listener.ts';
import { createLifecycle } from './lib/lifecycle.ts';
import { createLogger } from './logger.ts';
import { buildManagement } from './management.ts';

const config = loadConfig();
const logger = createLogger({ level: config.logLevel, service: 'api' });
const registry = new Registry();
const lifecycle = createLifecycle();
const database = createDatabase({ ...config.database, applicationName: 'dhakacart-api' });
const cache = createCatalogueCache(config);
const app = await buildApp({ config, database, logger, registry, cache, lifecycle });
const management = buildManagement({ lifecycle, registry });

const listener = listenForCatalogueChanges({ url: config.database.url, cache, logger });

// A connection that never sent a byte counts as busy to Node and would hold up closing.
const sockets = new Set<Socket>();
app.server.on('connection', (socket: Socket) => {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
});

let stopping = false;

/**
 * Readiness fails first and requests are served as before until load balancers have noticed; only
 * then is the port closed and what is still running awaited, within a bound.
 */
async function stop(reason: string, exitCode: number) {
  if (stopping) return;
  stopping = true;
  const wasReady = lifecycle.phase === 'ready';
  lifecycle.phase = 'stopping';
  logger.info({ reason }, 'stopping');
  if (wasReady && exitCode === 0) await delay(config.shutdownDelayMs);
  const closed = (async () => {
    const closing = app.close();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    await closing;
    await management.close();
    await listener.stop();
    await database.close();
    return true;
  })();
  const inTime = await Promise.race([
    closed.catch((error: unknown) => {
      logger.error({ err: error }, 'closing failed');
      return false;
    }),
    delay(config.shutdownTimeoutMs, false, { ref: false }),
  ]);
  logger.info({ inTime }, 'stopped');
  logger.flush(() => process.exit(inTime ? exitCode : 1));
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => void stop(signal, 0));
}
process.on('uncaughtException', (error) => {
  logger.fatal({ err: error }, 'uncaught exception');
  void stop('uncaughtException', 1);
});
process.on('unhandledRejection', (error) => {
  logger.fatal({ err: error }, 'unhandled rejection');
  void stop('unhandledRejection', 1);
});

try {
  await management.listen({ host: config.host, port: config.metricsPort });
  await app.listen({ host: config.host, port: config.port });
  lifecycle.phase = 'ready';
  logger.info({ port: config.port, metricsPort: config.metricsPort }, 'ready');
} catch (error) {
  logger.fatal({ err: error }, 'could not start');
  await stop('start', 1);
}
