import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type pg from 'pg';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { CatalogueCache } from '../lib/cache/catalogue-cache.ts';
import { registerProcessMetrics } from '../lib/process-metrics.ts';

export interface ProcessMetricsOptions {
  /** Connections by what they are for. */
  pools: Record<string, pg.Pool>;
  cache: CatalogueCache;
  registry: Registry;
}

/** The process, its connections and its cache. */
export const processMetricsPlugin = fp(
  async (_app: FastifyInstance, { pools, cache, registry }: ProcessMetricsOptions) => {
    registerProcessMetrics(registry, pools);
    new Counter({
      name: 'catalogue_cache_requests_total',
      help: 'Catalogue answers by where they came from; many misses mean too many edits or too little memory',
      labelNames: ['result'] as const,
      registers: [registry],
      // Counted as plain numbers on the hot path, and put into words only when somebody looks.
      collect() {
        this.reset();
        this.inc({ result: 'hit' }, cache.stats.hits);
        this.inc({ result: 'miss' }, cache.stats.misses);
        this.inc({ result: 'joined' }, cache.stats.joined);
      },
    });
    new Counter({
      name: 'catalogue_cache_removals_total',
      help: 'Answers removed from memory, because of an edit or for want of room',
      labelNames: ['reason'] as const,
      registers: [registry],
      collect() {
        this.reset();
        this.inc({ reason: 'edit' }, cache.stats.dropped);
        this.inc({ reason: 'room' }, cache.stats.evicted);
      },
    });
    new Gauge({
      name: 'catalogue_cache_bytes',
      help: 'Memory of the catalogue answers; at its limit when answers are removed for room',
      registers: [registry],
      collect() {
        this.set(cache.bytes);
      },
    });
  },
  { name: 'process-metrics' },
);
