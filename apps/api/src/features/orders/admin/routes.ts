import type { Database } from '@dhakacart/db';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problems, type Routes } from '../../../lib/http.ts';
import { localeOf } from '../../../lib/locale.ts';
import { LocaleQuery } from '../../../lib/schemas.ts';
import { currentSession, requireRole } from '../../../plugins/session.ts';
import type { AuditAction } from '../../audit/repository.ts';
import { answerOnce, IdempotencyHeaders } from '../../idempotency/answer-once.ts';
import { acceptReviewedPayment, returnReviewedPayment } from '../../payments/review.ts';
import type { OrderLinks } from '../link.ts';
import { OrderParams, RefundParams } from '../schema.ts';
import { revokeLinksOf } from '../service.ts';
import { actAsStaff, type StaffWork } from './act.ts';
import { cancel, confirm, deliver, note, refund, refuse, restock, retry, ship } from './actions.ts';
import { findOrders } from './find-orders.ts';
import {
  AdminOrder,
  AdminOrderList,
  AdminOrdersQuery,
  DeliverBody,
  NoteBody,
  ReasonBody,
  RefundBody,
  RetryRefundBody,
  ShipBody,
} from './schema.ts';
import { getAdminOrder } from './view.ts';

export interface AdminOrderRoutesOptions {
  database: Database;
  links: OrderLinks;
}

type OrderRequest = FastifyRequest<{ Params: { id: string } }>;

/** Everything that a person at the shop does to an order. */
export const adminOrderRoutes: Routes<AdminOrderRoutesOptions> = async (app, options) => {
  const { database, links } = options;
  app.addHook('onRequest', requireRole('staff', 'admin'));

  app.get(
    '/admin/orders',
    {
      schema: {
        tags,
        summary: 'Orders, filtered, in pages',
        querystring: AdminOrdersQuery,
        response: { 200: AdminOrderList, ...problems(401, 403) },
      },
    },
    async (request) => findOrders(database, request.query),
  );

  app.get(
    '/admin/orders/:id',
    {
      schema: {
        tags,
        summary: 'One order with its history, payments, refunds and holds',
        querystring: LocaleQuery,
        params: OrderParams,
        response: { 200: AdminOrder, ...problems(401, 403, 404) },
      },
    },
    async (request) => getAdminOrder(database, links, request.params.id, localeOf(request)),
  );

  app.post(
    '/admin/orders/:id/confirm',
    { schema: schemaOf('Confirms an order that is paid at the door') },
    async (request, reply) => act(request, reply, 'order.confirmed', confirm),
  );

  app.post(
    '/admin/orders/:id/ship',
    { schema: { ...schemaOf('Hands an order to the courier, or lays it ready'), body: ShipBody } },
    async (request, reply) => act(request, reply, 'order.shipped', ship(request.body)),
  );

  app.post(
    '/admin/orders/:id/deliver',
    {
      schema: {
        ...schemaOf('The customer has it and paid what is due (`due` in a refusal)'),
        body: DeliverBody,
      },
    },
    async (request, reply) =>
      act(request, reply, 'order.delivered', deliver(request.body.collected ?? 0)),
  );

  app.post(
    '/admin/orders/:id/refuse',
    { schema: { ...schemaOf('The customer did not take the parcel'), body: ReasonBody } },
    async (request, reply) => act(request, reply, 'order.refused', refuse(request.body.reason)),
  );

  app.post(
    '/admin/orders/:id/cancel',
    {
      schema: {
        ...schemaOf('Cancels an order that is not on its way; what was paid is given back'),
        body: ReasonBody,
      },
    },
    async (request, reply) => act(request, reply, 'order.cancelled', cancel(request.body.reason)),
  );

  app.post(
    '/admin/orders/:id/refunds',
    {
      schema: {
        ...schemaOf('Gives back a part of what was paid, or all (`refundable` in a refusal)'),
        body: RefundBody,
      },
    },
    async (request, reply) => act(request, reply, 'order.refunded', refund(request.body)),
  );

  app.post(
    '/admin/orders/:id/refunds/:refundId/retry',
    {
      schema: {
        ...schemaOf('Asks again for a refund that failed, or notes that it was done by hand'),
        params: RefundParams,
        body: RetryRefundBody,
      },
    },
    async (request, reply) =>
      act(request, reply, 'order.refund_retried', retry(request.params.refundId, request.body)),
  );

  app.post(
    '/admin/orders/:id/restock',
    {
      schema: {
        ...schemaOf('Puts the goods of a delivered order back that was given its money back'),
        body: ReasonBody,
      },
    },
    async (request, reply) => act(request, reply, 'order.restocked', restock(request.body.reason)),
  );

  app.post(
    '/admin/orders/:id/notes',
    { schema: { ...schemaOf('Adds a note for colleagues'), body: NoteBody } },
    async (request, reply) => act(request, reply, null, note(request.body.text)),
  );

  app.post(
    '/admin/orders/:id/accept-payment',
    { schema: schemaOf('Takes a payment that the gateway called risky') },
    async (request, reply) => act(request, reply, 'order.payment_accepted', acceptReviewedPayment),
  );

  app.post(
    '/admin/orders/:id/return-payment',
    { schema: schemaOf('Gives a payment that the gateway called risky back, and cancels') },
    async (request, reply) => act(request, reply, 'order.payment_returned', returnReviewedPayment),
  );

  app.delete(
    '/admin/orders/:id/link',
    { schema: schemaOf('Revokes the signed links of the order that are out') },
    async (request, reply) => act(request, reply, 'order.links_revoked', revokeLinksOf),
  );

  async function act(
    request: OrderRequest,
    reply: FastifyReply,
    action: AuditAction | null,
    work: StaffWork,
  ): Promise<FastifyReply> {
    const { id } = request.params;
    const staffId = currentSession(request).user.id;
    return answerOnce(database, request, reply, {
      owner: staffId,
      work: async ({ key }) => {
        const by = { staffId, key, ip: request.ip, requestId: request.id };
        await actAsStaff(database, id, by, action, work);
        const view = await getAdminOrder(database, links, id, localeOf(request));
        return { status: 200, body: JSON.stringify(view) };
      },
    });
  }
};

const tags = ['admin'];

const schemaOf = (summary: string) => ({
  tags,
  summary,
  querystring: LocaleQuery,
  params: OrderParams,
  headers: IdempotencyHeaders,
  response: { 200: AdminOrder, ...problems(401, 403, 404, 409, 422) },
});
