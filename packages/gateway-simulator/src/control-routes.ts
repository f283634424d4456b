import type { FastifyInstance } from 'fastify';
import { type Controls, createControls } from './controls.ts';
import type { Parts } from './start.ts';

/** The same controls over HTTP, for shops that run in other processes. */
export async function controlRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  const { controls, notifier, gateway } = parts;
  const known = Object.keys(createControls());

  app.get('/control', async () => ({
    controls,
    deliveries: notifier.deliveries,
    transactions: gateway.transactions.map(({ session, status, valId, amount }) => ({
      tranId: session.tranId,
      status,
      valId,
      amount,
    })),
    refunds: gateway.refunds,
  }));

  app.patch<{ Body: Partial<Controls> }>('/control', async ({ body }, reply) => {
    const unknown = Object.keys(body).find((name) => !known.includes(name));
    if (unknown !== undefined) return reply.code(400).send({ error: `no control ${unknown}` });
    return Object.assign(controls, body);
  });

  app.post<{ Body: { reverse?: boolean } | undefined }>('/control/release', async ({ body }) => {
    await notifier.release({ reverse: body?.reverse ?? false });
    return { deliveries: notifier.deliveries };
  });

  app.post('/control/reset', async () => Object.assign(controls, createControls()));
}
