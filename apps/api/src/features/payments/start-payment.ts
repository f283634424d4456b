import { type Database, newId } from '@dhakacart/db';
import { resolveLocation } from '@dhakacart/db/locations';
import { Problem } from '../../lib/problem.ts';
import { type Queryable, runRawTransaction } from '../../lib/queryable.ts';
import { lockOrder, recordEvent } from '../orders/move-order.ts';
import { orderMovedOn } from '../orders/problems.ts';
import type { OrderRecord } from '../orders/record.ts';
import { endAttempt } from './apply-payment.ts';
import { GatewayUnavailable, type SslcommerzClient } from './sslcommerz/client.ts';

export interface StartPaymentDeps {
  database: Pick<Database, 'pool'>;
  gateway: SslcommerzClient;
  /** How long goods are held, ms. */
  holdMs: number;
  /** Where the shop is reached: the gateway calls back there. */
  publicOrigin: string;
}

export interface StartedPayment {
  paymentId: string;
  /** Where the customer pays. */
  redirectUrl: string;
}

/** A hold is extended by payments that start, but never beyond so many times its length. */
const longestHold = 4;
/** An open session of the gateway that is younger is used again, ms. */
const sessionReuseMs = 10 * 60_000;

/**
 * Begins an attempt to pay an order, or goes on with one that has just begun. The gateway is asked
 * between two transactions, never inside one; when it fails, the attempt has failed and the order
 * waits for another.
 * @throws Problem `order_moved_on` when the order does not wait for a payment (any more);
 *   `gateway_unavailable` with Retry-After
 */
export async function startPayment(
  deps: StartPaymentDeps,
  order: OrderRecord,
  actorId: string | null,
): Promise<StartedPayment> {
  const { database, gateway, publicOrigin } = deps;
  const attempt = await beginAttempt(deps, order.id);
  const paymentId = attempt.id;
  if (attempt.gatewayUrl !== null) return { paymentId, redirectUrl: attempt.gatewayUrl };
  try {
    const { sessionKey, gatewayUrl } = await gateway.createSession({
      tranId: paymentId,
      amount: attempt.amount,
      returnUrl: `${publicOrigin}/api/v1/payments/sslcommerz/return`,
      ipnUrl: `${publicOrigin}/api/v1/payments/sslcommerz/ipn`,
      ...sessionOf(order, publicOrigin),
    });
    const status = await runRawTransaction(database, async (tx) => {
      const { status } = await lockOrder(tx, order.id);
      await tx.query({
        name: 'payment-session',
        text: `UPDATE payments SET session_key = $2, gateway_url = $3, updated_at = clock_timestamp()
               WHERE id = $1`,
        values: [paymentId, sessionKey, gatewayUrl],
      });
      if (status !== 'awaiting_payment') {
        await endAttempt(tx, paymentId, { to: 'cancelled', failure: `the order is ${status}` });
        return status;
      }
      const data = { paymentId, amount: attempt.amount };
      await recordEvent(tx, order.id, 'payment_started', { actor: 'customer', actorId, data });
      return status;
    });
    // Nobody is sent to pay for what was given up while the gateway was asked.
    if (status !== 'awaiting_payment') throw orderMovedOn(status);
    return { paymentId, redirectUrl: gatewayUrl };
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error;
    await endAttempt(database.pool, paymentId, { to: 'failed', failure: error.message });
    throw gatewayUnavailable(error);
  }
}

/** The attempt to pay with: the youngest open one, with its address, or a new one, without. */
function beginAttempt(
  { database, holdMs }: StartPaymentDeps,
  orderId: string,
): Promise<{ id: string; amount: number; gatewayUrl: string | null }> {
  return runRawTransaction(database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const now = new Date();
    if (order.status !== 'awaiting_payment' || !order.expiresAt || order.expiresAt <= now) {
      throw orderMovedOn(order.status === 'awaiting_payment' ? 'expired' : order.status);
    }
    await extendHold(tx, orderId, holdMs);
    const { rows } = await tx.query<{ id: string; amount: number; gatewayUrl: string }>({
      name: 'payment-open',
      text: `SELECT id, amount, gateway_url AS "gatewayUrl" FROM payments
             WHERE order_id = $1 AND status = 'pending' AND gateway_url IS NOT NULL
               AND created_at > now() - $2 * interval '1 ms'
             ORDER BY created_at DESC LIMIT 1`,
      values: [orderId, sessionReuseMs],
    });
    if (rows[0]) return rows[0];
    const attempt = { id: newId('pay'), amount: order.total };
    await tx.query({
      name: 'payment-insert',
      text: `INSERT INTO payments (id, order_id, provider, amount) VALUES ($1, $2, 'sslcommerz', $3)`,
      values: [attempt.id, orderId, attempt.amount],
    });
    return { ...attempt, gatewayUrl: null };
  });
}

/** Order and holds run out at one moment, which only moves away, and not for ever. */
async function extendHold(tx: Queryable, orderId: string, holdMs: number): Promise<void> {
  await tx.query({
    name: 'hold-extend',
    text: `WITH extended AS (
             UPDATE orders SET updated_at = clock_timestamp(), expires_at = greatest(expires_at, least(
               now() + $2 * interval '1 ms', placed_at + $3 * interval '1 ms'))
             WHERE id = $1 RETURNING id, expires_at)
           UPDATE holds h SET expires_at = e.expires_at FROM extended e WHERE h.order_id = e.id`,
    values: [orderId, holdMs, holdMs * longestHold],
  });
}

/** What the gateway wants to know of customer and goods. */
function sessionOf(order: OrderRecord, publicOrigin: string) {
  const { division, district, upazila } = order;
  const place =
    division && district && upazila ? resolveLocation({ division, district, upazila }) : null;
  const known = place !== null && typeof place !== 'string' ? place : null;
  // The gateway insists on an address; a customer without one gets the shop's, which reads nothing.
  const fallback = `no-reply@${new URL(publicOrigin).hostname}`;
  return {
    customer: {
      name: order.name,
      email: order.email !== null && order.email.length <= 50 ? order.email : fallback,
      phone: order.phone,
      address: order.line ?? 'Pick-up',
      city: known?.district.name.en ?? 'Dhaka',
      postcode: order.postcode ?? '1000',
    },
    shipped: order.deliveryMethod !== 'pickup',
    product: order.lines.map(({ nameEn }) => nameEn).join(', '),
    items: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

export const gatewayUnavailable = (cause: unknown) =>
  new Problem('gateway_unavailable', {
    message: 'the payment gateway did not answer',
    detail: {
      en: 'The payment service is not answering. Your order is kept; try again in a moment.',
      bn: 'পেমেন্ট সার্ভিস সাড়া দিচ্ছে না। আপনার অর্ডারটি রাখা আছে, একটু পরে আবার চেষ্টা করুন।',
    },
    headers: { 'retry-after': '10' },
    cause,
  });
