import { type Database, newId, type Outbox, type Tx } from '@dhakacart/db';
import { createToken, hashToken } from '../../lib/token.ts';
import { recordAudit } from '../audit/repository.ts';
import type { MessageData } from './messages.ts';
import { layOut, type Mail } from './templates/layout.ts';
import { passwordChanged, passwordReset, welcome } from './templates/mails.ts';
import type { MailTransport } from './transport.ts';

/** After this many attempts a message is left alone; the pauses add up to about a day. */
export const attemptLimit = 15;
/** A reset that was asked for longer ago than this is not sent any more; ms. */
const resetRequestLifetimeMs = 24 * 60 * 60 * 1000;
/** How long the link in a mail works; ms. */
export const resetLinkLifetimeMs = 60 * 60 * 1000;
/** While one worker sends, no other takes the message; a killed one's is free after this; ms. */
const leaseMs = 2 * 60 * 1000;

export type Delivery = 'sent' | 'failed' | 'dropped' | 'not_due';

export interface DeliverDeps {
  database: Pick<Database, 'db' | 'pool'>;
  transport: MailTransport;
  publicOrigin: string;
}

/** Pause after the given number of attempts: 30 s, doubled each time, at most 3 hours; ms. */
export const retryDelayMs = (attempts: number) =>
  Math.min(30_000 * 2 ** (attempts - 1), 10_800_000);

/**
 * Sends one message, unless another worker is at it, it is sent, or it is not due. A failure is
 * written to the row and tried again later; it is not thrown.
 */
export async function deliverMessage(deps: DeliverDeps, messageId: string): Promise<Delivery> {
  const { db, pool } = deps.database;
  // Counted and leased before anything is sent, so that a message on which workers die ends too.
  const { rowCount } = await pool.query({
    name: 'outbox-claim',
    text: `
      UPDATE outbox SET attempts = attempts + 1, available_at = now() + $2 * interval '1 ms'
      WHERE id = $1 AND sent_at IS NULL AND available_at <= now() AND attempts < $3`,
    values: [messageId, leaseMs, attemptLimit],
  });
  const message = rowCount === 1 ? await db.outbox.findUnique({ where: { id: messageId } }) : null;
  if (!message) return 'not_due';
  try {
    const mail = await compose(deps, message);
    if (!mail) {
      await db.outbox.deleteMany({ where: { id: messageId } });
      return 'dropped';
    }
    await deps.transport.send({ ...mail, id: messageId, to: message.recipient });
    await db.outbox.updateMany({
      where: { id: messageId },
      data: {
        sentAt: new Date(),
        lastError: null,
        // Only a developer's mailbox keeps what was sent, because that may hold a secret.
        ...(deps.transport.keepsMail ? { data: { ...objectOf(message), mail: { ...mail } } } : {}),
      },
    });
    return 'sent';
  } catch (error) {
    await db.outbox.updateMany({
      where: { id: messageId },
      data: {
        lastError: String(error instanceof Error ? error.message : error).slice(0, 500),
        availableAt: new Date(Date.now() + retryDelayMs(message.attempts)),
      },
    });
    return 'failed';
  }
}

/** Sends everything that is due: what a failure or a killed worker left behind. */
export async function deliverDue(deps: DeliverDeps): Promise<Record<Delivery, number>> {
  const counts: Record<Delivery, number> = { sent: 0, failed: 0, dropped: 0, not_due: 0 };
  const due = await deps.database.db.outbox.findMany({
    where: { sentAt: null, availableAt: { lte: new Date() }, attempts: { lt: attemptLimit } },
    orderBy: { availableAt: 'asc' },
    take: 200,
    select: { id: true },
  });
  for (const { id } of due) counts[await deliverMessage(deps, id)]++;
  return counts;
}

/** The mail of a message; null when there is nobody to tell, or nothing any more. */
async function compose(
  { database, publicOrigin }: DeliverDeps,
  message: Outbox,
): Promise<Mail | null> {
  const { locale, template } = message;
  // Written by `postMessage` alone, which is typed by template.
  const data = message.data as unknown;
  if (template === 'welcome') {
    return layOut(welcome(data as MessageData['welcome'], locale, publicOrigin), locale);
  }
  if (template === 'password_changed') {
    const changed = data as MessageData['password_changed'];
    return layOut(passwordChanged(changed, locale, publicOrigin), locale);
  }
  if (template === 'password_reset') {
    if (Date.now() - message.createdAt.getTime() > resetRequestLifetimeMs) return null;
    const { requestId } = data as MessageData['password_reset'];
    const reset = await database.db.$transaction((tx) => mintReset(tx, message, requestId));
    if (!reset) return null;
    return layOut(passwordReset(reset, reset.locale, publicOrigin), reset.locale);
  }
  throw new Error(`there is no template ${template}`);
}

/** Makes the token that the mail carries; links of earlier mails stop working. */
async function mintReset(tx: Tx, { recipient }: Outbox, requestId: string) {
  const user = await tx.user.findUnique({
    where: { email: recipient },
    select: { id: true, name: true, locale: true },
  });
  if (!user) return null;
  const token = createToken();
  await tx.passwordReset.deleteMany({ where: { userId: user.id, usedAt: null } });
  await tx.passwordReset.create({
    data: {
      id: newId('pwr'),
      userId: user.id,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + resetLinkLifetimeMs),
    },
  });
  await recordAudit(tx, {
    actorId: null,
    action: 'account.password_reset_requested',
    subject: user.id,
    requestId,
  });
  return { name: user.name, locale: user.locale, token };
}

function objectOf({ data }: Outbox): Record<string, never> {
  return typeof data === 'object' && data !== null ? (data as Record<string, never>) : {};
}
