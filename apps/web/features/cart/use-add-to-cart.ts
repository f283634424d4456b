import { useRef, useState } from 'react';
import { useText } from '@/features/shell/text';
import { RequestProblem, request } from '@/lib/api/browser';
import { announceCart } from './store';
import type { Cart } from './types';

type Adding = { state: 'idle' | 'adding' | 'added' } | { state: 'failed'; message: string };

/**
 * Adds one of a variant to the visitor's cart, once however often it is pressed. The promise is true
 * when it is in the cart; otherwise `adding` says why not, in the visitor's language. The drawer
 * opens unless `drawer` is false, for those who go on to the checkout.
 */
export function useAddToCart(): {
  adding: Adding;
  add: (variantId: string, options?: { drawer?: boolean }) => Promise<boolean>;
} {
  const { text } = useText();
  const busy = useRef(false);
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });

  async function add(variantId: string, { drawer = true } = {}): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    // Read before the button says that it is busy, which may take its focus away.
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setAdding({ state: 'adding' });
    try {
      const body = { variantId, quantity: 1 };
      const cart = await request<Cart>('/cart/items', { method: 'POST', body });
      setAdding({ state: 'added' });
      announceCart(cart, drawer ? { added: variantId, opener } : undefined);
      return true;
    } catch (error) {
      const said = error instanceof RequestProblem && error.status < 500 ? error.message : '';
      setAdding({ state: 'failed', message: said || text.failed });
      return false;
    } finally {
      busy.current = false;
    }
  }

  return { adding, add };
}
