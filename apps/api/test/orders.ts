import { randomUUID } from 'node:crypto';
import { type Database, newId } from '@dhakacart/db';
import type { App } from '../src/app.ts';
import type { Cart } from '../src/features/cart/schema.ts';
import type { Quote } from '../src/features/checkout/schema.ts';
import { lockOrder, moveOrder } from '../src/features/orders/move-order.ts';
import { orderMovedOn } from '../src/features/orders/problems.ts';
import type { Order } from '../src/features/orders/schema.ts';
import { addPaid } from '../src/features/payments/cash.ts';
import { runRawTransaction } from '../src/lib/queryable.ts';
import { loadRunKey } from './config.ts';
import { type Answer, createVisitor, type SendOptions, type Visitor } from './visitor.ts';

export const address = {
  division: 'dhaka',
  district: 'dhaka',
  upazila: 'dhanmondi',
  line: 'House 7, Road 5',
};

export const contact = { name: 'Nusrat Jahan', phone: '01712345678', email: 'nusrat@example.com' };

/** Puts goods into a visitor's cart; `lines` are variant ids, or ids with quantities. */
export async function fillCart(
  visitor: Visitor,
  ...lines: (string | [variantId: string, quantity: number])[]
): Promise<Cart> {
  let cart: Cart | undefined;
  for (const line of lines) {
    const [variantId, quantity] = typeof line === 'string' ? [line, 1] : line;
    const { status, body } = await visitor.send('POST /cart/items', {
      body: { variantId, quantity },
    });
    if (status !== 201) throw new Error(`adding answered ${status}: ${JSON.stringify(body)}`);
    cart = body as Cart;
  }
  if (!cart) throw new Error('nothing to fill the cart with');
  return cart;
}

/** What the checkout page would send for the visitor's cart, with whatever a test gives. */
export async function orderBody(
  visitor: Visitor,
  given: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { delivery = 'standard', coupon } = given as { delivery?: string; coupon?: string };
  const query = new URLSearchParams({ delivery, ...(coupon ? { coupon } : {}) });
  const place = (given.address ?? address) as typeof address;
  if (delivery !== 'pickup') query.set('district', place.district);
  const { body } = await visitor.send(`GET /checkout/quote?${query}`);
  const quote = body as Quote;
  return {
    cartId: quote.cart.id,
    contact,
    delivery,
    payment: 'cod',
    expectedTotal: quote.total.amount,
    ...(delivery === 'pickup' ? {} : { address }),
    ...given,
  };
}

/** Sends an order with a key of its own unless one is given. */
export function sendOrder(
  visitor: Visitor,
  body: Record<string, unknown>,
  { headers = {} }: Pick<SendOptions, 'headers'> = {},
): Promise<Answer> {
  return visitor.send('POST /orders', {
    body,
    headers: { 'idempotency-key': randomUUID(), ...headers },
  });
}

/** The headers by which an order is one of a load run. */
export const ofLoadRun = (name: string) => ({ 'load-run': name, 'load-run-key': loadRunKey });

/** The order of a visitor, a new guest by default, for the given goods. */
export async function placeOrder(
  app: App,
  lines: (string | [string, number])[],
  {
    visitor = createVisitor(app),
    headers = {},
    ...given
  }: Record<string, unknown> & Pick<SendOptions, 'headers'> & { visitor?: Visitor } = {},
): Promise<{ visitor: Visitor; order: Order }> {
  await fillCart(visitor, ...lines);
  const { status, body } = await sendOrder(visitor, await orderBody(visitor, given), { headers });
  if (status !== 201) throw new Error(`ordering answered ${status}: ${JSON.stringify(body)}`);
  return { visitor, order: body as Order };
}

/** What makes a test app take online payments. */
export const onlinePayment = {
  SSLCOMMERZ_STORE_ID: 'shop',
  SSLCOMMERZ_STORE_PASSWORD: 'a password of tests',
};

/** As if the gateway had told of the order's money, or called it risky. */
export function payOnline(
  database: Pick<Database, 'pool'>,
  orderId: string,
  status: 'paid' | 'in_review' = 'paid',
): Promise<void> {
  return runRawTransaction(database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    // Money for an order that has ended is another story than the one that tests tell with this.
    if (order.status !== 'awaiting_payment') throw orderMovedOn(order.status);
    const cause = { actor: 'gateway' as const };
    await moveOrder(tx, order, status === 'paid' ? 'confirmed' : 'in_review', cause);
    await tx.query(
      `INSERT INTO payments (id, order_id, provider, status, amount)
       VALUES ($1, $2, 'sslcommerz', $3, $4)`,
      [newId('pay'), order.id, status, order.total],
    );
    if (status === 'paid') await addPaid(tx, order, order.total);
  });
}
