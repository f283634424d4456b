import { type DbOrTx, newId } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';

/**
 * The mails that the shop writes, with what each is made of; those about orders are posted by
 * `postOrderMessage`. A secret is never among it: the token of `password_reset`, and whether there
 * is such an account at all, is found when it is sent.
 */
export interface MessageData {
  welcome: { name: string };
  password_reset: { requestId: string };
  password_changed: { name: string };
  cart_reminder: { userId: string; cartId: string };
}

export type MessageTemplate = keyof MessageData;

export interface Message<T extends MessageTemplate> {
  template: T;
  recipient: string;
  locale: Locale;
  data: MessageData[T];
}

/**
 * Writes a message, which the worker finds within seconds. Give the transaction of the cause: then
 * there is a mail exactly when the cause has happened.
 */
export async function postMessage<T extends MessageTemplate>(
  tx: DbOrTx,
  { template, recipient, locale, data }: Message<T>,
): Promise<string> {
  const id = newId('out');
  await tx.outbox.create({
    data: { id, channel: 'email', recipient, template, locale, data: { ...data } },
  });
  return id;
}
