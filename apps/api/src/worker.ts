import { createDatabase } from '@dhakacart/db';
import { parseCronItems, Logger as QueueLogger, type Runner, run } from 'graphile-worker';
import { Registry } from 'prom-client';
import { loadConfig } from './config.ts';
import { createOrderLinks } from './features/orders/link.ts';
import { createTransports } from './features/outbox/create-transports.ts';
import { createSslcommerzClient } from './features/payments/sslcommerz/client.ts';
import { createLifecycle } from './lib/lifecycle.ts';
import { registerProcessMetrics } from './lib/process-metrics.ts';
import { supervise } from './lib/supervise.ts';
import { waitForSchema } from './lib/wait-for-schema.ts';
import { createLogger } from './logger.ts';
import { buildManagement } from './management.ts';
import { createTasks, schedule } from './tasks/index.ts';
import { startTickers } from './tasks/start-tickers.ts';
import type { Ticker } from './tasks/ticker.ts';

const config = loadConfig();
const logger = createLogger({ level: config.logLevel, service: 'worker' });
const registry = new Registry();
const lifecycle = createLifecycle();
const database = createDatabase({ ...config.database, applicationName: 'dhakacart-worker' });
registerProcessMetrics(registry, { main: database.pool });
const transports = createTransports(config);
const management = buildManagement({ lifecycle, registry });
/** Jobs at once. Each needs a connection, and so do listening and fetching. */
const concurrency = Math.max(1, Math.min(4, config.database.poolSize - 2));

// The tasks log for themselves; of the queue only what goes wrong is of interest.
const queueLogger = new QueueLogger(() => (level, message) => {
  if (level === 'error' || level === 'warning') {
    logger[level === 'error' ? 'error' : 'warn']({ source: 'queue' }, message);
  }
});

let runner: Runner | undefined;
let tickers: Ticker | undefined;
const stop = supervise({
  logger,
  lifecycle,
  timeoutMs: config.shutdownTimeoutMs,
  // Takes no new job and lets the running ones finish.
  async close() {
    await Promise.all([runner?.stop(), tickers?.stop()]);
    transports.close();
    await management.close();
    await database.close();
  },
});

/** Takes jobs until the queue ends. */
async function work(): Promise<void> {
  const { publicOrigin, abandonedCartMs, tickMs, paymentCheckMs, sslcommerz } = config;
  const gateway = sslcommerz && createSslcommerzClient(sslcommerz);
  runner = await run({
    pgPool: database.pool,
    taskList: createTasks({
      database,
      abandonedCartMs,
      logger,
      registry,
      gateway,
      paymentCheckMs,
    }),
    parsedCronItems: parseCronItems(schedule),
    concurrency,
    noHandleSignals: true,
    logger: queueLogger,
  });
  const links = createOrderLinks(config.linkSecret);
  const outgoing = { database, transports, links, publicOrigin };
  tickers = startTickers({ ...outgoing, tickMs, logger, registry });
  lifecycle.phase = 'ready';
  logger.info({ metricsPort: config.metricsPort, concurrency }, 'ready');
  if (!config.smtpUrl && !config.mailbox) {
    logger.warn('no mail server is configured (SMTP_URL): mails wait in the outbox');
  }
  if (!config.sms && !config.mailbox) {
    logger.warn('no SMS provider is configured (SMS_URL): text messages wait in the outbox');
  }
  await runner.promise;
  await stop('the queue ended', 1);
}

try {
  await management.listen({ host: config.host, port: config.metricsPort });
  if (await waitForSchema({ pool: database.pool, lifecycle, logger })) await work();
} catch (error) {
  logger.fatal({ err: error }, 'the worker broke');
  await stop('failure', 1);
}
