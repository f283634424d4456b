import type { FastifyReply, FastifyRequest } from 'fastify';
import { problems, type Routes } from '../../lib/http.ts';
import { versionsOf } from '../../lib/if-match.ts';
import { localeOf } from '../../lib/locale.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { isToken } from '../../lib/token.ts';
import { loadSession } from '../../plugins/session.ts';
import { ifMatchRequired } from './problems.ts';
import {
  AddItemBody,
  Cart,
  type Cart as CartBody,
  ChangeItemBody,
  IfMatchHeaders,
  ItemParams,
} from './schema.ts';
import type { CartService, Shopper } from './service.ts';

export interface CartRoutesOptions {
  service: CartService;
  /** How long the guest's cookie lives; ms. */
  lifetimeMs: number;
}

const tags = ['cart'];

export const cartRoutes: Routes<CartRoutesOptions> = async (app, { service, lifetimeMs }) => {
  app.addHook('onRequest', loadSession);

  app.get(
    '/cart',
    {
      schema: {
        tags,
        summary: 'The cart of whoever is asking; an empty one when there is none',
        querystring: LocaleQuery,
        response: { 200: Cart, ...problems() },
      },
    },
    async (request, reply) => answer(reply, await service.get(shopperOf(request))),
  );

  app.post(
    '/cart/items',
    {
      schema: {
        tags,
        summary: 'Adds to what is there; makes the cart with the first item',
        querystring: LocaleQuery,
        headers: IfMatchHeaders,
        body: AddItemBody,
        response: { 201: Cart, ...problems(409, 412) },
      },
    },
    async (request, reply) => {
      const header = request.headers['if-match'];
      const { cart, guestToken } = await service.add(shopperOf(request), {
        ...request.body,
        versions: header === undefined ? null : versionsOf(header),
      });
      if (guestToken !== null) {
        reply.header('set-cookie', app.cartCookie.set(guestToken, lifetimeMs));
      }
      return answer(reply.code(201), cart);
    },
  );

  app.patch(
    '/cart/items/:id',
    {
      schema: {
        tags,
        summary: 'Sets the quantity of a line',
        querystring: LocaleQuery,
        params: ItemParams,
        headers: IfMatchHeaders,
        body: ChangeItemBody,
        response: { 200: Cart, ...problems(404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const versions = requireVersions(request.headers['if-match']);
      const { quantity } = request.body;
      const change = { itemId: request.params.id, quantity, versions };
      return answer(reply, await service.change(shopperOf(request), change));
    },
  );

  app.delete(
    '/cart/items/:id',
    {
      schema: {
        tags,
        summary: 'Removes a line',
        querystring: LocaleQuery,
        params: ItemParams,
        headers: IfMatchHeaders,
        response: { 200: Cart, ...problems(404, 412, 428) },
      },
    },
    async (request, reply) => {
      const versions = requireVersions(request.headers['if-match']);
      const removal = { itemId: request.params.id, versions };
      return answer(reply, await service.remove(shopperOf(request), removal));
    },
  );

  app.delete(
    '/cart/items',
    {
      schema: {
        tags,
        summary: 'Empties the cart',
        querystring: LocaleQuery,
        headers: IfMatchHeaders,
        response: { 200: Cart, ...problems(412, 428) },
      },
    },
    async (request, reply) => {
      const versions = requireVersions(request.headers['if-match']);
      return answer(reply, await service.remove(shopperOf(request), { itemId: null, versions }));
    },
  );
};

/** Who is asking for a cart, after `loadSession`. */
export function shopperOf(request: FastifyRequest): Shopper {
  const token = request.server.cartCookie.read(request.headers.cookie);
  return {
    userId: request.session?.user.id ?? null,
    guestToken: isToken(token) ? token : null,
    locale: localeOf(request),
  };
}

function requireVersions(header: string | undefined): number[] | null {
  if (header === undefined) throw ifMatchRequired();
  return versionsOf(header);
}

function answer(reply: FastifyReply, cart: CartBody): CartBody {
  reply.header('etag', `"${cart.version}"`);
  return cart;
}
