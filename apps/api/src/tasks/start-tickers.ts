import type { Database } from '@dhakacart/db';
import type { Logger } from 'pino';
import { Counter, Histogram, type Registry } from 'prom-client';
import { expireOrders } from '../features/orders/free-holds.ts';
import type { DeliverDeps } from '../features/outbox/deliver.ts';
import { createDeliveries } from '../features/outbox/queues.ts';
import { startTicker, type Ticker } from './ticker.ts';

export interface TickersDeps extends DeliverDeps {
  database: Database;
  tickMs: number;
  logger: Logger;
  registry: Registry;
}

/**
 * Starts what has to be prompt and is not told of by NOTIFY, which everybody who orders would wait
 * for: sending messages, and ending holds that have run out. Each has a ticker of its own, so that
 * neither waits for the other; in several workers at once, each row is still handled by one.
 */
export function startTickers(deps: TickersDeps): Ticker {
  const { database, logger, registry, tickMs } = deps;
  const duration = new Histogram({
    name: 'worker_tick_duration_seconds',
    help: 'How long looking for due work takes, by `outcome`; alert when no tick is `done`',
    labelNames: ['tick', 'outcome'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 15],
    registers: [registry],
  });
  const messages = new Counter({
    name: 'messages_total',
    help: 'Attempts to send a message; alert when `failed` outgrows `sent`, or any is `given_up`',
    labelNames: ['channel', 'outcome'] as const,
    registers: [registry],
  });
  const ended = new Counter({
    name: 'orders_expired_total',
    help: 'Orders that were not paid in time; a rise means that paying does not work',
    registers: [registry],
  });

  const deliveries = createDeliveries(deps, {
    onOutcome: (channel, outcome) => messages.inc({ channel, outcome }),
    onError: (error) => logger.error({ err: error }, 'a message is left to its lease'),
  });
  const options = { everyMs: tickMs, logger, duration };
  const tickers = [
    startTicker(
      {
        name: 'deliver_messages',
        async run() {
          await deliveries.begin();
          return {};
        },
      },
      options,
    ),
    startTicker(
      {
        name: 'expire_orders',
        async run() {
          const expired = await expireOrders(database, () => ended.inc());
          return { expired };
        },
      },
      options,
    ),
  ];
  return {
    async stop() {
      await Promise.all(tickers.map((ticker) => ticker.stop()));
      await deliveries.stop();
    },
  };
}
