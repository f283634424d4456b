import type { Database, Role } from '@dhakacart/db';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Config } from '../config.ts';
import {
  type CurrentSession,
  createSessionRepository,
  type SessionRepository,
} from '../features/auth/session-repository.ts';
import { type CookieJar, createCookie } from '../lib/cookies.ts';
import { forbidden, unauthenticated } from '../lib/problem.ts';
import { isToken } from '../lib/token.ts';

declare module 'fastify' {
  interface FastifyInstance {
    sessions: SessionRepository;
    sessionCookie: CookieJar;
    /** The cookie of a guest's cart. */
    cartCookie: CookieJar;
  }
  interface FastifyRequest {
    /** Who is asking; null on a route that does not load it and for a visitor without an account. */
    session: CurrentSession | null;
  }
}

/**
 * Knows the session cookie. Nothing is looked up by itself: a route says with a hook whether it
 * wants the session, so that public reads never ask the database who is reading.
 */
export const sessionPlugin = fp(
  async (
    app: FastifyInstance,
    {
      database,
      config,
    }: { database: Database; config: Pick<Config, 'secure' | 'sessionLifetimeMs'> },
  ) => {
    app.decorate(
      'sessions',
      createSessionRepository(database, { lifetimeMs: config.sessionLifetimeMs }),
    );
    app.decorate('sessionCookie', createCookie('session', config.secure));
    app.decorate('cartCookie', createCookie('cart', config.secure));
    app.decorateRequest('session', null);
  },
  { name: 'session', dependencies: ['observe'] },
);

/** The token of the session cookie, when it has the shape of one. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  const token = request.server.sessionCookie.read(request.headers.cookie);
  return isToken(token) ? token : null;
}

/** An onRequest hook: finds out who is asking, and lets everybody in. */
export async function loadSession(request: FastifyRequest): Promise<void> {
  const token = sessionTokenOf(request);
  if (!token) return;
  const { sessions } = request.server;
  const session = await sessions.get(token);
  if (!session) return;
  request.session = session;
  request.userId = session.user.id;
  await sessions.touch(session);
}

/** An onRequest hook: answers 401 to whoever is not signed in. */
export async function requireSession(request: FastifyRequest): Promise<void> {
  await loadSession(request);
  if (!request.session) throw unauthenticated();
}

/** An onRequest hook: 401 without a session, 403 with a role that is not among those given. */
export function requireRole(...roles: Role[]) {
  return async (request: FastifyRequest): Promise<void> => {
    await requireSession(request);
    if (!roles.includes(currentSession(request).user.role)) throw forbidden();
  };
}

/** The session of a route behind `requireSession`. */
export function currentSession(request: FastifyRequest): CurrentSession {
  if (!request.session) throw unauthenticated();
  return request.session;
}
