import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { Problem } from '../lib/problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False for a route that other sites may post to, because it believes nothing of what is sent. */
    originCheck?: boolean;
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * Refuses a change that another site asks a browser to make. A client that is no browser sends
 * neither header and carries no ambient cookie of its own accord, so it passes.
 */
export const originCheckPlugin = fp(
  async (app: FastifyInstance, { publicOrigin }: { publicOrigin: string }) => {
    app.addHook('onRequest', (request, _reply, done) => {
      if (safe.has(request.method)) return done();
      if (request.routeOptions.config.originCheck === false) return done();
      const { origin } = request.headers;
      const site = request.headers['sec-fetch-site'];
      const foreignOrigin = origin !== undefined && origin !== publicOrigin;
      // An Origin that matches settles it; `same-site` is another subdomain, which we do not trust.
      const foreignSite =
        origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none';
      if (!foreignOrigin && !foreignSite) return done();
      done(
        new Problem('cross_origin', {
          message: 'an unsafe method came from another origin',
          detail: {
            en: 'This request came from another site and was refused.',
            bn: 'অনুরোধটি অন্য সাইট থেকে এসেছে, তাই নেওয়া হয়নি।',
          },
        }),
      );
    });
  },
  { name: 'origin-check' },
);
