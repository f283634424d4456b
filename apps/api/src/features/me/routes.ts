import type { Database } from '@dhakacart/db';
import { NoContent, problems, type Routes } from '../../lib/http.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { currentSession, loadSession, requireSession } from '../../plugins/session.ts';
import { contextOf } from '../auth/context.ts';
import { UserAnswer } from '../auth/schema.ts';
import { toUser } from '../auth/view.ts';
import { exportAccount } from './export.ts';
import { AccountExport, ChangeMeBody, DeleteMeBody, MeAnswer } from './schema.ts';
import type { MeService } from './service.ts';

export interface MeRoutesOptions {
  database: Pick<Database, 'db'>;
  service: MeService;
}

const tags = ['account'];

export const meRoutes: Routes<MeRoutesOptions> = async (app, { database, service }) => {
  app.get(
    '/me',
    {
      onRequest: loadSession,
      schema: {
        tags,
        summary: 'Who is asking; null when signed out, because every page’s header asks',
        querystring: LocaleQuery,
        response: { 200: MeAnswer, ...problems() },
      },
    },
    async ({ session }) => ({ user: session ? toUser(session.user) : null }),
  );

  app.patch(
    '/me',
    {
      onRequest: requireSession,
      schema: {
        tags,
        summary: 'Changes name, phone or language',
        querystring: LocaleQuery,
        body: ChangeMeBody,
        response: { 200: UserAnswer, ...problems(401) },
      },
    },
    async (request) => ({
      user: toUser(await service.change(currentSession(request).user, request.body)),
    }),
  );

  app.delete(
    '/me',
    {
      config: { rateLimit: 'auth' },
      onRequest: requireSession,
      schema: {
        tags,
        summary: 'Deletes the account with everything personal, once no order is under way',
        querystring: LocaleQuery,
        body: DeleteMeBody,
        response: { 204: NoContent, ...problems(401, 403, 409) },
      },
    },
    async (request, reply) => {
      const { user } = currentSession(request);
      await service.remove(user, request.body.password, contextOf(request));
      return reply.header('set-cookie', app.sessionCookie.clear()).code(204).send(null);
    },
  );

  app.get(
    '/me/export',
    {
      config: { rateLimit: 'auth' },
      onRequest: requireSession,
      schema: {
        tags,
        summary: 'Everything that the shop holds of the person, as a file',
        querystring: LocaleQuery,
        response: { 200: AccountExport, ...problems(401) },
      },
    },
    async (request, reply) => {
      const { user } = currentSession(request);
      const file = await exportAccount(database, user, contextOf(request));
      const name = `dhakacart-account-${file.exportedAt.slice(0, 10)}.json`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      // Dates become text here: the answer's schema leaves the further members open.
      return JSON.parse(JSON.stringify(file));
    },
  );
};
