import type { Database } from '@dhakacart/db';
import type { Logger } from 'pino';
import { applyPayment, endAttempt } from './apply-payment.ts';
import type { PaymentMetrics } from './metrics.ts';
import { GatewayUnavailable, type SslcommerzClient } from './sslcommerz/client.ts';

export interface ReconcileDeps {
  database: Pick<Database, 'pool'>;
  /** Null where online payment is not offered. */
  gateway: SslcommerzClient | null;
  /** After so long without news the gateway is asked, ms. */
  paymentCheckMs: number;
  metrics: PaymentMetrics;
  logger: Pick<Logger, 'warn'>;
}

export interface Reconciled {
  asked: number;
  /** Orders that were paid, held for review, or whose money goes back: news that had been lost. */
  found: number;
}

/** An attempt is asked about for so long, days; what comes later comes by the gateway's own word. */
const askedForDays = 2;
/** One run asks about at most so many. */
const batch = 200;

/**
 * Asks the gateway about attempts that nothing was heard of, first after `paymentCheckMs`, then in
 * growing pauses, and about those of orders that are about to expire. Attempts that failed are among
 * them: another card in the same session may have paid, and the news of it been lost. An attempt
 * that cannot be looked into keeps none of the others from it; that it could not is thrown afterwards.
 */
export async function reconcilePayments(deps: ReconcileDeps): Promise<Reconciled> {
  const { database, gateway, logger, metrics } = deps;
  const reconciled = { asked: 0, found: 0 };
  if (!gateway) return reconciled;
  const errors: unknown[] = [];
  while (reconciled.asked < batch) {
    const payment = await claimPayment(deps);
    if (!payment) break;
    reconciled.asked++;
    try {
      for (const transaction of await gateway.findTransactions(payment.id)) {
        if (transaction.tranId !== payment.id) continue;
        const outcome = await applyPayment(database, transaction, 'reconciliation');
        if (outcome === 'duplicate' || outcome === 'ignored') continue;
        metrics.count(outcome);
        if (outcome !== 'failed' && outcome !== 'cancelled') reconciled.found++;
        if (outcome === 'mismatch') {
          logger.warn(
            { paymentId: payment.id, source: 'reconciliation', outcome },
            'payment event refused',
          );
        }
      }
    } catch (error) {
      if (!(error instanceof GatewayUnavailable)) {
        errors.push(error);
        continue;
      }
      metrics.count('unverified');
      logger.warn({ paymentId: payment.id, cause: error.message }, 'payment not reconciled');
      // The others would wait for it in vain as well; their turn comes.
      break;
    }
    if (payment.last)
      await endAttempt(database.pool, payment.id, { to: 'failed', failure: 'abandoned' });
  }
  if (errors.length > 0) {
    throw new AggregateError(errors, `${errors.length} payments were not reconciled`);
  }
  return reconciled;
}

/** Takes the next attempt that is due, so that no other worker asks about it too. */
async function claimPayment({
  database,
  paymentCheckMs,
}: ReconcileDeps): Promise<{ id: string; last: boolean } | null> {
  const { rows } = await database.pool.query<{ id: string; last: boolean }>({
    name: 'payment-claim',
    text: `
      UPDATE payments SET checked_at = now()
      WHERE id = (
        SELECT p.id FROM payments p JOIN orders o ON o.id = p.order_id
        WHERE p.status IN ('pending', 'failed', 'cancelled') AND p.provider = 'sslcommerz'
          AND p.created_at > now() - $2 * interval '1 day'
          AND (
            p.created_at <= now() - $1 * interval '1 ms'
              AND coalesce(p.checked_at, 'epoch') <= now() - greatest(
                $1 * interval '1 ms', (now() - p.created_at) / 3)
            OR p.status = 'pending' AND o.expires_at <= now() + interval '2 minutes'
              AND coalesce(p.checked_at, 'epoch') <= now() - interval '1 minute')
        ORDER BY p.created_at LIMIT 1 FOR UPDATE OF p SKIP LOCKED)
      RETURNING id, created_at < now() - $2 * interval '1 day' * 0.75 AS last`,
    values: [paymentCheckMs, askedForDays],
  });
  return rows[0] ?? null;
}
