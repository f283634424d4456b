import { type DbOrTx, newId, type Prisma } from '@dhakacart/db';

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
  | 'account.deleted';

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
