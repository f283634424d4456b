import type { Database } from '@dhakacart/db';
import { postMessage } from '../features/outbox/messages.ts';

/** Carts at once, so that one run holds no lock for long; the rest waits for the next. */
const batch = 200;

interface AbandonedCart {
  cartId: string;
  userId: string;
  email: string;
  locale: 'en' | 'bn';
}

/**
 * Writes, once for each cart, to customers whose cart was left alone for `abandonedMs`: when
 * something of it can still be had, and they have ordered nothing since. What the mail says is found
 * when it is sent. Returns how many were written to.
 */
export async function remindCarts(
  { db }: Pick<Database, 'db'>,
  abandonedMs: number,
): Promise<number> {
  return db.$transaction(async (tx) => {
    // Whoever changes the cart, or another worker, has its row: the next run looks again.
    const carts = await tx.$queryRaw<AbandonedCart[]>`
      SELECT c.id AS "cartId", u.id AS "userId", u.email, u.locale::text AS locale
      FROM carts c JOIN users u ON u.id = c.user_id
      WHERE c.reminded_at IS NULL AND u.role = 'customer' AND c.expires_at > now()
        AND c.updated_at <= now() - ${abandonedMs} * interval '1 ms'
        AND NOT EXISTS (
          SELECT FROM orders o WHERE o.user_id = u.id AND o.placed_at >= c.updated_at)
        AND EXISTS (
          SELECT FROM cart_items i
          JOIN variants v ON v.id = i.variant_id
          JOIN products p ON p.id = v.product_id
          WHERE i.cart_id = c.id AND p.status = 'active'
            AND v.on_hand - v.reserved + expired_holds(v.id) + own_holds(v.id, u.id, NULL) > 0)
      ORDER BY c.updated_at
      LIMIT ${batch}
      FOR UPDATE OF c SKIP LOCKED`;
    for (const { cartId, userId, email, locale } of carts) {
      const data = { userId, cartId };
      await postMessage(tx, { template: 'cart_reminder', recipient: email, locale, data });
    }
    await tx.cart.updateMany({
      where: { id: { in: carts.map(({ cartId }) => cartId) } },
      data: { remindedAt: new Date() },
    });
    return carts.length;
  });
}
