import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { problemFromDatabase } from '../lib/database-errors.ts';
import { localeOf } from '../lib/locale.ts';
import {
  internalError,
  methodNotAllowed,
  notFound,
  Problem,
  type ProblemCode,
  renderProblem,
} from '../lib/problem.ts';
import { validationProblem } from '../lib/validation.ts';

const fromFastify: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_request',
  FST_ERR_NOT_FOUND: 'not_found',
  FST_ERR_MAX_LIMIT: 'bad_request',
  FST_ERR_BAD_URL: 'bad_request',
  FST_ERR_MAX_PARAM_LENGTH: 'uri_too_long',
};

const fromStatus: Record<number, ProblemCode> = {
  404: 'not_found',
  408: 'request_timeout',
  413: 'payload_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  503: 'overloaded',
};

/** Maps whatever was thrown to the one kind of error that is answered. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode, validation } = error as Partial<FastifyError>;
  if (validation) return validationProblem(validation);
  const fromDatabase = problemFromDatabase(error);
  if (fromDatabase) return fromDatabase;
  const known = code ? fromFastify[code] : undefined;
  if (known) return new Problem(known, { cause: error });
  if (statusCode !== undefined && statusCode >= 400 && statusCode !== 500) {
    const mapped = fromStatus[statusCode] ?? (statusCode < 500 ? 'bad_request' : undefined);
    if (mapped) return new Problem(mapped, { cause: error });
  }
  return internalError(error);
}

/** Answers a request with a problem, whatever headers were set before. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error);
  if (problem.status === 500) {
    request.log.error({ err: problem.cause ?? problem, requestId: request.id }, problem.message);
  } else if (problem.status > 500) {
    request.log.warn(
      { requestId: request.id, code: problem.code, cause: String(problem.cause) },
      problem.message,
    );
  }
  const locale = localeOf(request);
  reply.removeHeader('etag');
  return reply
    .code(problem.status)
    .headers({
      'cache-control': 'no-store',
      'content-language': locale,
      ...problem.options.headers,
    })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(renderProblem(problem, locale, request.id)));
}

interface KnownRoute {
  matches: RegExp;
  methods: Set<string>;
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}/?$`);
}

/** Every error there is leaves as problem+json; a path that exists says which methods it takes. */
export const errorsPlugin = fp(
  async (app: FastifyInstance) => {
    const routes = new Map<string, KnownRoute>();
    app.addHook('onRoute', ({ url, method }) => {
      const route = routes.get(url) ?? { matches: patternOf(url), methods: new Set<string>() };
      for (const name of [method].flat()) route.methods.add(name);
      routes.set(url, route);
    });

    app.setErrorHandler(sendProblem);
    app.setNotFoundHandler((request, reply) => {
      const path = request.raw.url?.split('?', 1)[0] ?? '';
      const methods = new Set<string>();
      for (const route of routes.values()) {
        if (route.matches.test(path)) for (const name of route.methods) methods.add(name);
      }
      if (methods.size === 0 || methods.has(request.method)) {
        return sendProblem(notFound(), request, reply);
      }
      const allow = [...methods, 'OPTIONS'].sort().join(', ');
      if (request.method === 'OPTIONS') return reply.code(204).header('allow', allow).send();
      return sendProblem(methodNotAllowed(allow), request, reply);
    });
  },
  { name: 'errors' },
);
