import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { fillCart, placeOrder } from '../../../test/orders.ts';
import { createVisitor } from '../../../test/visitor.ts';
import { lineLimit } from '../cart/limits.ts';
import { type CartService, createCartService } from '../cart/service.ts';
import { getOrder } from './record.ts';
import { reorder } from './reorder.ts';

let database: TestDatabase;
let t: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

it('stops at a cart that is full, and reads the cart once', async () => {
  const create = () => createVariant(database.db);
  const ordered = await Promise.all([create(), create(), create()]);
  const { order } = await placeOrder(t.app, ordered);
  const visitor = createVisitor(t.app);
  await fillCart(visitor, ...(await Promise.all(Array.from({ length: lineLimit - 1 }, create))));
  const record = await getOrder(database, { id: order.id });
  if (!record) throw new Error('no order');

  const calls: string[] = [];
  const service = createCartService(database, { lifetimeMs: 60_000 });
  const carts: Pick<CartService, 'add' | 'get'> = {
    add(...given) {
      calls.push('add');
      return service.add(...given);
    },
    get(...given) {
      calls.push('get');
      return service.get(...given);
    },
  };
  const [guestToken = null] = visitor.cookies.values();
  const shopper = { userId: null, guestToken, locale: 'en' as const };
  const { cart, skipped } = await reorder(carts, shopper, record);
  expect(cart.items).toHaveLength(lineLimit);
  expect(skipped).toMatchObject([{ added: 0 }, { added: 0 }]);
  expect(calls).toEqual(['get', 'add', 'add']);
});
