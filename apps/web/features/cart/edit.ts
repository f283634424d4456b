import { RequestProblem, type request } from '@/lib/api/browser';
import { type Change, compareCarts } from './changes';
import type { Cart } from './types';

/** What a shopper wants of one line; 0 takes it out. */
export type Edit = { itemId: string; quantity: number };

export type EditOutcome =
  /** As wanted; `elsewhere` is what others had changed meanwhile. */
  | { kind: 'done'; cart: Cart; elsewhere: Change[] }
  /** The line is not in the cart any more. */
  | { kind: 'gone'; cart: Cart; elsewhere: Change[] }
  /** The whole cart is not here any more: ordered, expired, or the visitor was signed out. */
  | { kind: 'lost'; cart: Cart }
  /** Not enough stock; the quantity stays. */
  | { kind: 'limited'; cart: Cart; available: number }
  | { kind: 'offline' }
  /** Refused; `message` is for people and may be empty. */
  | { kind: 'failed'; message: string };

const attempts = 3;

/**
 * Changes one line on the condition that the cart is still `seen`. When it is not, the edit is made
 * on what is there now, because what the shopper wants of this line is still clear; what others
 * changed comes back to be told. Nothing is thrown for what can happen on a bad day.
 */
export async function applyEdit(
  { itemId, quantity }: Edit,
  seen: Cart,
  send: typeof request,
): Promise<EditOutcome> {
  let base = seen;
  let elsewhere: Change[] = [];
  for (let attempt = 1; ; attempt++) {
    try {
      const cart = await send<Cart>(`/cart/items/${itemId}`, {
        method: quantity === 0 ? 'DELETE' : 'PATCH',
        headers: { 'if-match': `"${base.version}"` },
        ...(quantity === 0 ? {} : { body: { quantity } }),
      });
      return { kind: 'done', cart, elsewhere };
    } catch (error) {
      if (error instanceof TypeError) return { kind: 'offline' };
      if (!(error instanceof RequestProblem)) throw error;
      const moved = error.code === 'version_mismatch' || error.code === 'not_found';
      const short = error.code === 'insufficient_stock';
      if (!moved && !short) return { kind: 'failed', message: error.message };

      const now = await readCart(error, send);
      if (!now) return { kind: 'offline' };
      if (short) return { kind: 'limited', cart: now, available: availableOf(error) };
      if (now.id === null && seen.id !== null) return { kind: 'lost', cart: now };
      elsewhere = compareCarts(seen, now);
      if (!now.items.some(({ id }) => id === itemId)) {
        return { kind: quantity === 0 ? 'done' : 'gone', cart: now, elsewhere };
      }
      if (attempt === attempts) return { kind: 'failed', message: error.message };
      base = now;
    }
  }
}

// A 412 brings the cart along; after other refusals it is asked for.
async function readCart(problem: RequestProblem, send: typeof request): Promise<Cart | null> {
  const { cart } = problem.body;
  if (typeof cart === 'object' && cart !== null) return cart as Cart;
  try {
    return await send<Cart>('/cart');
  } catch {
    return null;
  }
}

function availableOf({ body }: RequestProblem): number {
  return typeof body.available === 'number' ? body.available : 0;
}
