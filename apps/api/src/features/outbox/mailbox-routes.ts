import type { Database, Outbox } from '@dhakacart/db';
import helmet from '@fastify/helmet';
import { Type } from 'typebox';
import { problems, type Routes } from '../../lib/http.ts';
import { notFound } from '../../lib/problem.ts';
import { Id } from '../../lib/schemas.ts';
import { type MailboxEntry, mailboxPage } from './mailbox-page.ts';
import { Mailbox } from './mailbox-schema.ts';

const shown = 50;

/**
 * Every message of the shop for everybody to read, secrets included: registered on a developer's
 * machine only (MAILBOX=on). The prefix is /api/dev.
 */
export const mailboxRoutes: Routes<{ database: Pick<Database, 'db'> }> = async (
  app,
  { database },
) => {
  const { db } = database;
  const find = async () =>
    (await db.outbox.findMany({ orderBy: { createdAt: 'desc' }, take: shown })).map(toEntry);

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  });

  app.get('/mailbox', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(mailboxPage(await find())),
  );

  app.get(
    '/mailbox.json',
    { schema: { hide: true, response: { 200: Mailbox, ...problems() } } },
    async () => ({ items: await find() }),
  );

  app.get(
    '/mailbox/:id',
    {
      schema: {
        hide: true,
        params: Type.Object({ id: Id('out') }, { additionalProperties: false }),
      },
    },
    async (request, reply) => {
      const message = await db.outbox.findUnique({ where: { id: request.params.id } });
      const html = message ? mailOf(message)?.html : undefined;
      if (!html) throw notFound();
      return reply.type('text/html; charset=utf-8').send(html);
    },
  );
};

function toEntry(message: Outbox): MailboxEntry {
  const mail = mailOf(message);
  return {
    id: message.id,
    channel: message.channel === 'sms' ? 'sms' : 'email',
    to: message.recipient,
    template: message.template,
    subject: mail?.subject ?? null,
    text: mail?.text ?? smsOf(message),
    createdAt: message.createdAt.toISOString(),
    sentAt: message.sentAt?.toISOString() ?? null,
    attempts: message.attempts,
    lastError: message.lastError,
  };
}

/** What `deliver` kept of a mail that went to this mailbox. */
function mailOf({ data }: Outbox): { subject: string; text: string; html: string } | null {
  if (typeof data !== 'object' || data === null || !('mail' in data)) return null;
  const mail: unknown = data.mail;
  if (typeof mail !== 'object' || mail === null) return null;
  if (!('subject' in mail && 'text' in mail && 'html' in mail)) return null;
  return { subject: String(mail.subject), text: String(mail.text), html: String(mail.html) };
}

/** The same of a text message. */
function smsOf({ data }: Outbox): string | null {
  if (typeof data !== 'object' || data === null || !('sms' in data)) return null;
  const sms: unknown = data.sms;
  return typeof sms === 'object' && sms !== null && 'text' in sms ? String(sms.text) : null;
}
