import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCoupon } from '../../../test/coupons.ts';
import { createVariant } from '../../../test/goods.ts';
import { fillCart, orderBody, placeOrder, sendOrder } from '../../../test/orders.ts';
import { createVisitor } from '../../../test/visitor.ts';

// The row that everybody wants, and the lock of the whole database that a notification takes: an
// order has the one for as short as can be, and the other not at all.

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

const statementsThatWait = async () => {
  const { rows } = await database.pool.query<{ query: string }>(
    `SELECT query FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.map(({ query }) => query);
};

describe('placing an order', () => {
  it('wants the goods when it has everything else', async () => {
    const variant = await createVariant(database.db);
    const id = await createCoupon(database.db, { code: 'TEN', kind: 'fixed', value: 1_000 });
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor, { coupon: 'TEN' });
    const holder = await database.pool.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT FROM variants WHERE id = $1 FOR NO KEY UPDATE', [variant]);
      const placing = sendOrder(visitor, body);
      await expect
        .poll(statementsThatWait)
        .toEqual([expect.stringContaining('UPDATE variants SET reserved = reserved + $3')]);
      // Whoever waits for the goods has counted the coupon, and written the order, already.
      await expect(
        database.pool.query('SELECT FROM coupons WHERE id = $1 FOR UPDATE NOWAIT', [id]),
      ).rejects.toMatchObject({ code: '55P03' });
      const { rows } = await database.pool.query(
        'SELECT id FROM carts WHERE id = $1 FOR UPDATE SKIP LOCKED',
        [body.cartId],
      );
      expect(rows, 'the cart is locked').toEqual([]);
      await holder.query('COMMIT');
      expect((await placing).status).toBe(201);
    } finally {
      holder.release(true);
    }
  });

  it('notifies nobody, unless the goods become scarce or sell out', async () => {
    const plenty = await createVariant(database.db, { onHand: 100 });
    const six = await createVariant(database.db, { onHand: 6 });
    const listener = await database.pool.connect();
    const heard: string[] = [];
    listener.on('notification', ({ channel, payload = '' }) => heard.push(`${channel} ${payload}`));
    /** What was heard until now: notifications come in the order of commits. */
    const heardSoFar = async (mark: string) => {
      await database.pool.query("SELECT pg_notify('catalogue', $1)", [mark]);
      await expect.poll(() => heard).toContain(`catalogue ${mark}`);
      return heard.splice(0);
    };
    try {
      await listener.query('LISTEN catalogue; LISTEN "jobs:insert"');
      await placeOrder(t.app, [plenty]);
      expect(await heardSoFar('after plenty')).toEqual(['catalogue after plenty']);
      await placeOrder(t.app, [six]);
      expect(await heardSoFar('after scarce')).toEqual([
        expect.stringMatching(/^catalogue product:/),
        'catalogue after scarce',
      ]);
    } finally {
      listener.release(true);
    }
  });
});
