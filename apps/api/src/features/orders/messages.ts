import { newId } from '@dhakacart/db';
import type { Queryable } from '../../lib/queryable.ts';
import type { FirstMessage } from './place-repository.ts';

/** The messages about orders; each is composed from the order when it is sent. */
export const orderTemplates = [
  'order_placed',
  'order_paid',
  'order_confirmed',
  'order_shipped',
  'order_delivered',
  'order_cancelled',
  'order_expired',
  'payment_in_review',
  'refund_done',
] as const;
export type OrderTemplate = (typeof orderTemplates)[number];

export const isOrderTemplate = (template: string): template is OrderTemplate =>
  (orderTemplates as readonly string[]).includes(template);

interface Addressee {
  id: string;
  email: string | null;
  phone: string;
  locale: 'en' | 'bn';
  loadRun: string | null;
}

/**
 * The message that a person gets: a mail to whoever gave an address, else a text message. Null for
 * an order of a load run, which writes to nobody, and of a customer who was forgotten.
 */
export function messageFor(
  { email, phone, loadRun }: Pick<Addressee, 'email' | 'phone' | 'loadRun'>,
  template: OrderTemplate,
): FirstMessage | null {
  if (loadRun !== null || phone === '') return null;
  const id = newId('out');
  return email === null
    ? { id, channel: 'sms', recipient: phone, template }
    : { id, channel: 'email', recipient: email, template };
}

/**
 * Writes a message about an order in the transaction of what it tells of. There is no job for it,
 * because adding one notifies, which everybody who orders would wait for; the worker looks every
 * few seconds.
 */
export async function postOrderMessage(
  tx: Queryable,
  order: Addressee,
  template: OrderTemplate,
  data: Record<string, unknown> = {},
): Promise<void> {
  const message = messageFor(order, template);
  if (!message) return;
  await tx.query({
    name: 'order-message',
    text: `INSERT INTO outbox (id, channel, recipient, template, locale, data)
           VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      message.id,
      message.channel,
      message.recipient,
      template,
      order.locale,
      JSON.stringify({ ...data, orderId: order.id }),
    ],
  });
}
