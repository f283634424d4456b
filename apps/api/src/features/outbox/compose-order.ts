import type { OrderStatus, Outbox } from '@dhakacart/db';
import type { OrderTemplate } from '../orders/messages.ts';
import { getOrder } from '../orders/record.ts';
import type { ComposeDeps, Composed } from './compose.ts';
import { layOut } from './templates/layout.ts';
import { factsOf } from './templates/order-facts.ts';
import { orderMail } from './templates/order-mails.ts';
import { orderSms } from './templates/order-sms.ts';

/**
 * Where an order must stand for a message to be true still: one that a mail server held up for a
 * day would else say "not paid" after "paid". What is not listed stays true.
 */
const trueIn: Partial<Record<OrderTemplate, readonly OrderStatus[]>> = {
  order_confirmed: ['confirmed', 'shipped', 'delivered'],
  order_shipped: ['shipped', 'delivered'],
  order_expired: ['expired'],
  payment_in_review: ['in_review'],
};

/**
 * A message about an order as it stands now, with a link that works now. Null when the order is
 * gone, as with a load run that was removed, and when the message has been overtaken.
 */
export async function composeOrder(
  { database, links, publicOrigin }: ComposeDeps,
  { channel, data }: Outbox,
  template: OrderTemplate,
): Promise<Composed | null> {
  // Written by `postOrderMessage` and with the order itself.
  const { orderId, amount } = data as { orderId: string; amount?: unknown };
  const record = await getOrder(database, { id: orderId });
  if (!record || record.loadRun !== null) return null;
  if (trueIn[template] && !trueIn[template].includes(record.status)) return null;
  const refunds = await database.db.refund.findMany({ where: { orderId } });
  const facts = factsOf(record, refunds, {
    token: links.tokenOf(record),
    origin: publicOrigin,
    amount,
  });
  return channel === 'sms'
    ? { channel, sms: { text: orderSms(template, facts) } }
    : { channel: 'email', mail: layOut(orderMail(template, facts), record.locale) };
}
