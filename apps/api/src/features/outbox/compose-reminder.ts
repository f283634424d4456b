import type { Database } from '@dhakacart/db';
import { createCartRepository } from '../cart/repository.ts';
import { toCart } from '../cart/view.ts';
import type { MessageData } from './messages.ts';
import { cartReminder } from './templates/cart-mail.ts';
import { layOut, type Mail } from './templates/layout.ts';

/**
 * The reminder of a cart, with what is in it now at today's prices. Null when it was ordered or
 * emptied meanwhile, or when nothing of it can be had.
 */
export async function composeReminder(
  database: Pick<Database, 'db' | 'pool'>,
  { userId, cartId }: MessageData['cart_reminder'],
  publicOrigin: string,
): Promise<Mail | null> {
  const user = await database.db.user.findUnique({
    where: { id: userId },
    select: { name: true, locale: true },
  });
  if (!user) return null;
  const cart = toCart(await createCartRepository(database).find({ userId }), user.locale);
  if (cart.id !== cartId || !cart.items.some(({ available }) => available > 0)) return null;
  return layOut(cartReminder({ name: user.name, cart }, user.locale, publicOrigin), user.locale);
}
