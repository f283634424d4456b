import type { Database } from '@dhakacart/db';
import { createOrderLinks } from '../src/features/orders/link.ts';
import { createTransports } from '../src/features/outbox/create-transports.ts';
import type { DeliverDeps, Outcome } from '../src/features/outbox/deliver.ts';
import { createDeliveries } from '../src/features/outbox/queues.ts';
import { testConfig } from './config.ts';

export interface Delivery extends DeliverDeps {
  /** Sends everything that is due, as the worker does; says what became of it. */
  deliverDue(): Promise<Record<Outcome, number>>;
  close(): void;
}

/** The sending half of a worker with the given environment. */
export function createDelivery(database: Database, env: Record<string, string> = {}): Delivery {
  const config = testConfig(env);
  const deps: DeliverDeps = {
    database,
    transports: createTransports(config),
    links: createOrderLinks(config.linkSecret),
    publicOrigin: config.publicOrigin,
  };
  return {
    ...deps,
    async deliverDue() {
      const counts: Record<Outcome, number> = { sent: 0, failed: 0, given_up: 0, dropped: 0 };
      const deliveries = createDeliveries(deps, {
        onOutcome: (_channel, outcome) => counts[outcome]++,
        onError(error) {
          throw error;
        },
      });
      await deliveries.begin();
      await deliveries.idle();
      return counts;
    },
    close: () => deps.transports.close(),
  };
}
