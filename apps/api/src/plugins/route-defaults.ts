import type { FastifyInstance, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import { problems } from '../lib/http.ts';
import { LocaleQuery } from '../lib/schemas.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Completes the schemas of the routes: those that read no parameters refuse unknown ones as well,
 * and what our own checks may answer is documented with every route that they guard.
 */
export const routeDefaultsPlugin = fp(
  async (app: FastifyInstance) => {
    app.addHook('onRoute', ({ method, schema }: RouteOptions) => {
      if (!schema || schema.hide) return;
      schema.querystring ??= LocaleQuery;
      if ([method].flat().every((name) => safe.has(name))) return;
      const guards = schema.body === undefined ? problems(403) : problems(403, 413, 415);
      schema.response = { ...guards, ...(schema.response as object) };
    });
  },
  { name: 'route-defaults' },
);
