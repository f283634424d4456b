import { Problem } from '../../lib/problem.ts';
import type { Cart } from '../cart/schema.ts';
import type { CartService, Shopper } from '../cart/service.ts';
import type { OrderRecord } from './record.ts';

export interface Skipped {
  variantId: string;
  name: string;
  ordered: number;
  added: number;
}

/**
 * Puts what an order had into the shopper's cart, as far as it is there, at today's prices. Says of
 * which lines less is in the cart than was ordered.
 */
export async function reorder(
  carts: Pick<CartService, 'add' | 'get'>,
  shopper: Shopper,
  { lines }: OrderRecord,
): Promise<{ cart: Cart; guestToken: string | null; skipped: Skipped[] }> {
  let guestToken = shopper.guestToken;
  const skipped: Skipped[] = [];
  const current = () => ({ ...shopper, guestToken });

  const add = async (variantId: string, quantity: number): Promise<boolean> => {
    const answer = await carts.add(current(), { variantId, quantity, versions: null });
    guestToken = answer.guestToken ?? guestToken;
    return true;
  };

  for (const { variantId, quantity, nameEn, nameBn } of lines) {
    let added = 0;
    try {
      await add(variantId, quantity);
      added = quantity;
    } catch (error) {
      const left = await roomFor(error, variantId, current());
      if (left > 0 && (await add(variantId, left).catch(ignoreRefusal))) added = left;
    }
    if (added < quantity) {
      const name = shopper.locale === 'bn' ? nameBn : nameEn;
      skipped.push({ variantId, name, ordered: quantity, added });
    }
  }
  return { cart: await carts.get(current()), guestToken, skipped };

  /** How many more of a refused line the cart takes; throws what is no refusal. */
  async function roomFor(error: unknown, variantId: string, who: Shopper): Promise<number> {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    const available = error.options.members?.available;
    if (typeof available !== 'number') return 0;
    const { items } = await carts.get(who);
    const held = items.find((item) => item.variantId === variantId)?.quantity ?? 0;
    return Math.max(0, available - held);
  }
}

function ignoreRefusal(error: unknown): false {
  if (!(error instanceof Problem) || error.status >= 500) throw error;
  return false;
}
