import type { FastifyReply } from 'fastify';
import { NoContent, problems, type Routes } from '../../lib/http.ts';
import { forbidden } from '../../lib/problem.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { currentSession, loadSession, requireSession } from '../../plugins/session.ts';
import { isLoadAccount, LoadRunHeaders, loadRunOf } from '../orders/load-run.ts';
import { contextOf } from './context.ts';
import type { PasswordService } from './password-service.ts';
import {
  ChangePasswordBody,
  ConfirmResetBody,
  RegisterBody,
  RequestResetBody,
  SessionList,
  SessionParams,
  SignInBody,
  UserAnswer,
} from './schema.ts';
import type { AuthService, SignedIn } from './service.ts';
import { absoluteLifetimeMs } from './session-repository.ts';
import type { SessionService } from './session-service.ts';
import { toUser } from './view.ts';

export interface AuthRoutesOptions {
  auth: AuthService;
  passwords: PasswordService;
  sessions: SessionService;
  loadRunKey: string | null;
}

const tags = ['account'];
/** Counted by the stricter limit: each of these tries a secret, or sends a mail. */
const guarded = { rateLimit: 'auth' } as const;

export const authRoutes: Routes<AuthRoutesOptions> = async (app, options) => {
  const { auth, passwords, sessions, loadRunKey } = options;

  // The browser keeps the cookie as long as a session can live; the server ends it when idle.
  const giveCookie = (reply: FastifyReply, token: string) =>
    reply.header('set-cookie', app.sessionCookie.set(token, absoluteLifetimeMs));
  const takeCookie = (reply: FastifyReply) => reply.header('set-cookie', app.sessionCookie.clear());

  function enter(reply: FastifyReply, { user, token }: SignedIn) {
    giveCookie(reply, token).header('set-cookie', app.cartCookie.clear());
    return { user: toUser(user) };
  }

  app.post(
    '/auth/register',
    {
      config: guarded,
      schema: {
        tags,
        summary: 'Makes an account and signs in; the guest’s cart comes along',
        querystring: LocaleQuery,
        headers: LoadRunHeaders,
        body: RegisterBody,
        response: { 201: UserAnswer, ...problems(403, 409) },
      },
    },
    async (request, reply) => {
      const loadRun = loadRunOf(request, loadRunKey);
      // An account that could not be found again would be left behind.
      if (loadRun !== null && !isLoadAccount(request.body.email, loadRun)) throw forbidden();
      const welcome = loadRun === null;
      return enter(
        reply.code(201),
        await auth.register(request.body, contextOf(request), { welcome }),
      );
    },
  );

  app.post(
    '/auth/sign-in',
    {
      config: guarded,
      schema: {
        tags,
        summary: 'Signs in; the guest’s cart is merged into the user’s',
        querystring: LocaleQuery,
        body: SignInBody,
        response: { 200: UserAnswer, ...problems(401) },
      },
    },
    async (request, reply) => enter(reply, await auth.signIn(request.body, contextOf(request))),
  );

  app.post(
    '/auth/sign-out',
    {
      onRequest: loadSession,
      schema: {
        tags,
        summary: 'Ends this session; also answers 204 when there is none',
        querystring: LocaleQuery,
        response: { 204: NoContent, ...problems() },
      },
    },
    async (request, reply) => {
      if (request.session) await sessions.signOut(request.session, contextOf(request));
      return takeCookie(reply).code(204).send(null);
    },
  );

  app.post(
    '/auth/sign-out-everywhere',
    {
      onRequest: requireSession,
      schema: {
        tags,
        summary: 'Ends every session of the account',
        querystring: LocaleQuery,
        response: { 204: NoContent, ...problems(401) },
      },
    },
    async (request, reply) => {
      await sessions.signOutEverywhere(currentSession(request), contextOf(request));
      return takeCookie(reply).code(204).send(null);
    },
  );

  app.get(
    '/auth/sessions',
    {
      onRequest: requireSession,
      schema: {
        tags,
        summary: 'Where the account is signed in',
        querystring: LocaleQuery,
        response: { 200: SessionList, ...problems(401) },
      },
    },
    async (request) => ({
      items: (await sessions.find(currentSession(request))).map((session) => ({
        ...session,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
      })),
    }),
  );

  app.delete(
    '/auth/sessions/:id',
    {
      onRequest: requireSession,
      schema: {
        tags,
        summary: 'Ends one session',
        querystring: LocaleQuery,
        params: SessionParams,
        response: { 204: NoContent, ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      const session = currentSession(request);
      await sessions.revoke(session, request.params.id, contextOf(request));
      if (session.id === request.params.id) takeCookie(reply);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/auth/password',
    {
      config: guarded,
      onRequest: requireSession,
      schema: {
        tags,
        summary: 'Changes the password; every other session ends',
        querystring: LocaleQuery,
        body: ChangePasswordBody,
        response: { 204: NoContent, ...problems(401) },
      },
    },
    async (request, reply) => {
      const context = contextOf(request);
      const token = await passwords.change(currentSession(request), request.body, context);
      return giveCookie(reply, token).code(204).send(null);
    },
  );

  app.post(
    '/auth/password-reset',
    {
      config: guarded,
      schema: {
        tags,
        summary: 'Mails a link that sets a new password, if there is such an account',
        querystring: LocaleQuery,
        body: RequestResetBody,
        response: { 202: NoContent, ...problems() },
      },
    },
    async (request, reply) => {
      await passwords.requestReset(request.body.email, contextOf(request));
      return reply.code(202).send(null);
    },
  );

  app.post(
    '/auth/password-reset/confirm',
    {
      config: guarded,
      schema: {
        tags,
        summary: 'Sets a new password with the token of the mail; every session ends',
        querystring: LocaleQuery,
        body: ConfirmResetBody,
        response: { 204: NoContent, ...problems() },
      },
    },
    async (request, reply) => {
      await passwords.confirmReset(request.body, contextOf(request));
      return takeCookie(reply).code(204).send(null);
    },
  );
};
