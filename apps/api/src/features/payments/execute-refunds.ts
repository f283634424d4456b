import type { Database } from '@dhakacart/db';
import type { Logger } from 'pino';
import { runRawTransaction } from '../../lib/queryable.ts';
import { postOrderMessage } from '../orders/messages.ts';
import { lockOrder, recordEvent } from '../orders/move-order.ts';
import { settleRefund } from './refunds.ts';
import { GatewayUnavailable, type SslcommerzClient } from './sslcommerz/client.ts';

export interface RefundDeps {
  database: Pick<Database, 'pool'>;
  /** Null where online payment is not offered; then refunds wait. */
  gateway: SslcommerzClient | null;
  logger: Pick<Logger, 'warn'>;
}

export interface ExecutedRefunds {
  begun: number;
  done: number;
  refused: number;
  /** The gateway is at it, or could not be asked. */
  waiting: number;
}

interface ClaimedRefund {
  id: string;
  orderId: string;
  amount: number;
  reason: string;
  gatewayRef: string | null;
  attempts: number;
  bankTranId: string | null;
}

/** While one worker asks, no other does; a killed one's is free after this; ms. */
const leaseMs = 2 * 60_000;
/** One run handles at most so many. */
const batch = 100;

/** Pause after so many attempts: a minute, doubled each time, at most six hours; ms. */
const pauseMs = (attempts: number) => Math.min(60_000 * 2 ** (attempts - 1), 21_600_000);

/**
 * Sends refunds that were noted to the gateway, and asks what became of those that were sent. The
 * gateway knows each by our own id, so that asking twice refunds once. A refund that cannot be
 * handled keeps none of the others from it; that it could not is thrown afterwards.
 */
export async function executeRefunds(deps: RefundDeps): Promise<ExecutedRefunds> {
  const counts: ExecutedRefunds = { begun: 0, done: 0, refused: 0, waiting: 0 };
  const { gateway, logger } = deps;
  if (!gateway) return counts;
  const errors: unknown[] = [];
  for (let handled = 0; handled < batch; handled++) {
    const refund = await claimRefund(deps);
    if (!refund) break;
    try {
      counts[await execute(deps, gateway, refund)]++;
    } catch (error) {
      if (!(error instanceof GatewayUnavailable)) {
        errors.push(error);
        continue;
      }
      counts.waiting++;
      logger.warn({ refundId: refund.id, cause: error.message }, 'refund not sent');
      await postpone(deps, refund, { error: error.message });
      // The others would wait for it in vain as well; their turn comes.
      break;
    }
  }
  if (errors.length > 0)
    throw new AggregateError(errors, `${errors.length} refunds were not handled`);
  return counts;
}

async function execute(
  deps: RefundDeps,
  gateway: SslcommerzClient,
  refund: ClaimedRefund,
): Promise<keyof ExecutedRefunds> {
  if (refund.gatewayRef === null) {
    if (refund.bankTranId === null) return refuse(deps, refund, 'nothing was captured');
    const { id, bankTranId, amount, reason: remarks } = refund;
    const { outcome, ref, reason } = await gateway.refund({ id, bankTranId, amount, remarks });
    if (outcome === 'refused') return refuse(deps, refund, reason ?? outcome);
    await postpone(deps, refund, { ref });
    return 'begun';
  }
  const state = await gateway.refundState(refund.gatewayRef);
  if (state === 'cancelled') return refuse(deps, refund, 'cancelled by the gateway');
  if (state === 'refunded') return settle(deps, refund);
  await postpone(deps, refund, {});
  return 'waiting';
}

/** Takes the next refund that is due. Counted before it is sent, so that each failure is seen. */
async function claimRefund({ database }: RefundDeps): Promise<ClaimedRefund | null> {
  const { rows } = await database.pool.query<ClaimedRefund>({
    name: 'refund-claim',
    text: `
      UPDATE refunds r SET attempts = attempts + 1, available_at = now() + $1 * interval '1 ms',
        updated_at = now()
      FROM payments p
      WHERE p.id = r.payment_id AND r.id = (
        SELECT id FROM refunds WHERE status IN ('pending', 'processing') AND available_at <= now()
        ORDER BY available_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING r.id, r.order_id AS "orderId", r.amount, r.reason, r.gateway_ref AS "gatewayRef",
        r.attempts, p.bank_tran_id AS "bankTranId"`,
    values: [leaseMs],
  });
  return rows[0] ?? null;
}

/** Looks at it again later. A refund that has begun starts over with short pauses. */
async function postpone(
  { database }: RefundDeps,
  { id, attempts }: ClaimedRefund,
  { ref = null, error = null }: { ref?: string | null; error?: string | null },
): Promise<void> {
  await database.pool.query({
    name: 'refund-postpone',
    text: `UPDATE refunds SET available_at = now() + $2 * interval '1 ms', last_error = $4,
             gateway_ref = coalesce($3, gateway_ref),
             status = CASE WHEN $3::text IS NULL THEN status ELSE 'processing' END,
             attempts = CASE WHEN $3::text IS NULL THEN attempts ELSE 0 END, updated_at = now()
           WHERE id = $1 AND status IN ('pending', 'processing')`,
    values: [id, ref === null ? pauseMs(attempts) : pauseMs(1), ref, error],
  });
}

/** The gateway will not do it: somebody of the staff has to, and finds it in the order's history. */
function refuse(
  { database, logger }: RefundDeps,
  { id, orderId, amount }: ClaimedRefund,
  reason: string,
): Promise<'refused' | 'waiting'> {
  logger.warn({ refundId: id, reason }, 'refund refused');
  return runRawTransaction(database, async (tx) => {
    await lockOrder(tx, orderId);
    const { rowCount } = await tx.query({
      name: 'refund-refused',
      text: `UPDATE refunds SET status = 'failed', last_error = $2, updated_at = now()
             WHERE id = $1 AND status IN ('pending', 'processing')`,
      values: [id, reason],
    });
    if (rowCount !== 1) return 'waiting';
    const data = { refundId: id, amount, reason };
    await recordEvent(tx, orderId, 'refund_failed', { actor: 'gateway', data });
    return 'refused';
  });
}

/** The customer has it; counted once, however many workers heard of it. */
function settle(
  { database }: RefundDeps,
  { id, orderId, amount }: ClaimedRefund,
): Promise<'done' | 'waiting'> {
  return runRawTransaction(database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const { rowCount } = await tx.query({
      name: 'refund-done',
      text: `UPDATE refunds SET status = 'done', last_error = NULL, updated_at = now()
             WHERE id = $1 AND status IN ('pending', 'processing')`,
      values: [id],
    });
    if (rowCount !== 1) return 'waiting';
    await settleRefund(tx, order, { refundId: id, amount, cause: { actor: 'gateway' } });
    await postOrderMessage(tx, order, 'refund_done', { refundId: id, amount });
    return 'done';
  });
}
