import type { Database } from '@dhakacart/db';
import type { FastifyRequest } from 'fastify';
import { hashToken, isToken } from '../../lib/token.ts';
import type { OrderLinks } from './link.ts';
import { orderNotFound } from './problems.ts';
import { getOrder, type OrderRecord } from './record.ts';

/**
 * The order that a request names, if whoever sends it may have it: its owner, the browser that
 * placed it as a guest, or the holder of its signed link. Everybody else is told what they would be
 * told of an order that does not exist. Needs `loadSession`.
 * @throws Problem `not_found`
 */
export async function requireOrder(
  database: Pick<Database, 'db'>,
  links: OrderLinks,
  request: FastifyRequest<{ Params: { id: string } }>,
): Promise<OrderRecord> {
  const record = await getOrder(database, { id: request.params.id });
  if (!record || !mayRead(record, links, request)) throw orderNotFound();
  return record;
}

function mayRead(record: OrderRecord, links: OrderLinks, request: FastifyRequest): boolean {
  if (record.userId !== null && record.userId === request.session?.user.id) return true;
  const token = request.headers['order-token'];
  if (typeof token === 'string' && links.isTokenOf(record, token)) return true;
  if (record.guestTokenHash === null) return false;
  const guestToken = request.server.cartCookie.read(request.headers.cookie);
  return isToken(guestToken) && hashToken(guestToken).equals(record.guestTokenHash);
}
