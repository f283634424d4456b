import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import type { Logger } from 'pino';
import { Histogram, type Registry } from 'prom-client';
import type { Lifecycle } from '../lib/lifecycle.ts';
import { traceIdOf } from '../lib/request-id.ts';
import { createRequestLog } from '../lib/request-line.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The signed-in user, for the log line; set by the session plugin. */
    userId: string | null;
  }
}

export interface ObserveOptions {
  logger: Logger;
  registry: Registry;
  lifecycle: Lifecycle;
}

/** Stands in the place of a route template where no route matched, so that labels stay few. */
export const unmatched = '__unmatched__';

/** One histogram observation and one log line for each request, however it ends. */
export const observePlugin = fp(
  async (app: FastifyInstance, { logger, registry, lifecycle }: ObserveOptions) => {
    const duration = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the arrival of a request to the end of its answer; rate, errors and latency by route',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });

    const logRequest = createRequestLog(logger);

    app.decorateRequest('userId', null);

    app.addHook('onRequest', (_request, reply, done) => {
      // A client on a kept-alive connection would otherwise stay with a process that is leaving.
      if (lifecycle.phase === 'stopping') reply.raw.setHeader('connection', 'close');
      done();
    });

    app.addHook('onResponse', (request, reply, done) => {
      const route = request.is404 ? unmatched : (request.routeOptions.url ?? unmatched);
      const { method } = request;
      const status = reply.raw.statusCode;
      const durationMs = reply.elapsedTime;
      duration.observe({ method, route, status }, durationMs / 1000);
      logRequest({
        requestId: request.id,
        traceId: traceIdOf(request.headers.traceparent),
        method,
        route,
        status,
        durationMs,
        userId: request.userId,
      });
      done();
    });

    app.addHook('onRequestAbort', (request, done) => {
      const route = request.is404 ? unmatched : (request.routeOptions.url ?? unmatched);
      logger.info({ requestId: request.id, method: request.method, route, aborted: true });
      done();
    });
  },
  { name: 'observe' },
);
