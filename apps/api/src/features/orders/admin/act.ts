import type { Database } from '@dhakacart/db';
import { type Queryable, runRawTransaction } from '../../../lib/queryable.ts';
import { type AuditAction, recordAuditRaw } from '../../audit/repository.ts';
import { type Cause, type LockedOrder, lockOrder } from '../move-order.ts';

/** Who of the staff asks, and by which request. */
export interface StaffRequest {
  staffId: string;
  /** The Idempotency-Key. */
  key: string;
  ip: string;
  requestId: string;
}

/** What is done to an order; it must record at least one event with the cause it is given. */
export type StaffWork = (tx: Queryable, order: LockedOrder, cause: Cause) => Promise<void>;

/**
 * Does something to an order in the name of a member of the staff: in its history with that name,
 * in the audit log where an `action` is given, and once for each key. The key is kept with the
 * history, so that a process which dies after the commit and before the answer leaves no refund to
 * be done again.
 * @throws Problem `not_found`, `order_moved_on`, and what the work throws
 */
export function actAsStaff(
  database: Pick<Database, 'pool'>,
  orderId: string,
  { staffId, key, ip, requestId }: StaffRequest,
  action: AuditAction | null,
  work: StaffWork,
): Promise<void> {
  return runRawTransaction(database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const { rowCount: done } = await tx.query({
      name: 'order-event-of-key',
      text: `SELECT FROM order_events
             WHERE order_id = $1 AND actor_id = $2 AND data ->> 'requestKey' = $3 LIMIT 1`,
      values: [orderId, staffId, key],
    });
    if (done) return;
    const data = { requestKey: key };
    await work(tx, order, { actor: 'staff', actorId: staffId, data });
    if (action) {
      const { number, status } = order;
      const audited = { actorId: staffId, action, subject: orderId, ip, requestId };
      await recordAuditRaw(tx, { ...audited, data: { number, status } });
    }
  });
}
