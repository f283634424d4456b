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
 * which lines less is in the cart than was ordered. Stops at a cart that is full.
 */
export async function reorder(
  carts: Pick<CartService, 'add' | 'get'>,
  shopper: Shopper,
  { lines }: OrderRecord,
): Promise<{ cart: Cart; guestToken: string | null; skipped: Skipped[] }> {
  let guestToken = shopper.guestToken;
  let cart = await carts.get(shopper);
  let full = false;
  const skipped: Skipped[] = [];

  const add = async (variantId: string, quantity: number): Promise<number> => {
    const who = { ...shopper, guestToken };
    const answer = await carts.add(who, { variantId, quantity, versions: null });
    guestToken = answer.guestToken ?? guestToken;
    cart = answer.cart;
    return quantity;
  };

  for (const { variantId, quantity, nameEn, nameBn } of lines) {
    let added = 0;
    if (!full) {
      try {
        added = await add(variantId, quantity);
      } catch (error) {
        const refusal = refusalOf(error);
        full = refusal.code === 'cart_full';
        const left = roomFor(refusal, variantId);
        if (left > 0) added = await add(variantId, left).catch((late) => refusalOf(late) && 0);
      }
    }
    if (added < quantity) {
      const name = shopper.locale === 'bn' ? nameBn : nameEn;
      skipped.push({ variantId, name, ordered: quantity, added });
    }
  }
  return { cart, guestToken, skipped };

  /** How many more of a refused line the cart takes. */
  function roomFor({ options }: Problem, variantId: string): number {
    const available = options.members?.available;
    if (typeof available !== 'number') return 0;
    const held = cart.items.find((item) => item.variantId === variantId)?.quantity ?? 0;
    return Math.max(0, available - held);
  }
}

/** The refusal that an error is; throws what is none. */
function refusalOf(error: unknown): Problem {
  if (error instanceof Problem && error.status < 500) return error;
  throw error;
}
