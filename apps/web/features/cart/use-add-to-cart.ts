import { useRef, useState } from 'react';
import { useText } from '@/features/shell/text';
import { RequestProblem, request } from '@/lib/api/browser';
import { useGoTo } from '@/lib/use-go-to';
import { announceCart, showAddition } from './store';
import type { Cart } from './types';

type Adding = { state: 'idle' | 'adding' | 'added' } | { state: 'failed'; message: string };

/**
 * Adds one of a variant to the visitor's cart, once however often it is pressed: until the drawer has
 * opened, or the page that `goTo` names. `adding` says why it is not in the cart, in the visitor's
 * language.
 */
export function useAddToCart(): {
  adding: Adding;
  add: (variantId: string, options?: { goTo?: string }) => Promise<void>;
} {
  const { text } = useText();
  const goTo = useGoTo();
  const busy = useRef(false);
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });

  async function add(variantId: string, options: { goTo?: string } = {}): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    // Read before the button says that it is busy, which may take its focus away.
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setAdding({ state: 'adding' });
    try {
      const body = { variantId, quantity: 1 };
      const cart = await request<Cart>('/cart/items', { method: 'POST', body });
      announceCart(cart);
      if (options.goTo) await goTo(options.goTo);
      else await showAddition({ added: variantId, opener });
      setAdding({ state: 'added' });
    } catch (error) {
      const said = error instanceof RequestProblem && error.status < 500 ? error.message : '';
      setAdding({ state: 'failed', message: said || text.failed });
    } finally {
      busy.current = false;
    }
  }

  return { adding, add };
}
