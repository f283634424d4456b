import type { Database, Prisma } from '@dhakacart/db';
import type { Locale } from '../../../lib/locale.ts';
import { money } from '../../../lib/schemas.ts';
import type { OrderLinks } from '../link.ts';
import { orderNotFound } from '../problems.ts';
import { orderParts } from '../record.ts';
import { holdingStatuses } from '../states.ts';
import { toOrder } from '../view.ts';
import { problemsOf } from './find-orders.ts';
import type { AdminOrder } from './schema.ts';

const parts = {
  ...orderParts,
  payments: {
    orderBy: { createdAt: 'asc' },
    include: { events: { orderBy: { createdAt: 'asc' } } },
  },
  refunds: { orderBy: { createdAt: 'asc' } },
  holds: { orderBy: { variantId: 'asc' } },
} as const satisfies Prisma.OrderInclude;

/**
 * Everything about an order, as staff see it.
 * @throws Problem `not_found`
 */
export async function getAdminOrder(
  { db }: Pick<Database, 'db'>,
  links: OrderLinks,
  id: string,
  locale: Locale,
): Promise<AdminOrder> {
  const record = await db.order.findUnique({ where: { id }, include: parts });
  if (!record) throw orderNotFound();
  const variantId = { in: record.lines.map((line) => line.variantId) };
  const returned = await db.stockMovement.count({
    where: { variantId, reference: id, reason: 'returned' },
  });
  const names = await namesOf(db, record);
  const by = (actorId: string | null) =>
    actorId === null ? null : { id: actorId, name: names.get(actorId) ?? null };
  const paid = record.payments.find(({ status }) => status === 'paid');
  const givenBack = record.refunds
    .filter(({ status, paymentId }) => status !== 'failed' && paymentId === paid?.id)
    .reduce((sum, { amount }) => sum + amount, 0);
  return {
    order: toOrder(record, locale, links.tokenOf(record)),
    userId: record.userId,
    loadRun: record.loadRun,
    problems: problemsOf(record),
    due: money(holdingStatuses.includes(record.status) ? record.total - record.paidAmount : 0),
    refundable: money(record.paidAmount - givenBack),
    restocked: returned > 0,
    linkVersion: record.linkVersion,
    history: record.events.map((event) => ({
      id: event.id,
      type: event.type,
      from: event.fromStatus,
      to: event.toStatus,
      actor: event.actor,
      by: by(event.actorId),
      data: event.data as Record<string, unknown>,
      at: event.createdAt.toISOString(),
    })),
    payments: record.payments.map((payment) => ({
      id: payment.id,
      provider: payment.provider,
      status: payment.status,
      amount: money(payment.amount),
      instrument: payment.instrument,
      failure: payment.failure,
      bankTranId: payment.bankTranId,
      createdAt: payment.createdAt.toISOString(),
      checkedAt: payment.checkedAt?.toISOString() ?? null,
      events: payment.events.map(({ id: eventId, source, status, amount, createdAt }) => ({
        id: eventId,
        source,
        status,
        amount: amount === null ? null : money(amount),
        at: createdAt.toISOString(),
      })),
    })),
    refunds: record.refunds.map((refund) => ({
      id: refund.id,
      paymentId: refund.paymentId,
      status: refund.status,
      amount: money(refund.amount),
      reason: refund.reason,
      by: by(refund.actorId),
      attempts: refund.attempts,
      lastError: refund.lastError,
      coveredBy: refund.coveredBy,
      createdAt: refund.createdAt.toISOString(),
    })),
    holds: record.holds.map(({ variantId, quantity, expiresAt }) => ({
      variantId,
      quantity,
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
  };
}

/** Who did something to the order, by id; whoever left has no name any more. */
async function namesOf(
  db: Database['db'],
  {
    events,
    refunds,
  }: { events: { actorId: string | null }[]; refunds: { actorId: string | null }[] },
): Promise<Map<string, string>> {
  const ids = [...events, ...refunds].flatMap(({ actorId }) => actorId ?? []);
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
