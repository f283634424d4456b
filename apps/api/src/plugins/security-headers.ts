import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

/** What helmet would send with JSON, made once: setting it anew costs more than the answer. */
export function protectiveHeaders(secure: boolean): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/**
 * Protective headers on every answer that does not bring its own policy, as pages under helmet do.
 * An answer is private unless its route said otherwise.
 */
export const securityHeadersPlugin = fp(
  async (app: FastifyInstance, { secure }: { secure: boolean }) => {
    const headers = protectiveHeaders(secure);
    app.addHook('onSend', (request, reply, payload, done) => {
      if (!reply.hasHeader('content-security-policy')) reply.headers(headers);
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
      reply.header('x-request-id', request.id);
      done(null, payload);
    });
  },
  { name: 'security-headers' },
);
