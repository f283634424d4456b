import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { Counter, type Registry } from 'prom-client';
import { createFixedWindow, type WindowState } from '../lib/fixed-window.ts';
import { rateLimited } from '../lib/problem.ts';

type RateLimitKind = 'read' | 'write' | 'auth' | 'order' | 'gateway';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Which limit counts this route, or a request to it; by default `read` for safe methods, else
     * `write`.
     */
    rateLimit?: RateLimitKind | 'none' | ((request: FastifyRequest) => RateLimitKind);
  }
}

export interface RateLimitOptions {
  limits: Record<RateLimitKind, number>;
  registry: Registry;
  /** Whether the peer itself is one of ours. */
  trustsPeer: (address: string) => boolean;
}

const windowMs = 60_000;

/** The first 64 bits of an IPv6 address are one customer; an IPv4 address is one visitor. */
export function visitorOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail] = ip.split('::');
  const groups = head.split(':');
  if (tail !== undefined) while (groups.length < 4) groups.push('0');
  return groups.slice(0, 4).join(':');
}

/**
 * Counts by visitor and minute in this process. Reads carry no counters in their headers, because
 * caches share those answers between visitors; a refusal tells when to come back.
 */
export const rateLimitPlugin = fp(
  async (app: FastifyInstance, { limits, registry, trustsPeer }: RateLimitOptions) => {
    const refused = new Counter({
      name: 'http_requests_rate_limited_total',
      help: 'Requests refused with 429, by the limit that refused them; shows abuse or a limit set too low',
      labelNames: ['limit'] as const,
      registers: [registry],
    });
    const windows = {
      read: createFixedWindow({ windowMs, limit: limits.read }),
      write: createFixedWindow({ windowMs, limit: limits.write }),
      auth: createFixedWindow({ windowMs, limit: limits.auth }),
      order: createFixedWindow({ windowMs, limit: limits.order }),
      gateway: createFixedWindow({ windowMs, limit: limits.gateway }),
    };

    // The storefront's own servers ask without a forwarded address; they are no visitors.
    const isInternal = (request: FastifyRequest) =>
      request.headers['x-forwarded-for'] === undefined &&
      trustsPeer(request.raw.socket.remoteAddress ?? '');

    app.addHook('onRequest', (request, reply, done) => {
      const safe = request.method === 'GET' || request.method === 'HEAD';
      const wanted = request.routeOptions.config.rateLimit ?? (safe ? 'read' : 'write');
      const kind = typeof wanted === 'function' ? wanted(request) : wanted;
      if (kind === 'none' || limits[kind] === 0 || isInternal(request)) return done();

      const state = windows[kind].take(visitorOf(request.ip), Date.now());
      if (state.allowed && kind === 'read') return done();
      const headers = rateLimitHeaders(kind, limits[kind], state);
      if (state.allowed) {
        reply.headers(headers);
        return done();
      }
      refused.inc({ limit: kind });
      done(rateLimited(state.resetSeconds, headers));
    });
  },
  { name: 'rate-limit' },
);

/** The fields of the IETF draft: what is allowed, and what is left of it. */
function rateLimitHeaders(kind: string, limit: number, state: WindowState): Record<string, string> {
  return {
    'ratelimit-policy': `"${kind}";q=${limit};w=${windowMs / 1000}`,
    ratelimit: `"${kind}";r=${state.remaining};t=${state.resetSeconds}`,
  };
}
