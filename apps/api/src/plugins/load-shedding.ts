import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { Counter, type Registry } from 'prom-client';
import { overloaded } from '../lib/problem.ts';

export interface LoadSheddingOptions {
  /** Mean delay of the event loop over the last sample above which requests are refused, ms. */
  limitMs: number;
  registry: Registry;
}

const sampleMs = 500;
const resolutionMs = 20;

/**
 * Refuses new requests with 503 while the event loop lags, so that the accepted ones still end in
 * time. Registered inside /api alone: probes and metrics live on another port and must answer.
 */
export const loadSheddingPlugin = fp(
  async (app: FastifyInstance, { limitMs, registry }: LoadSheddingOptions) => {
    const shed = new Counter({
      name: 'http_requests_shed_total',
      help: 'Requests refused with 503 because the event loop lagged; above zero means too few replicas',
      registers: [registry],
    });
    if (limitMs === 0) return;

    const delay = monitorEventLoopDelay({ resolution: resolutionMs });
    let lagging = false;
    let timer: NodeJS.Timeout | undefined;
    // Starting up blocks the loop for a while, which says nothing about load.
    app.addHook('onReady', async () => {
      delay.enable();
      timer = setInterval(() => {
        lagging = delay.mean / 1e6 - resolutionMs > limitMs;
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
      shed.inc();
      done(overloaded());
    });
  },
  { name: 'load-shedding' },
);
