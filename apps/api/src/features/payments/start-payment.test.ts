import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVariant } from '../../../test/goods.ts';
import {
  type PayingShop,
  placeOnlineOrder,
  standing,
  startPayingShop,
} from '../../../test/payments.ts';
import { cancelByShopper } from '../orders/cancel-order.ts';
import { getOrder } from '../orders/record.ts';
import { startPayment } from './start-payment.ts';

let database: TestDatabase;
let shop: PayingShop;
beforeAll(async () => {
  database = await createTestDatabase();
  shop = await startPayingShop(database.url);
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

it('sends nobody to pay for an order that was cancelled while the gateway was asked', async () => {
  const { order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
  const record = await getOrder(database, { id: order.id });
  const { gateway } = shop.worker;
  if (!record || !gateway) throw new Error('nothing to pay with');
  const deps = {
    database,
    holdMs: 60_000,
    publicOrigin: shop.origin,
    gateway: {
      ...gateway,
      async createSession(session: Parameters<typeof gateway.createSession>[0]) {
        const created = await gateway.createSession(session);
        await cancelByShopper(database, order.id, null);
        return created;
      },
    },
  };
  await expect(startPayment(deps, record, null)).rejects.toMatchObject({
    code: 'order_moved_on',
    options: { members: { orderStatus: 'cancelled' } },
  });
  const now = await standing(shop, order.id);
  expect(now).toMatchObject({ status: 'cancelled', payments: ['cancelled'] });
  expect(now.history).not.toContain('payment_started');
});
