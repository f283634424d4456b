import { newId, type Tx } from '@dhakacart/db';
import { Problem } from '../../lib/problem.ts';
import { hashOf } from '../idempotency/keys.ts';
import { holdingStatuses } from './states.ts';

/**
 * Takes a customer out of what stays of the orders: name, telephone, email, address line, note, the
 * parcel's number, what the gateway told of the payer, the links that are out, and the messages and
 * stored answers that repeat any of it. Products, sums and places stay for the books, and the history
 * says that it was done. Lock the user before.
 * @throws Problem `conflict` with `orders`, the numbers of those that are under way
 */
export async function forgetCustomer(tx: Tx, userId: string): Promise<void> {
  // Each order is locked, so that none of them moves on while it is forgotten.
  await tx.$queryRaw`SELECT FROM orders WHERE user_id = ${userId} ORDER BY id FOR UPDATE`;
  const orders = await tx.order.findMany({
    where: { userId },
    select: { id: true, number: true, status: true },
  });
  const open = orders.filter(({ status }) => holdingStatuses.includes(status));
  if (open.length > 0) throw underWay(open.map(({ number }) => number));

  const ids = orders.map(({ id }) => id);
  const theirs = { orderId: { in: ids } };
  await tx.payment.updateMany({ where: theirs, data: { sessionKey: null, gatewayUrl: null } });
  await tx.paymentEvent.updateMany({ where: { payment: theirs }, data: { data: {} } });
  await tx.couponRedemption.updateMany({ where: theirs, data: { userId: null, phone: '' } });
  await tx.$executeRaw`DELETE FROM outbox WHERE data ->> 'orderId' = ANY(${ids})`;
  // Stored answers belong to the customer, to the order, or to whoever of the staff did something to
  // it: history keeps who that was, and by which key.
  const owners = [userId, ...ids].map((owner) => hashOf(owner));
  await tx.$executeRaw`DELETE FROM idempotency_keys WHERE owner = ANY(${owners})`;
  const acts = await tx.$queryRaw<{ staffId: string; key: string }[]>`
    SELECT DISTINCT actor_id AS "staffId", data ->> 'requestKey' AS key FROM order_events
    WHERE order_id = ANY(${ids}) AND actor_id IS NOT NULL AND data ? 'requestKey'`;
  await tx.$executeRaw`
    DELETE FROM idempotency_keys AS k
    USING unnest(${acts.map(({ staffId }) => hashOf(staffId))}::bytea[], ${acts.map(({ key }) => key)}::text[])
      AS act(owner, key)
    WHERE (k.owner, k.key) = (act.owner, act.key)`;
  await tx.$executeRaw`
    UPDATE orders SET user_id = NULL, guest_token_hash = NULL, link_version = link_version + 1,
      name = '', phone = '', email = NULL, postcode = NULL, note = NULL, tracking_code = NULL,
      line = CASE WHEN line IS NULL THEN NULL ELSE '' END
    WHERE user_id = ${userId}`;
  // By the clock as every event is: one of another transaction may be younger than this one's start.
  const eventIds = ids.map(() => newId('oev'));
  await tx.$executeRaw`
    INSERT INTO order_events (id, order_id, type, actor, actor_id, created_at)
    SELECT e.id, e.order_id, 'customer_forgotten', 'customer', ${userId}, clock_timestamp()
    FROM unnest(${eventIds}::text[], ${ids}::text[]) AS e(id, order_id)`;
}

const underWay = (numbers: string[]) =>
  new Problem('conflict', {
    detail: {
      en: `An order is still under way: ${numbers.join(', ')}. Cancel it, or wait until it has arrived.`,
      bn: `একটি অর্ডার এখনো চলছে: ${numbers.join(', ')}। বাতিল করুন, অথবা পৌঁছানো পর্যন্ত অপেক্ষা করুন।`,
    },
    members: { orders: numbers },
  });
