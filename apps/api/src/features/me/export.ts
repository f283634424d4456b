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
  const orders = await exportOrders(db, user.id);
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
    exportMessages(
      db,
      user.email,
      orders.map(({ id }) => id),
    ),
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
    orders,
    passwordResets,
    messages,
    activity,
  };
}

interface ExportedMessage {
  channel: string;
  template: string;
  locale: string;
  createdAt: Date;
  sentAt: Date | null;
}

/** What the shop wrote to a person, and about a person's orders: each found by an index of its own. */
function exportMessages(
  db: Database['db'],
  recipient: string,
  orderIds: string[],
): Promise<ExportedMessage[]> {
  return db.$queryRaw<ExportedMessage[]>`
    SELECT channel, template, locale, created_at AS "createdAt", sent_at AS "sentAt"
    FROM outbox WHERE recipient = ${recipient} OR data ->> 'orderId' = ANY(${orderIds})
    ORDER BY created_at, id`;
}

/** A person's orders with what was ordered, paid and done; of others who had a hand in it, the part. */
function exportOrders(db: Database['db'], userId: string) {
  const createdAt = 'asc' as const;
  return db.order.findMany({
    where: { userId },
    orderBy: { placedAt: 'asc' },
    omit: { userId: true, cartId: true, guestTokenHash: true, linkVersion: true, loadRun: true },
    include: {
      lines: { orderBy: { position: 'asc' }, omit: { orderId: true } },
      events: {
        orderBy: { createdAt },
        select: { type: true, fromStatus: true, toStatus: true, actor: true, createdAt: true },
      },
      payments: {
        orderBy: { createdAt },
        select: { provider: true, status: true, amount: true, instrument: true, createdAt: true },
      },
      refunds: {
        orderBy: { createdAt },
        select: { status: true, amount: true, createdAt: true },
      },
    },
  });
}
