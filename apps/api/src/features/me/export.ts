import type { Database } from '@dhakacart/db';
import { recordAudit } from '../audit/repository.ts';
import type { RequestContext } from '../auth/context.ts';
import type { CurrentUser } from '../auth/session-repository.ts';
import { toUser } from '../auth/view.ts';

/** The newest entries of the log that one export holds. */
const auditLimit = 1000;

/**
 * Everything that the shop holds of a person, without secrets: hashes of passwords and tokens say
 * nothing to the person and would help a thief.
 */
export async function exportAccount(
  { db }: Pick<Database, 'db'>,
  user: CurrentUser,
  { ip, requestId }: RequestContext,
) {
  const [addresses, sessions, cart, passwordResets, messages, activity] = await Promise.all([
    db.address.findMany({
      where: { userId: user.id },
      orderBy: { createdAt: 'asc' },
      omit: { userId: true },
    }),
    db.session.findMany({
      where: { userId: user.id },
      orderBy: { createdAt: 'asc' },
      omit: { userId: true, tokenHash: true },
    }),
    db.cart.findUnique({
      where: { userId: user.id },
      select: {
        createdAt: true,
        updatedAt: true,
        expiresAt: true,
        items: {
          select: {
            quantity: true,
            createdAt: true,
            variant: { select: { sku: true, product: { select: { slug: true, nameEn: true } } } },
          },
        },
      },
    }),
    db.passwordReset.findMany({
      where: { userId: user.id },
      select: { createdAt: true, expiresAt: true, usedAt: true },
    }),
    db.outbox.findMany({
      where: { recipient: user.email },
      orderBy: { createdAt: 'asc' },
      select: { channel: true, template: true, locale: true, createdAt: true, sentAt: true },
    }),
    db.auditLog.findMany({
      where: { OR: [{ actorId: user.id }, { subject: user.id }] },
      orderBy: { createdAt: 'desc' },
      take: auditLimit,
      omit: { id: true, actorId: true },
    }),
  ]);
  await recordAudit(db, {
    actorId: user.id,
    action: 'account.exported',
    subject: user.id,
    ip,
    requestId,
  });
  return {
    exportedAt: new Date().toISOString(),
    user: toUser(user),
    addresses,
    sessions,
    cart,
    passwordResets,
    messages,
    activity,
  };
}
