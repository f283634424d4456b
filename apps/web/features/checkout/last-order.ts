import type { Order } from './types';

/** The order that this tab placed last, to lead back to it; not the token of its link. */
export type LastOrder = Pick<Order, 'id' | 'number'>;

const key = 'dhakacart:ordered';

export function readLastOrder(): LastOrder | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof kept?.id === 'string' && typeof kept.number === 'string' ? kept : null;
  } catch {
    return null;
  }
}

export function keepLastOrder({ id, number }: LastOrder): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ id, number }));
  } catch {
    // Without storage the page says only that the cart is empty.
  }
}
