import { newId, type Tx } from '@dhakacart/db';
import { hashToken } from '../../lib/token.ts';
import { lineLimit, quantityLimit } from './limits.ts';

/**
 * Moves the lines of a guest's cart into the user's and deletes the guest's cart, in the caller's
 * transaction. Quantities of the same variant are added up, within the limit for a line and what is
 * in stock; a line that had to be reduced says so until it is edited. Signing in twice at once
 * merges once: the guest's cart is locked first, and then it is gone.
 */
export async function mergeGuestCart(
  tx: Tx,
  guestToken: string,
  userId: string,
  lifetimeMs: number,
): Promise<void> {
  const guest = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM carts WHERE token_hash = ${hashToken(guestToken)} FOR UPDATE`;
  const guestId = guest[0]?.id;
  if (!guestId) return;
  if (await tx.cartItem.count({ where: { cartId: guestId } })) {
    const [cart] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO carts AS c (id, user_id, expires_at)
      VALUES (${newId('crt')}, ${userId}, ${new Date(Date.now() + lifetimeMs)})
      ON CONFLICT (user_id) DO UPDATE SET
        version = c.version + 1, updated_at = now(), expires_at = excluded.expires_at
      RETURNING id`;
    if (cart) await moveLines(tx, guestId, cart.id);
  }
  await tx.$executeRaw`DELETE FROM carts WHERE id = ${guestId}`;
}

// Runs while both carts are locked. Never leaves less than one of the two carts held before: what
// is sold out stays in the cart and says so there.
async function moveLines(tx: Tx, guestId: string, cartId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cart_items AS mine SET quantity = both_carts.quantity,
      reduced_from = CASE WHEN both_carts.quantity < both_carts.wanted THEN both_carts.wanted END
    FROM (
      SELECT m.id, g.quantity + m.quantity AS wanted, LEAST(${quantityLimit}::int,
        g.quantity + m.quantity, GREATEST(v.on_hand - v.reserved + expired_holds(v.id), m.quantity)) AS quantity
      FROM cart_items g
      JOIN cart_items m ON m.cart_id = ${cartId} AND m.variant_id = g.variant_id
      JOIN variants v ON v.id = g.variant_id
      WHERE g.cart_id = ${guestId}
    ) AS both_carts
    WHERE mine.id = both_carts.id`;
  await tx.$executeRaw`
    UPDATE cart_items AS moved SET cart_id = ${cartId}, quantity = new.quantity,
      reduced_from = CASE WHEN new.quantity < moved.quantity THEN moved.quantity
        ELSE moved.reduced_from END
    FROM (
      SELECT g.id, CASE WHEN v.on_hand > v.reserved - expired_holds(v.id)
        THEN LEAST(g.quantity, v.on_hand - v.reserved + expired_holds(v.id))
        ELSE g.quantity END AS quantity
      FROM cart_items g JOIN variants v ON v.id = g.variant_id
      WHERE g.cart_id = ${guestId} AND NOT EXISTS (
        SELECT FROM cart_items m WHERE m.cart_id = ${cartId} AND m.variant_id = g.variant_id)
      ORDER BY g.created_at, g.id
      LIMIT GREATEST(0,
        ${lineLimit}::int - (SELECT count(*) FROM cart_items WHERE cart_id = ${cartId}))
    ) AS new
    WHERE moved.id = new.id`;
}
