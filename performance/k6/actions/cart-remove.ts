import { json, says, send, type Visit } from '../lib/send.ts';
import type { Cart } from './cart-add.ts';

/** Takes the first line out again. */
export function removeFromCart(visit: Visit, cart: Cart): void {
  const { settings } = visit;
  const line = cart.items[0]?.id;
  const answer = send(visit, {
    action: 'cart-remove',
    kind: 'cart',
    name: '/api/v1/cart/items/{id}',
    method: 'DELETE',
    url: `${settings.apiUrl}/api/v1/cart/items/${line}`,
    headers: { 'if-match': `"${cart.version}"` },
  });
  says(
    'cart-remove',
    answer,
    200,
    'has one line less',
    () => json<Cart>(answer).items.length === cart.items.length - 1,
  );
}
