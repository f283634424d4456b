import type { Database } from '@dhakacart/db';
import { Type } from 'typebox';
import { problems, type Routes } from '../../lib/http.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { loadSession } from '../../plugins/session.ts';
import { answerOnce, IdempotencyHeaders } from '../idempotency/answer-once.ts';
import { requireOrder } from '../orders/access.ts';
import type { OrderLinks } from '../orders/link.ts';
import { paymentRefused } from '../orders/problems.ts';
import { OrderParams, OrderTokenHeaders } from '../orders/schema.ts';
import { notOffered } from './limits.ts';
import { StartedPayment } from './schema.ts';
import { type StartPaymentDeps, startPayment } from './start-payment.ts';

export interface PaymentRoutesOptions {
  database: Database;
  links: OrderLinks;
  /** Null where online payment is not offered. */
  payments: StartPaymentDeps | null;
}

/** Begins payments; what comes of them arrives at callback-routes.ts. */
export const paymentRoutes: Routes<PaymentRoutesOptions> = async (
  app,
  { database, links, payments },
) => {
  app.post(
    '/orders/:id/payments',
    {
      onRequest: loadSession,
      schema: {
        tags: ['orders'],
        summary: 'Begins an online payment of an order; answers where the customer pays',
        querystring: LocaleQuery,
        params: OrderParams,
        headers: Type.Intersect([IdempotencyHeaders, OrderTokenHeaders]),
        response: { 201: StartedPayment, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const order = await requireOrder(database, links, request);
      return answerOnce(database, request, reply, {
        owner: order.id,
        work: async () => {
          if (!payments) throw paymentRefused(notOffered);
          const started = await startPayment(payments, order, request.session?.user.id ?? null);
          return { status: 201, body: JSON.stringify(started) };
        },
      });
    },
  );
};
