import type { Database } from '@dhakacart/db';
import type { CronItem, JobHelpers, TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import { Histogram, type Registry } from 'prom-client';
import { executeRefunds } from '../features/payments/execute-refunds.ts';
import { createPaymentMetrics } from '../features/payments/metrics.ts';
import { reconcilePayments } from '../features/payments/reconcile.ts';
import type { SslcommerzClient } from '../features/payments/sslcommerz/client.ts';
import { endCampaigns } from './end-campaigns.ts';
import { refreshSearch } from './refresh-search.ts';
import { remindCarts } from './remind-carts.ts';
import { sweepExpired } from './sweep-expired.ts';

export interface TaskDeps {
  database: Database;
  /** How long a cart was left alone when its owner is reminded of it, ms. */
  abandonedCartMs: number;
  logger: Logger;
  registry: Registry;
  /** Null where online payment is not offered. */
  gateway: SslcommerzClient | null;
  paymentCheckMs: number;
}

type Task = (payload: unknown, helpers: JobHelpers) => Promise<Record<string, unknown>>;

/** When the tasks run that nobody asks for; once in the whole cluster, however many workers. */
export const schedule: CronItem[] = [
  { task: 'end_campaigns', match: '* * * * *', options: { backfillPeriod: 0 } },
  { task: 'remind_carts', match: '*/10 * * * *', options: { backfillPeriod: 0 } },
  { task: 'reconcile_payments', match: '* * * * *', options: { backfillPeriod: 0 } },
  { task: 'execute_refunds', match: '* * * * *', options: { backfillPeriod: 0 } },
  { task: 'sweep_expired', match: '*/10 * * * *', options: { backfillPeriod: 0 } },
  // Night in Dhaka.
  { task: 'refresh_search', match: '15 21 * * *', options: { backfillPeriod: 0 } },
];

/** Every task by name, with its metrics and its log line. */
export function createTasks(deps: TaskDeps): TaskList {
  const { database, abandonedCartMs, logger, registry } = deps;
  const duration = new Histogram({
    name: 'worker_task_duration_seconds',
    help: 'How long tasks run, and by `outcome` whether they fail; alert on failures',
    labelNames: ['task', 'outcome'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60],
    registers: [registry],
  });

  const paying = { ...deps, metrics: createPaymentMetrics(registry) };

  const tasks: Record<string, Task> = {
    end_campaigns: async () => ({ ended: await endCampaigns(database) }),
    remind_carts: async () => ({ reminded: await remindCarts(database, abandonedCartMs) }),
    reconcile_payments: async () => ({ ...(await reconcilePayments(paying)) }),
    execute_refunds: async () => ({ ...(await executeRefunds(deps)) }),
    sweep_expired: () => sweepExpired(database),
    refresh_search: async () => ({ ...(await refreshSearch(database)) }),
  };

  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown, helpers: JobHelpers) => {
        const end = duration.startTimer({ task: name });
        try {
          const result = await task(payload, helpers);
          const seconds = end({ outcome: 'done' });
          logger.info({ task: name, seconds, ...result }, 'task done');
        } catch (error) {
          end({ outcome: 'failed' });
          logger.error({ task: name, err: error }, 'task failed');
          throw error;
        }
      },
    ]),
  );
}
