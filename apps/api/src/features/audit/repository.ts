import { type DbOrTx, newId, type Prisma } from '@dhakacart/db';
import type { Queryable } from '../../lib/queryable.ts';

/** What is recorded; each is something that a person may later have to account for. */
export type AuditAction =
  | 'account.registered'
  | 'account.signed_in'
  | 'account.signed_out'
  | 'account.sessions_ended'
  | 'account.session_revoked'
  | 'account.password_changed'
  | 'account.password_reset_requested'
  | 'account.password_reset'
  | 'account.exported'
  | 'account.deleted'
  | 'order.confirmed'
  | 'order.shipped'
  | 'order.delivered'
  | 'order.refused'
  | 'order.cancelled'
  | 'order.refunded'
  | 'order.refund_retried'
  | 'order.restocked'
  | 'order.payment_accepted'
  | 'order.payment_returned'
  | 'order.links_revoked'
  | 'waiting_room.opened'
  | 'waiting_room.changed'
  | 'waiting_room.closed';

export interface AuditEntry {
  /** The user who did it; null for a process. */
  actorId: string | null;
  action: AuditAction;
  /** The id of what it was done to. */
  subject: string;
  ip?: string | null;
  requestId?: string | null;
  /** Ids and numbers; never a name, an address or a secret. */
  data?: Prisma.InputJsonObject;
}

/** Appends to the audit log; give the transaction of what is recorded. */
export async function recordAudit(db: DbOrTx, entry: AuditEntry): Promise<void> {
  await db.auditLog.create({
    data: {
      id: newId('aud'),
      actorId: entry.actorId,
      action: entry.action,
      subject: entry.subject,
      ip: entry.ip ?? null,
      requestId: entry.requestId ?? null,
      data: entry.data ?? {},
    },
  });
}

/** `recordAudit` for a transaction of raw SQL. */
export async function recordAuditRaw(tx: Queryable, entry: AuditEntry): Promise<void> {
  await tx.query({
    name: 'audit-insert',
    text: `INSERT INTO audit_log (id, actor_id, action, subject, ip, request_id, data)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      newId('aud'),
      entry.actorId,
      entry.action,
      entry.subject,
      entry.ip ?? null,
      entry.requestId ?? null,
      JSON.stringify(entry.data ?? {}),
    ],
  });
}
