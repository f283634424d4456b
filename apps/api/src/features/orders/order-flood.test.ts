import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { contact, fillCart, onlinePayment, orderBody, sendOrder } from '../../../test/orders.ts';
import { createVisitor, type Visitor } from '../../../test/visitor.ts';
import { runRawTransaction } from '../../lib/queryable.ts';
import { lockOrder, moveOrder } from './move-order.ts';
import type { Order } from './schema.ts';

let database: TestDatabase;
let variant: string;
beforeAll(async () => {
  database = await createTestDatabase();
  variant = await createVariant(database.db, { onHand: 100 });
});
afterAll(() => database.drop());

async function withApp(env: Record<string, string>, work: (t: TestApp) => Promise<void>) {
  const t = await startTestApp({ url: database.url, env: { ...onlinePayment, ...env } });
  await work(t).finally(() => t.close());
}

async function order(
  visitor: Visitor,
  given: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  await fillCart(visitor, variant);
  return sendOrder(visitor, await orderBody(visitor, given), { headers });
}

describe('orders that nobody has confirmed', () => {
  it('are so many for one telephone, in any form, and no more', () =>
    withApp({ OPEN_ORDERS_PER_PHONE: '2' }, async ({ app }) => {
      const mine = { contact: { ...contact, phone: '01812345678' } };
      const spelled = { contact: { ...contact, phone: '+880 1812-345678' } };
      const visitor = createVisitor(app);
      const first = await order(visitor, mine);
      await order(createVisitor(app), { ...mine, payment: 'sslcommerz' });
      const other = createVisitor(app);
      await fillCart(other, variant);
      const body = await orderBody(other, spelled);
      expect(await sendOrder(other, body)).toMatchObject({
        status: 409,
        body: { code: 'too_many_open_orders' },
      });
      // Another telephone, a load run, and what is an order already are not meant.
      expect((await order(createVisitor(app))).status).toBe(201);
      const loadRun = { 'load-run': 'x', 'load-run-key': 'a load run of tests' };
      expect((await order(createVisitor(app), mine, loadRun)).status).toBe(201);
      const placed = first.body as Order;
      const again = { ...body, ...mine, cartId: '' };
      const { cartId } = await database.db.order.findUniqueOrThrow({ where: { id: placed.id } });
      expect(await sendOrder(visitor, { ...again, cartId })).toMatchObject({
        status: 200,
        body: { id: placed.id },
      });
      // Once the shop has confirmed one there is room again.
      await runRawTransaction(database, async (tx) => {
        await moveOrder(tx, await lockOrder(tx, placed.id), 'confirmed', { actor: 'staff' });
      });
      expect((await sendOrder(other, body)).status).toBe(201);
    }));
});

describe('the rate limit', () => {
  // It counts by the minute of the clock, and one could begin in the midst of a test.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it('of orders is their own', () =>
    withApp({ RATE_LIMIT_ORDER: '1' }, async ({ app }) => {
      const visitor = createVisitor(app);
      expect((await order(visitor)).headers['ratelimit-policy']).toBe('"order";q=1;w=60');
      expect((await order(visitor)).status).toBe(429);
      expect((await order(createVisitor(app))).status).toBe(201);
    }));

  it('of buying again is that of costly requests', () =>
    withApp({ RATE_LIMIT_AUTH: '1' }, async ({ app }) => {
      const visitor = createVisitor(app);
      const { id } = (await order(visitor)).body as Order;
      expect((await visitor.send(`POST /orders/${id}/reorder`)).status).toBe(200);
      expect((await visitor.send(`POST /orders/${id}/reorder`)).status).toBe(429);
    }));

  it('of quotes is stricter with a coupon, which could be guessed', () =>
    withApp({ RATE_LIMIT_WRITE: '1' }, async ({ app }) => {
      const visitor = createVisitor(app);
      const quote = async (query: string) =>
        (await visitor.send(`GET /checkout/quote${query}`)).status;
      expect([await quote('?coupon=A'), await quote('?coupon=B')]).toEqual([200, 429]);
      expect([await quote(''), await quote('')]).toEqual([200, 200]);
    }));
});
