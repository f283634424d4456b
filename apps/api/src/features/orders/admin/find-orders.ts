import type { Database, OrderStatus, Prisma } from '@dhakacart/db';
import { normalizePhone } from '../../../lib/phone.ts';
import { money } from '../../../lib/schemas.ts';
import { paymentStateOf } from '../view.ts';
import type {
  AdminOrderList,
  AdminOrderSummary,
  AdminOrdersQuery,
  ProblemKind,
  problemKinds,
} from './schema.ts';

/** What each problem means, as a condition on the order. */
const problems: Record<ProblemKind, Prisma.OrderWhereInput> = {
  refund_failed: { refunds: { some: { status: 'failed', coveredBy: null } } },
  in_review: { status: 'in_review' },
  late_money: {
    OR: [
      { payments: { some: { status: 'surplus' } } },
      { events: { some: { fromStatus: 'expired' } } },
    ],
  },
  payment_mismatch: { events: { some: { type: 'payment_mismatch' } } },
};

/** What `problemsOf` needs of an order. */
export const problemParts = {
  payments: { select: { status: true } },
  refunds: { select: { status: true, coveredBy: true } },
  events: {
    where: { OR: [{ fromStatus: 'expired' }, { type: 'payment_mismatch' }] },
    select: { type: true, fromStatus: true },
  },
} as const satisfies Prisma.OrderInclude;

/** What somebody has to look at; the same conditions as the filter's. */
export function problemsOf(order: {
  status: OrderStatus;
  payments: readonly { status: string }[];
  refunds: readonly { status: string; coveredBy: string | null }[];
  events: readonly { type: string; fromStatus: string | null }[];
}): ProblemKind[] {
  const found: Record<(typeof problemKinds)[number], boolean> = {
    refund_failed: order.refunds.some(
      ({ status, coveredBy }) => status === 'failed' && coveredBy === null,
    ),
    in_review: order.status === 'in_review',
    late_money:
      order.payments.some(({ status }) => status === 'surplus') ||
      order.events.some(({ fromStatus }) => fromStatus === 'expired'),
    payment_mismatch: order.events.some(({ type }) => type === 'payment_mismatch'),
  };
  return (Object.keys(found) as ProblemKind[]).filter((kind) => found[kind]);
}

/** A page of orders as staff look for them, with how many there are in all. */
export async function findOrders(
  { db }: Pick<Database, 'db'>,
  query: AdminOrdersQuery,
): Promise<AdminOrderList> {
  const { page, limit, sort } = query;
  const where = conditionOf(query);
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const field = sort.endsWith('total') ? 'total' : 'placedAt';
  const [total, records] = await Promise.all([
    db.order.count({ where }),
    db.order.findMany({
      where,
      orderBy: [{ [field]: direction }, { id: direction }],
      skip: (page - 1) * limit,
      take: limit,
      include: { ...problemParts, lines: { select: { quantity: true } } },
    }),
  ]);
  return {
    items: records.map((record) => ({
      id: record.id,
      number: record.number,
      status: record.status,
      placedAt: record.placedAt.toISOString(),
      name: record.name,
      phone: record.phone,
      paymentMethod: record.paymentMethod,
      paymentStatus: paymentStateOf(record),
      deliveryMethod: record.deliveryMethod as AdminOrderSummary['deliveryMethod'],
      total: money(record.total),
      itemCount: record.lines.reduce((sum, { quantity }) => sum + quantity, 0),
      loadRun: record.loadRun,
      problems: problemsOf(record),
    })),
    page: { page, limit, total },
  };
}

function conditionOf(query: AdminOrdersQuery): Prisma.OrderWhereInput {
  const { status, payment, delivery, placedFrom, placedTo, q, problem, loadRuns } = query;
  return {
    AND: [
      loadRuns ? {} : { loadRun: null },
      status ? { status: { in: status.split(',') as OrderStatus[] } } : {},
      payment ? { paymentMethod: payment } : {},
      delivery ? { deliveryMethod: delivery } : {},
      placedFrom ? { placedAt: { gte: startOfDay(placedFrom) } } : {},
      placedTo ? { placedAt: { lt: startOfDay(placedTo, 1) } } : {},
      problem ? problems[problem] : {},
      q?.trim() ? matching(q.trim()) : {},
    ],
  };
}

const dayMs = 24 * 60 * 60 * 1000;

/** The moment at which a day begins in Dhaka, which has no summer time, or `later` days after it. */
function startOfDay(day: string, later = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00+06:00`) + later * dayMs);
}

/** Orders that the text may mean. A whole number or telephone is found by its index. */
function matching(text: string): Prisma.OrderWhereInput {
  const phone = normalizePhone(text);
  if (phone) return { phone };
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replace(/^DC/, '');
  if (/^dc\s*-/i.test(text) && letters.length === 10) {
    return { number: `DC-${letters.slice(0, 5)}-${letters.slice(5)}` };
  }
  // In a pattern these three are no letters, and Prisma hands them over as they are.
  const part = text.normalize('NFC').replaceAll(/[\\%_]/g, '\\$&');
  const has = { contains: part, mode: 'insensitive' } as const;
  const digits = /^[+\d\s-]{4,}$/.test(text) ? text.replaceAll(/\D/g, '').replace(/^0/, '') : '';
  return {
    OR: [
      { number: has },
      { email: has },
      { name: has },
      ...(digits ? [{ phone: { contains: digits } }] : []),
    ],
  };
}
