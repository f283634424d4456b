import type { Database, Prisma } from '@dhakacart/db';

/** What an order is shown from: its row with lines in order, its history, and its payments. */
export const orderParts = {
  lines: { orderBy: { position: 'asc' } },
  events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  payments: { orderBy: { createdAt: 'asc' } },
} as const satisfies Prisma.OrderInclude;

export type OrderRecord = Prisma.OrderGetPayload<{ include: typeof orderParts }>;

/** The order with everything that is shown of it, or null. */
export function getOrder(
  { db }: Pick<Database, 'db'>,
  where: { id: string } | { cartId: string },
): Promise<OrderRecord | null> {
  return db.order.findUnique({ where, include: orderParts });
}
