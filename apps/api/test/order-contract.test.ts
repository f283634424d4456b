import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Order } from '../src/features/orders/schema.ts';
import { expectNothingElse, operations } from './document.ts';
import { createVariant } from './goods.ts';
import { fillCart, orderBody, payOnline, placeOrder, sendOrder } from './orders.ts';
import { beginPayment, type PayingShop, placeOnlineOrder, startPayingShop } from './payments.ts';
import { actOn, createStaff } from './staff.ts';
import { type Answer, createShopper, createVisitor, type Visitor } from './visitor.ts';

let database: TestDatabase;
let shop: PayingShop;
let staff: Visitor;
let variant: string;
beforeAll(async () => {
  database = await createTestDatabase();
  shop = await startPayingShop(database.url);
  staff = await createStaff(shop.app, database);
  variant = await createVariant(database.db, { onHand: 100 });
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

const ofStaff = [
  'GET /admin/orders',
  'GET /admin/orders/{id}',
  'POST /admin/orders/{id}/confirm',
  'POST /admin/orders/{id}/ship',
  'POST /admin/orders/{id}/deliver',
  'POST /admin/orders/{id}/refuse',
  'POST /admin/orders/{id}/cancel',
  'POST /admin/orders/{id}/refunds',
  'POST /admin/orders/{id}/refunds/{refundId}/retry',
  'POST /admin/orders/{id}/restock',
  'POST /admin/orders/{id}/notes',
  'POST /admin/orders/{id}/accept-payment',
  'POST /admin/orders/{id}/return-payment',
  'DELETE /admin/orders/{id}/link',
];

describe('what staff do to orders', () => {
  it('is all in the document, and nothing else', () => {
    const documented = operations
      .map(({ name }) => name)
      .filter((name) => name.includes('/admin/orders'));
    expect(documented.sort()).toEqual([...ofStaff].sort());
  });

  it.each(ofStaff)('%s is for staff alone', async (name) => {
    const { order, visitor } = await placeOrder(shop.app, [variant]);
    const target = name.replace('{id}', order.id).replace('{refundId}', 'rfd_0000000000000000');
    // Nor is it for whoever placed the order.
    expect((await visitor.send(target)).status).toBe(401);
    expect(await createVisitor(shop.app).send(target)).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    });
    expect(await (await createShopper(shop.app)).send(target)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });
});

/** An order paid at the door, after the given steps. */
async function cash(...steps: [action: string, body?: object][]): Promise<Order> {
  const { order } = await placeOrder(shop.app, [variant]);
  for (const [action, body] of steps) {
    expect((await actOn(staff, order.id, action, body)).status).toBe(200);
  }
  return order;
}
async function risky(): Promise<Order> {
  const { order } = await placeOnlineOrder(shop, [variant]);
  await payOnline(database, order.id, 'in_review');
  return order;
}
const reason = { reason: 'Asked for it' };
const shipped: [string, object?][] = [['confirm'], ['ship', { courier: 'Pathao' }]];
const act = async (order: Promise<Order>, action: string, body?: object): Promise<Answer> =>
  actOn(staff, (await order).id, action, body);

/** Each operation that keeps its answer under a key, done as it is meant to be. */
const done: Record<string, () => Promise<Answer>> = {
  'POST /orders': async () => {
    const visitor = createVisitor(shop.app);
    await fillCart(visitor, variant);
    return sendOrder(visitor, await orderBody(visitor));
  },
  'POST /orders/{id}/cancel': async () => {
    const { order, visitor } = await placeOrder(shop.app, [variant]);
    const headers = { 'idempotency-key': 'cancel' };
    return visitor.send(`POST /orders/${order.id}/cancel`, { headers });
  },
  'POST /orders/{id}/payments': async () => {
    const { order, visitor } = await placeOnlineOrder(shop, [variant]);
    return beginPayment(visitor, order.id);
  },
  'POST /admin/orders/{id}/confirm': () => act(cash(), 'confirm'),
  'POST /admin/orders/{id}/ship': () => act(cash(['confirm']), 'ship', { courier: 'Pathao' }),
  'POST /admin/orders/{id}/deliver': async () => {
    const order = await cash(...shipped);
    return actOn(staff, order.id, 'deliver', { collected: order.total.amount });
  },
  'POST /admin/orders/{id}/refuse': () => act(cash(...shipped), 'refuse', reason),
  'POST /admin/orders/{id}/cancel': () => act(cash(), 'cancel', reason),
  'POST /admin/orders/{id}/refunds': async () => {
    const order = await cash(...shipped);
    await actOn(staff, order.id, 'deliver', { collected: order.total.amount });
    return actOn(staff, order.id, 'refunds', { ...reason, amount: 1_000, restock: true });
  },
  'POST /admin/orders/{id}/refunds/{refundId}/retry': async () => {
    const { order } = await placeOnlineOrder(shop, [variant]);
    await payOnline(database, order.id);
    await actOn(staff, order.id, 'cancel', reason);
    await database.db.refund.updateMany({
      where: { orderId: order.id },
      data: { status: 'failed', lastError: 'no' },
    });
    const { id } = await database.db.refund.findFirstOrThrow({ where: { orderId: order.id } });
    return actOn(staff, order.id, `refunds/${id}/retry`, { byHand: true, note: 'In cash' });
  },
  'POST /admin/orders/{id}/restock': async () => {
    const order = await cash(...shipped);
    const { amount } = order.total;
    await actOn(staff, order.id, 'deliver', { collected: amount });
    await actOn(staff, order.id, 'refunds', { ...reason, amount });
    return actOn(staff, order.id, 'restock', reason);
  },
  'POST /admin/orders/{id}/notes': () => act(cash(), 'notes', { text: 'Wants it after six.' }),
  'POST /admin/orders/{id}/accept-payment': () => act(risky(), 'accept-payment'),
  'POST /admin/orders/{id}/return-payment': () => act(risky(), 'return-payment'),
  'DELETE /admin/orders/{id}/link': () => act(cash(), 'DELETE link'),
};

/** Their answers are stored as text and sent as they are, past the serialiser of the schema. */
const keyed = operations.filter(({ operation }) =>
  operation.parameters?.some(({ name }) => name === 'idempotency-key'),
);

test('every operation with a key is among those below', () => {
  expect(keyed.map(({ name }) => name).sort()).toEqual(Object.keys(done).sort());
});

test.each(keyed)('$name answers what the document says, and no more', async (one) => {
  const answer = await done[one.name]?.();
  if (!answer) throw new Error('nothing is known of this operation');
  expect([200, 201], JSON.stringify(answer.body)).toContain(answer.status);
  expectNothingElse(one.operation, answer);
});
