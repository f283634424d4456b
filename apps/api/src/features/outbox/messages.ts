import { type DbOrTx, newId } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import { addJob } from './jobs.ts';

/**
 * The mails that the shop writes, with what each is made of. A secret is never among it: the token
 * of `password_reset`, and whether there is such an account at all, is found when it is sent.
 */
export interface MessageData {
  welcome: { name: string };
  password_reset: { requestId: string };
  password_changed: { name: string };
}

export type MessageTemplate = keyof MessageData;

export interface Message<T extends MessageTemplate> {
  template: T;
  recipient: string;
  locale: Locale;
  data: MessageData[T];
}

/**
 * Writes a message and the job that sends it. Give the transaction of the cause: then there is a
 * mail exactly when the cause has happened.
 */
export async function postMessage<T extends MessageTemplate>(
  tx: DbOrTx,
  { template, recipient, locale, data }: Message<T>,
): Promise<string> {
  const id = newId('out');
  await tx.outbox.create({
    data: { id, channel: 'email', recipient, template, locale, data: { ...data } },
  });
  await addJob(tx, 'deliver_message', { messageId: id });
  return id;
}
