import type { Socket } from 'node:net';
import { Registry } from 'prom-client';
import { buildApp } from './app.ts';
import { loadConfig } from './config.ts';
import { openDatabases } from './databases.ts';
import { createCatalogueCache } from './lib/cache/create.ts';
import { type Listener, listenForCatalogueChanges } from './lib/cache/listener.ts';
import { createLifecycle } from './lib/lifecycle.ts';
import { supervise } from './lib/supervise.ts';
import { waitForSchema } from './lib/wait-for-schema.ts';
import { createLogger } from './logger.ts';
import { buildManagement } from './management.ts';

const config = loadConfig();
const logger = createLogger({ level: config.logLevel, service: 'api' });
const registry = new Registry();
const lifecycle = createLifecycle();
const databases = openDatabases(config, 'dhakacart-api');
const { database, sources } = databases;
const cache = createCatalogueCache(config);
const app = await buildApp({ config, database, sources, logger, registry, cache, lifecycle });
const management = buildManagement({ lifecycle, registry });

let listener: Listener | undefined;

// A connection that never sent a byte counts as busy to Node and would hold up closing.
const sockets = new Set<Socket>();
app.server.on('connection', (socket: Socket) => {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
});

const stop = supervise({
  logger,
  lifecycle,
  delayMs: config.shutdownDelayMs,
  timeoutMs: config.shutdownTimeoutMs,
  async close() {
    const closing = app.close();
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    await closing;
    await management.close();
    await listener?.stop();
    await databases.close();
  },
});

try {
  await management.listen({ host: config.host, port: config.metricsPort });
  if (await waitForSchema({ pool: database.pool, lifecycle, logger })) {
    listener = listenForCatalogueChanges({ url: config.database.url, cache, logger });
    await app.listen({ host: config.host, port: config.port });
    lifecycle.phase = 'ready';
    logger.info({ port: config.port, metricsPort: config.metricsPort }, 'ready');
  }
} catch (error) {
  logger.fatal({ err: error }, 'could not start');
  await stop('start', 1);
}
