import type pg from 'pg';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

/** CPU, memory, event loop and garbage collection of this process, and its database connections. */
export function registerProcessMetrics(registry: Registry, pool: pg.Pool): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'db_pool_connections',
    help: 'Database connections of this process; used near the limit means the pool is too small',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
    },
  });
  new Gauge({
    name: 'db_pool_waiting',
    help: 'Requests that wait for a database connection; above zero adds latency',
    registers: [registry],
    collect() {
      this.set(pool.waitingCount);
    },
  });
}
