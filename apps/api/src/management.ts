import Fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Lifecycle } from './lib/lifecycle.ts';

/**
 * Probes and metrics, on a port of their own. None of them asks the database: a lost database must
 * neither restart every replica nor take away the catalogue that they serve from memory.
 */
export function buildManagement({
  lifecycle,
  registry,
}: {
  lifecycle: Lifecycle;
  registry: Registry;
}): FastifyInstance {
  const app = Fastify({ logger: false });
  app.get('/livez', () => ({ status: 'alive' }));
  app.get('/startupz', (_request, reply) =>
    reply.code(lifecycle.phase === 'starting' ? 503 : 200).send({ phase: lifecycle.phase }),
  );
  app.get('/readyz', (_request, reply) =>
    reply.code(lifecycle.phase === 'ready' ? 200 : 503).send({ phase: lifecycle.phase }),
  );
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
  return app;
}
