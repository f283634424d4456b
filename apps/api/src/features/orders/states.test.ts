import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { ofLoadRun, placeOrder } from '../../../test/orders.ts';
import { orderMoves, orderStatuses } from './states.ts';

let database: TestDatabase;
let t: TestApp;
let orderId: string;
let variant: string;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  variant = await createVariant(database.db);
  orderId = (await placeOrder(t.app, [variant])).order.id;
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

const sql = (text: string, values: unknown[] = []) => database.pool.query(text, values);

describe('the states of an order', () => {
  it('are those of the database, and so are the moves between them', async () => {
    const { rows } = await sql(`
      SELECT a::text AS from, array_agg(b::text ORDER BY b) FILTER (WHERE order_may_move(a, b)) AS to
      FROM unnest(enum_range(NULL::order_status)) a, unnest(enum_range(NULL::order_status)) b
      GROUP BY a`);
    const inDatabase = Object.fromEntries(rows.map(({ from, to }) => [from, (to ?? []).sort()]));
    const inCode = Object.fromEntries(
      orderStatuses.map((status) => [status, [...orderMoves[status]].sort()]),
    );
    expect(inDatabase).toEqual(inCode);
  });

  it('only move forward: no way leads back to a state that was left', () => {
    for (const start of orderStatuses) {
      const reached = new Set<string>();
      const walk = (status: (typeof orderStatuses)[number]) => {
        for (const next of orderMoves[status]) {
          if (reached.has(next)) continue;
          reached.add(next);
          walk(next);
        }
      };
      walk(start);
      expect(reached).not.toContain(start);
    }
  });

  it('are the database’s to keep, whoever writes', async () => {
    await expect(
      sql(`UPDATE orders SET status = 'delivered' WHERE id = $1`, [orderId]),
    ).rejects.toThrow('an order does not move from placed to delivered');
    await expect(
      sql(`UPDATE orders SET status = 'expired' WHERE id = $1`, [orderId]),
    ).rejects.toThrow('does not move');
  });
});

describe('the states of a payment', () => {
  it('only move forward, and never from or to what money says for good', async () => {
    const { rows } = await sql(`
      SELECT a::text AS from, b::text AS to
      FROM unnest(enum_range(NULL::payment_status)) a, unnest(enum_range(NULL::payment_status)) b
      WHERE payment_may_move(a, b)`);
    const moves = rows.map(({ from, to }) => `${from} ${to}`);
    expect(moves.sort()).toEqual(
      [
        ...['in_review', 'paid', 'failed', 'cancelled', 'surplus'].map((to) => `pending ${to}`),
        ...['paid', 'surplus'].map((to) => `in_review ${to}`),
        ...['failed', 'cancelled'].flatMap((from) =>
          ['in_review', 'paid', 'surplus'].map((to) => `${from} ${to}`),
        ),
      ].sort(),
    );
    await sql(
      `INSERT INTO payments (id, order_id, provider, status, amount) VALUES ('pay_1', $1, 'cod', 'paid', 1)`,
      [orderId],
    );
    await expect(sql(`UPDATE payments SET status = 'failed' WHERE id = 'pay_1'`)).rejects.toThrow(
      'a payment does not move from paid to failed',
    );
    await expect(
      sql(
        `INSERT INTO payments (id, order_id, provider, status, amount) VALUES ('pay_2', $1, 'cod', 'paid', 1)`,
        [orderId],
      ),
    ).rejects.toThrow('payments_paid_key');
    await sql(`DELETE FROM payments WHERE id = 'pay_1'`);
  });
});

describe('what is reserved', () => {
  it.each(['on_hand + 1', '-1'])('is never %s', async (reserved) => {
    await expect(
      sql(`UPDATE variants SET reserved = ${reserved} WHERE id = $1`, [variant]),
    ).rejects.toThrow('variants_stock_check');
  });
});

describe('what is kept', () => {
  it('history is neither changed nor deleted', async () => {
    const kept = 'the history of an order is append-only';
    const event = [orderId];
    await expect(
      sql(`UPDATE order_events SET data = '{}' WHERE order_id = $1`, event),
    ).rejects.toThrow(kept);
    await expect(sql('DELETE FROM order_events WHERE order_id = $1', event)).rejects.toThrow(kept);
    await expect(sql('TRUNCATE order_events')).rejects.toThrow(kept);
    await expect(sql('TRUNCATE orders CASCADE')).rejects.toThrow(kept);
    expect((await sql('SELECT FROM order_events WHERE order_id = $1', event)).rowCount).toBe(1);
  });

  it('orders are not deleted, unless a load run placed them', async () => {
    const remove = (id: string) => sql('DELETE FROM orders WHERE id = $1', [id]);
    const headers = ofLoadRun('run-1');
    const { order } = await placeOrder(t.app, [await createVariant(database.db)], { headers });
    await expect(remove(orderId)).rejects.toThrow('only orders of load runs can be deleted');
    expect((await remove(order.id)).rowCount).toBe(1);
    expect((await sql('SELECT FROM order_events WHERE order_id = $1', [order.id])).rows).toEqual(
      [],
    );
  });

  it('nor does an order become one of a load run later, or of another one, or of none', async () => {
    const headers = ofLoadRun('run-1');
    const { order } = await placeOrder(t.app, [await createVariant(database.db)], { headers });
    for (const [id, name] of [
      [orderId, 'run-1'],
      [order.id, 'run-2'],
      [order.id, null],
    ]) {
      await expect(
        sql('UPDATE orders SET load_run = $2 WHERE id = $1', [id, name]),
      ).rejects.toThrow('an order is marked as one of a load run when it is placed');
    }
  });
});
