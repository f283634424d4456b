import type { Database } from '@dhakacart/db';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { problems, type Routes } from '../../lib/http.ts';
import { type Locale, localeOf } from '../../lib/locale.ts';
import { Problem } from '../../lib/problem.ts';
import { formLimit, takeForms } from './form-body.ts';
import type { PaymentMetrics } from './metrics.ts';
import {
  type CallbackDeps,
  type CallbackOutcome,
  receiveCallback,
  refusals,
} from './receive-callback.ts';
import { CallbackBody, CallbackTaken } from './schema.ts';
import { GatewayUnavailable } from './sslcommerz/client.ts';
import type { CallbackForm } from './sslcommerz/signature.ts';
import { gatewayUnavailable } from './start-payment.ts';

export interface CallbackRoutesOptions {
  /** Null where online payment is not offered; then every form is refused. */
  callbacks: CallbackDeps | null;
  database: Pick<Database, 'db'>;
  metrics: PaymentMetrics;
}

const tags = ['orders'];
// A server without an Origin, and a browser that comes from another site without our cookies. Both
// may be anybody, so what they send is believed only as far as the gateway confirms it.
// They are refused no sooner than the orders of those whom a waiting room let in.
const config = { originCheck: false, rateLimit: 'gateway', refuseWhileQueued: 2 } as const;
const isPaymentId = (text: string | undefined) => /^pay_[0-9a-hjkmnp-tv-z]{16}$/.test(text ?? '');

/** Where the gateway sends its notifications, and the customer's browser back. */
export const callbackRoutes: Routes<CallbackRoutesOptions> = async (
  app,
  { callbacks, database, metrics },
) => {
  takeForms(app);

  async function receive(
    request: FastifyRequest<{ Body: CallbackForm }>,
    source: 'ipn' | 'return',
  ): Promise<CallbackOutcome> {
    const { body } = request;
    const paymentId = isPaymentId(body.tran_id) ? body.tran_id : undefined;
    const about = { requestId: request.id, source, paymentId };
    try {
      const outcome = callbacks ? await receiveCallback(callbacks, body, source) : 'bad_signature';
      metrics.count(outcome);
      if (refusals.has(outcome)) request.log.warn({ ...about, outcome }, 'payment event refused');
      else request.log.info({ ...about, outcome }, 'payment event');
      return outcome;
    } catch (error) {
      if (!(error instanceof GatewayUnavailable)) throw error;
      metrics.count('unverified');
      request.log.warn({ ...about, cause: error.message }, 'payment event not verified');
      throw gatewayUnavailable(error);
    }
  }

  app.post(
    '/payments/sslcommerz/ipn',
    {
      config,
      bodyLimit: formLimit,
      schema: {
        tags,
        summary: "The gateway's notification; believed only as far as the gateway confirms it",
        consumes: ['application/x-www-form-urlencoded'],
        body: CallbackBody,
        response: { 200: CallbackTaken, ...problems() },
      },
    },
    async (request) => {
      if (refusals.has(await receive(request, 'ipn'))) throw notConfirmed();
      return { received: true };
    },
  );

  app.post(
    '/payments/sslcommerz/return',
    {
      config,
      bodyLimit: formLimit,
      schema: {
        tags,
        summary: 'A browser that comes back from the gateway; sent on to its order',
        consumes: ['application/x-www-form-urlencoded'],
        body: CallbackBody,
        response: { 303: Type.Null({ description: 'To the page of the order.' }), ...problems() },
      },
    },
    async (request, reply) => {
      // Whatever came of it, the customer sees a page that asks for the order's state by itself.
      await receive(request, 'return').catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
      });
      const order = await findOrder(request.body.tran_id);
      const path = order
        ? `/${order.locale}/orders/${order.id}?payment=returned`
        : `/${localeOf(request)}/account/orders`;
      return reply.code(303).header('location', path).send(null);
    },
  );

  async function findOrder(tranId = ''): Promise<{ id: string; locale: Locale } | null> {
    const payment = await database.db.payment.findUnique({
      where: { id: tranId },
      select: { order: { select: { id: true, locale: true } } },
    });
    return payment?.order ?? null;
  }
};

const notConfirmed = () =>
  new Problem('bad_request', {
    detail: {
      en: 'The gateway does not confirm this payment as one of ours.',
      bn: 'গেটওয়ে এই পেমেন্টটি আমাদের বলে নিশ্চিত করেনি।',
    },
  });
