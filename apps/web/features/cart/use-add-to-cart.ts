import { useState } from 'react';
import { useText } from '@/features/shell/text';
import { RequestProblem, request } from '@/lib/api/browser';
import { announceCart, type CartSummary } from './events';

type Adding = { state: 'idle' | 'adding' | 'added' } | { state: 'failed'; message: string };

/**
 * Adds a variant to the visitor's cart and tells the page. The promise is true when it is in the cart;
 * otherwise `adding` says why not, in the visitor's language.
 */
export function useAddToCart(): {
  adding: Adding;
  add: (variantId: string) => Promise<boolean>;
} {
  const { locale, text } = useText();
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });

  async function add(variantId: string): Promise<boolean> {
    setAdding({ state: 'adding' });
    try {
      const cart = await request<CartSummary>(`/cart/items?locale=${locale}`, {
        method: 'POST',
        body: { variantId, quantity: 1 },
      });
      announceCart({ cart, added: variantId });
      setAdding({ state: 'added' });
      return true;
    } catch (error) {
      const said = error instanceof RequestProblem && error.status < 500 ? error.message : '';
      setAdding({ state: 'failed', message: said || text.failed });
      return false;
    }
  }

  return { adding, add };
}
