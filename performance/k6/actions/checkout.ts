import { Counter } from 'k6/metrics';
import { orderOf } from '../lib/marked.ts';
import { json, says, send, type Visit } from '../lib/send.ts';
import { type Cart, cameTooLate, wasRefused } from './cart-add.ts';

const placed = new Counter('orders_placed');
const tooLate = new Counter('orders_too_late');

/** Asks what the cart costs with delivery, and orders it for that, to be paid in cash. */
export function checkout(visit: Visit, cart: Cart): void {
  const { settings, turn } = visit;
  const quoted = send(visit, {
    action: 'checkout',
    kind: 'checkout',
    name: '/api/v1/checkout/quote',
    url: `${settings.apiUrl}/api/v1/checkout/quote?district=dhaka&delivery=standard`,
  });
  if (wasRefused(visit, quoted)) return;
  let total = 0;
  const priced = says('checkout', quoted, 200, 'costs the cart and its delivery', () => {
    total = json<{ total: { amount: number } }>(quoted).total.amount;
    return total >= cart.subtotal.amount;
  });
  if (!priced) return;
  const { headers, body } = orderOf(settings, cart.id, total, String(turn));
  const answer = send(visit, {
    action: 'checkout',
    kind: 'checkout',
    name: '/api/v1/orders',
    method: 'POST',
    url: `${settings.apiUrl}/api/v1/orders`,
    headers,
    body,
    expect: [201, 409],
  });
  if (cameTooLate(answer)) tooLate.add(1);
  if (cameTooLate(answer) || wasRefused(visit, answer)) return;
  const good = says('checkout', answer, 201, 'is an order of the cart for that sum', () => {
    const order = json<{ status: string; total: { amount: number }; lines: unknown[] }>(answer);
    return order.total.amount === total && order.lines.length === cart.items.length;
  });
  if (good) placed.add(1);
}
