import type { Database } from '@dhakacart/db';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import type { Locale } from '../../lib/locale.ts';
import { invalidCursor } from '../../lib/problem.ts';
import { type Queryable, runRawTransaction } from '../../lib/queryable.ts';
import { type Cause, type LockedOrder, lockOrder, recordEvent } from './move-order.ts';
import type { OrderSummary } from './schema.ts';
import { toSummary } from './view.ts';

const scope = 'orders';

/** A user's orders, newest first. */
export async function findOrders(
  { db }: Pick<Database, 'db'>,
  {
    userId,
    cursor,
    limit,
    locale,
  }: {
    userId: string;
    cursor: string | undefined;
    limit: number;
    locale: Locale;
  },
): Promise<{ items: OrderSummary[]; page: { nextCursor: string | null } }> {
  const before = cursor === undefined ? null : positionOf(cursor);
  const records = await db.order.findMany({
    where: {
      userId,
      ...(before
        ? {
            OR: [
              { placedAt: { lt: before.placedAt } },
              { placedAt: before.placedAt, id: { lt: before.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { lines: { orderBy: { position: 'asc' } }, payments: true },
  });
  const items = records.slice(0, limit);
  const last = records.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map((record) => toSummary(record, locale)),
    page: {
      nextCursor: last ? encodeCursor(scope, [last.placedAt.getTime(), last.id]) : null,
    },
  };
}

function positionOf(cursor: string): { placedAt: Date; id: string } {
  const [time, id] = decodeCursor(scope, ['number', 'string'], cursor);
  const placedAt = new Date(time);
  if (Number.isNaN(placedAt.getTime())) throw invalidCursor();
  return { placedAt, id };
}

/** Makes every signed link of an order that is out worthless. */
export function revokeLinks(
  database: Pick<Database, 'pool'>,
  orderId: string,
  cause: Cause,
): Promise<void> {
  return runRawTransaction(database, async (tx) => {
    await revokeLinksOf(tx, await lockOrder(tx, orderId), cause);
  });
}

/** `revokeLinks` of a locked order. */
export async function revokeLinksOf(
  tx: Queryable,
  { id }: Pick<LockedOrder, 'id'>,
  cause: Cause,
): Promise<void> {
  await tx.query({
    name: 'order-revoke-links',
    text: `UPDATE orders SET link_version = link_version + 1, updated_at = clock_timestamp()
           WHERE id = $1`,
    values: [id],
  });
  await recordEvent(tx, id, 'links_revoked', cause);
}
