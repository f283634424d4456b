import type { Database } from '@dhakacart/db';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { NoContent, problems, type Routes } from '../../lib/http.ts';
import { localeOf } from '../../lib/locale.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { currentSession, loadSession, requireSession } from '../../plugins/session.ts';
import { shopperOf } from '../cart/routes.ts';
import type { CartService } from '../cart/service.ts';
import { answerOnce, IdempotencyHeaders } from '../idempotency/answer-once.ts';
import type { Guard } from '../waiting-room/guard.ts';
import { requireOrder } from './access.ts';
import { cancelByShopper } from './cancel-order.ts';
import type { OrderLinks } from './link.ts';
import { LoadRunHeaders, loadRunOf } from './load-run.ts';
import { type PlaceOrderDeps, placeOrder } from './place-order.ts';
import { cartEmpty } from './problems.ts';
import { getOrder, type OrderRecord } from './record.ts';
import { reorder } from './reorder.ts';
import {
  Order,
  OrderList,
  OrderParams,
  OrdersQuery,
  OrderTokenHeaders,
  PlaceOrderBody,
  ReorderAnswer,
} from './schema.ts';
import { findOrders, revokeLinks } from './service.ts';
import { toOrder } from './view.ts';

export interface OrderRoutesOptions extends PlaceOrderDeps {
  database: Database;
  links: OrderLinks;
  carts: CartService;
  cartLifetimeMs: number;
  loadRunKey: string | null;
  guard: Guard;
}

const tags = ['orders'];

/** Orders as a shopper has them: of the account, or of a guest who has the link or the cookie. */
export const orderRoutes: Routes<OrderRoutesOptions> = async (app, options) => {
  const { database, links, carts, cartLifetimeMs, loadRunKey, guard } = options;
  const show = (record: OrderRecord, request: FastifyRequest) =>
    toOrder(record, localeOf(request), links.tokenOf(record));

  app.post(
    '/orders',
    {
      config: { rateLimit: 'order', refuseWhileQueued: guard.queueShare(1) },
      onRequest: [guard.turnAway, loadSession],
      onResponse: guard.observe,
      schema: {
        tags,
        summary: 'Orders what is in the cart; a cart that is an order already returns it (200)',
        querystring: LocaleQuery,
        headers: Type.Intersect([IdempotencyHeaders, LoadRunHeaders]),
        body: PlaceOrderBody,
        response: { 200: Order, 201: Order, ...problems(403, 409, 422) },
      },
    },
    async (request, reply) => {
      const loadRun = loadRunOf(request, loadRunKey);
      const shopper = { ...shopperOf(request), email: request.session?.user.email ?? null };
      const owner = shopper.userId ?? shopper.guestToken;
      if (owner === null) throw cartEmpty();
      return answerOnce(database, request, reply, {
        owner,
        work: async (keyed) => {
          const approach = guard.approach(request);
          const placing = { shopper, body: request.body, request: keyed, loadRun, approach };
          const { body, created } = await placeOrder(options, placing);
          return { status: created ? 201 : 200, body, stored: created };
        },
      });
    },
  );

  app.get(
    '/orders',
    {
      onRequest: requireSession,
      schema: {
        tags,
        summary: 'The orders of the account, newest first',
        querystring: OrdersQuery,
        response: { 200: OrderList, ...problems(401) },
      },
    },
    async (request) =>
      findOrders(database, {
        userId: currentSession(request).user.id,
        cursor: request.query.cursor,
        limit: request.query.limit,
        locale: localeOf(request),
      }),
  );

  app.get(
    '/orders/:id',
    {
      onRequest: loadSession,
      schema: {
        tags,
        summary: 'One order, for its owner, its guest, or whoever has its link',
        querystring: LocaleQuery,
        params: OrderParams,
        headers: OrderTokenHeaders,
        response: { 200: Order, ...problems(404) },
      },
    },
    async (request) => show(await requireOrder(database, links, request), request),
  );

  app.post(
    '/orders/:id/cancel',
    {
      onRequest: loadSession,
      schema: {
        tags,
        summary: 'Cancels an order that is not on its way yet; what was paid is given back',
        querystring: LocaleQuery,
        params: OrderParams,
        headers: Type.Intersect([IdempotencyHeaders, OrderTokenHeaders]),
        response: { 200: Order, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await requireOrder(database, links, request);
      return answerOnce(database, request, reply, {
        owner: id,
        work: async () => {
          await cancelByShopper(database, id, request.session?.user.id ?? null);
          const record = await getOrder(database, { id });
          if (!record) throw new Error('the cancelled order is gone');
          return { status: 200, body: JSON.stringify(show(record, request)) };
        },
      });
    },
  );

  app.post(
    '/orders/:id/reorder',
    {
      // As much work as many changes of a cart.
      config: { rateLimit: 'auth' },
      onRequest: loadSession,
      schema: {
        tags,
        summary: 'Puts what the order had into the cart, as far as it is there',
        querystring: LocaleQuery,
        params: OrderParams,
        headers: OrderTokenHeaders,
        response: { 200: ReorderAnswer, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const record = await requireOrder(database, links, request);
      const { cart, guestToken, skipped } = await reorder(carts, shopperOf(request), record);
      setCartCookie(reply, guestToken);
      return { cart, skipped };
    },
  );

  app.delete(
    '/orders/:id/link',
    {
      onRequest: loadSession,
      schema: {
        tags,
        summary: 'Revokes the signed links of the order that are out',
        querystring: LocaleQuery,
        params: OrderParams,
        headers: OrderTokenHeaders,
        response: { 204: NoContent, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { id } = await requireOrder(database, links, request);
      const actorId = request.session?.user.id ?? null;
      await revokeLinks(database, id, { actor: 'customer', actorId });
      return reply.code(204).send(null);
    },
  );

  function setCartCookie(reply: FastifyReply, guestToken: string | null): void {
    if (guestToken) reply.header('set-cookie', app.cartCookie.set(guestToken, cartLifetimeMs));
  }
};
