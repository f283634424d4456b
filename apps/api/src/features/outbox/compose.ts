import { type Database, newId, type Outbox, type Tx } from '@dhakacart/db';
import { createToken, hashToken } from '../../lib/token.ts';
import { recordAudit } from '../audit/repository.ts';
import type { OrderLinks } from '../orders/link.ts';
import { isOrderTemplate } from '../orders/messages.ts';
import { composeOrder } from './compose-order.ts';
import { composeReminder } from './compose-reminder.ts';
import type { MessageData } from './messages.ts';
import { layOut, type Mail } from './templates/layout.ts';
import { passwordChanged, passwordReset, welcome } from './templates/mails.ts';
import type { Sms } from './transport.ts';

export interface ComposeDeps {
  database: Pick<Database, 'db' | 'pool'>;
  links: OrderLinks;
  publicOrigin: string;
}

/** What goes out, and by which way. */
export type Composed = { channel: 'email'; mail: Mail } | { channel: 'sms'; sms: Sms };

/** A reset that was asked for longer ago than this is not sent any more; ms. */
const resetRequestLifetimeMs = 24 * 60 * 60 * 1000;
/** How long the link in a mail works; ms. */
export const resetLinkLifetimeMs = 60 * 60 * 1000;

/**
 * Writes a message out from what its rows say at this moment; null when there is nobody to tell, or
 * nothing any more.
 */
export async function compose(deps: ComposeDeps, message: Outbox): Promise<Composed | null> {
  const { template, channel } = message;
  if (isOrderTemplate(template)) return composeOrder(deps, message, template);
  if (channel !== 'email') throw new Error(`${template} is not sent by ${channel}`);
  const mail = await composeMail(deps, message);
  return mail && { channel: 'email', mail };
}

async function composeMail(
  { database, publicOrigin }: ComposeDeps,
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
  if (template === 'cart_reminder') {
    return composeReminder(database, data as MessageData['cart_reminder'], publicOrigin);
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
