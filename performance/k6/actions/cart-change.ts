import { json, says, send, type Visit } from '../lib/send.ts';
import { addsUp, type Cart, cameTooLate } from './cart-add.ts';

/** Sets the first line to two; null when it could not be, or only one is left. */
export function changeCart(visit: Visit, cart: Cart): Cart | null {
  const { settings } = visit;
  const line = cart.items[0]?.id;
  const answer = send(visit, {
    action: 'cart-change',
    kind: 'cart',
    name: '/api/v1/cart/items/{id}',
    method: 'PATCH',
    url: `${settings.apiUrl}/api/v1/cart/items/${line}`,
    headers: { 'if-match': `"${cart.version}"` },
    body: { quantity: 2 },
    expect: [200, 409],
  });
  if (cameTooLate(answer)) return null;
  const good = says('cart-change', answer, 200, 'has two, and adds up', () => {
    const changed = json<Cart>(answer);
    return changed.items.find(({ id }) => id === line)?.quantity === 2 && addsUp(changed);
  });
  return good ? json<Cart>(answer) : null;
}
