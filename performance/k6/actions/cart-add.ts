import { type Answer, json, says, send, type Visit } from '../lib/send.ts';

/** A cart as the API tells it. */
export interface Cart {
  id: string;
  version: number;
  items: { id: string; variantId: string; quantity: number; lineTotal: { amount: number } }[];
  itemCount: number;
  subtotal: { amount: number };
}

/** Puts one of the wanted product into the visitor's cart; null when it could not be, or is sold out. */
export function addToCart(visit: Visit): Cart | null {
  const { settings } = visit;
  const { variantId } = visit.product;
  const answer = send(visit, {
    action: 'cart-add',
    kind: 'cart',
    name: '/api/v1/cart/items',
    method: 'POST',
    url: `${settings.apiUrl}/api/v1/cart/items`,
    body: { variantId, quantity: 1 },
    // Sold out is a true answer to somebody who came too late.
    expect: [201, 409],
  });
  if (cameTooLate(answer) || wasRefused(visit, answer)) return null;
  const good = says('cart-add', answer, 201, 'has the product, and adds up', () => {
    const cart = json<Cart>(answer);
    return cart.items.some((item) => item.variantId === variantId) && addsUp(cart);
  });
  return good ? json<Cart>(answer) : null;
}

export function addsUp(cart: Cart): boolean {
  return (
    cart.items.reduce((sum, item) => sum + item.lineTotal.amount, 0) === cart.subtotal.amount &&
    cart.items.reduce((sum, item) => sum + item.quantity, 0) === cart.itemCount
  );
}

/** Sold out meanwhile: no other conflict is an answer. */
export function cameTooLate(answer: Answer): boolean {
  return answer.status === 409 && String(answer.body).includes('"insufficient_stock"');
}

/** A busy shop told this visitor to come back. */
export function wasRefused({ refusable }: Visit, { status }: Answer): boolean {
  return refusable && (status === 429 || status === 503);
}
