import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Database } from '@dhakacart/db';
import type { FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify';
import fp from 'fastify-plugin';
import { Counter, type Registry } from 'prom-client';
import { overloaded } from '../lib/problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * At what share of the queue's limit a route of shoppers refuses, half by default: whoever is about
     * to order has been let in before, and is let out before others come in. A function is asked for
     * each request. False for a route that is answered from memory, or many at once by one statement.
     */
    refuseWhileQueued?: number | false | ((request: FastifyRequest) => number);
  }
  interface FastifyInstance {
    /**
     * An onRequest hook of routes that need the database: refuses with 503 while more wait for a
     * connection than would be served in a moment.
     */
    refuseWhileQueued: onRequestHookHandler;
  }
}

export interface LoadSheddingOptions {
  pool: Pick<Database['pool'], 'waitingCount'>;
  /** How many may wait for a connection of the pool; 0 for no limit. */
  queueLimit: number;
  /** Mean delay of the event loop over each of two samples above which requests are refused, ms. */
  limitMs: number;
  registry: Registry;
}

const sampleMs = 500;
const resolutionMs = 20;

/**
 * Tells from the mean delay of each sample, ms, whether the event loop lags: when two in a row are above
 * the limit. One pause, as of a process that has just started on half a core, is no overload.
 */
export function createLagDetector(limitMs: number): (delayMs: number) => boolean {
  let late = false;
  return (delayMs) => {
    const before = late;
    late = delayMs > limitMs;
    return late && before;
  };
}

/**
 * Refuses new requests with 503 while the event loop lags, or too many wait for the database, so that
 * the accepted ones still end in time. Registered inside /api alone: probes and metrics live on another port and must answer.
 */
export const loadSheddingPlugin = fp(
  async (app: FastifyInstance, options: LoadSheddingOptions) => {
    const { pool, queueLimit, limitMs, registry } = options;
    const shed = new Counter({
      name: 'http_requests_shed_total',
      help: 'Requests refused with 503 because the event loop lagged or the database had a queue; above zero means too few replicas or too small a database',
      labelNames: ['reason'] as const,
      registers: [registry],
    });
    for (const reason of ['event_loop', 'database']) shed.inc({ reason }, 0);
    app.decorate('refuseWhileQueued', (request, _reply, done) => {
      const { refuseWhileQueued: share = 0.5 } = request.routeOptions.config;
      if (queueLimit === 0 || share === false) return done();
      const most = queueLimit * (typeof share === 'function' ? share(request) : share);
      if (pool.waitingCount < most) return done();
      shed.inc({ reason: 'database' });
      done(overloaded());
    });
    if (limitMs === 0) return;

    const delay = monitorEventLoopDelay({ resolution: resolutionMs });
    let lagging = false;
    let timer: NodeJS.Timeout | undefined;
    // Starting up blocks the loop for a while, which says nothing about load.
    app.addHook('onReady', async () => {
      delay.enable();
      const isLagging = createLagDetector(limitMs);
      timer = setInterval(() => {
        lagging = isLagging(delay.mean / 1e6 - resolutionMs);
        delay.reset();
      }, sampleMs);
      timer.unref();
    });
    app.addHook('onClose', async () => {
      clearInterval(timer);
      delay.disable();
    });

    app.addHook('onRequest', (_request, _reply, done) => {
      if (!lagging) return done();
      shed.inc({ reason: 'event_loop' });
      done(overloaded());
    });
  },
  { name: 'load-shedding' },
);
