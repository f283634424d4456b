import type { FastifyRequest } from 'fastify';
import { type Locale, localeOf } from '../../lib/locale.ts';
import { isToken } from '../../lib/token.ts';
import { visitorOf } from '../../plugins/rate-limit.ts';
import { sessionTokenOf } from '../../plugins/session.ts';

/** What a service needs to know of a request beside its body. */
export interface RequestContext {
  requestId: string;
  ip: string;
  /** The address as limits count it: an IPv6 one by its first 64 bits. */
  visitor: string;
  userAgent: string;
  locale: Locale;
  sessionToken: string | null;
  /** The guest's cart, to be merged at sign-in. */
  cartToken: string | null;
}

export function contextOf(request: FastifyRequest): RequestContext {
  const cartToken = request.server.cartCookie.read(request.headers.cookie);
  return {
    requestId: request.id,
    ip: request.ip,
    visitor: visitorOf(request.ip),
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    locale: localeOf(request),
    sessionToken: sessionTokenOf(request),
    cartToken: isToken(cartToken) ? cartToken : null,
  };
}
