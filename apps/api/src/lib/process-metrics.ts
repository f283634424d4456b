import type pg from 'pg';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

/**
 * CPU, memory, event loop and garbage collection of this process, and its database connections by what
 * they are for.
 */
export function registerProcessMetrics(registry: Registry, pools: Record<string, pg.Pool>): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'db_pool_connections',
    help: 'Database connections of this process; used near the limit means the pool is too small',
    labelNames: ['pool', 'state'] as const,
    registers: [registry],
    collect() {
      for (const [name, pool] of Object.entries(pools)) {
        this.set({ pool: name, state: 'idle' }, pool.idleCount);
        this.set({ pool: name, state: 'used' }, pool.totalCount - pool.idleCount);
      }
    },
  });
  new Gauge({
    name: 'db_pool_waiting',
    help: 'Requests that wait for a database connection; above zero adds latency',
    labelNames: ['pool'] as const,
    registers: [registry],
    collect() {
      for (const [name, pool] of Object.entries(pools)) {
        this.set({ pool: name }, pool.waitingCount);
      }
    },
  });
}
