import { newId } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCoupon } from '../../../test/coupons.ts';
import { createVariant } from '../../../test/goods.ts';
import { placeOrder } from '../../../test/orders.ts';
import { runRawTransaction } from '../../lib/queryable.ts';
import { lockOrder, moveOrder } from '../orders/move-order.ts';
import { ledgerRules } from './ledger-rules.ts';
import { verifyLedger } from './verify-ledger.ts';

let database: TestDatabase;
let t: TestApp;
/** An order of three units with a coupon that waits, and one that was delivered and paid. */
let waiting: string;
let delivered: string;
let variant: string;
let coupon: string;

beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  variant = await createVariant(database.db, { onHand: 10 });
  coupon = await createCoupon(database.db, { code: 'LEDGER', kind: 'fixed', value: 5_000 });
  const placed = await placeOrder(t.app, [[variant, 3]], { coupon: 'LEDGER' });
  waiting = placed.order.id;
  delivered = (await placeOrder(t.app, [[variant, 2]])).order.id;
  await runRawTransaction(database, async (tx) => {
    const order = await lockOrder(tx, delivered);
    await payAtTheDoor(order.id, order.total);
    for (const status of ['confirmed', 'shipped', 'delivered'] as const) {
      await moveOrder(tx, order, status, { actor: 'staff' });
    }

    async function payAtTheDoor(orderId: string, amount: number) {
      await tx.query(
        `INSERT INTO payments (id, order_id, provider, status, amount) VALUES ($1, $2, 'cod', 'paid', $3)`,
        [newId('pay'), orderId, amount],
      );
      await tx.query('UPDATE orders SET paid_amount = $2 WHERE id = $1', [orderId, amount]);
    }
  });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

const damaged = async () =>
  (await verifyLedger(database)).map(({ rule, subject }) => [rule, subject]);

it('finds nothing in a shop that is in order', async () => {
  expect(await verifyLedger(database)).toEqual([]);
});

describe('damage that is found', () => {
  /** Each with what plants it, what mends it, the rule that it breaks, and the subject. */
  const plants: [rule: string, sql: () => string, mend: () => string, subject: () => string][] = [
    [
      'the movements of a variant add up to its level',
      () => `UPDATE variants SET on_hand = on_hand + 1 WHERE id = '${variant}'`,
      () => `UPDATE variants SET on_hand = on_hand - 1 WHERE id = '${variant}'`,
      () => variant,
    ],
    [
      'the holds of a variant add up to what is reserved of it',
      () => `UPDATE variants SET reserved = reserved - 1 WHERE id = '${variant}'`,
      () => `UPDATE variants SET reserved = reserved + 1 WHERE id = '${variant}'`,
      () => variant,
    ],
    [
      'an order that waits for its goods holds exactly them, and no other order holds any',
      () => `UPDATE holds SET order_id = '${delivered}' WHERE order_id = '${waiting}'`,
      () => `UPDATE holds SET order_id = '${waiting}' WHERE order_id = '${delivered}'`,
      () => waiting,
    ],
    [
      'a hold ends when its order does',
      () => `UPDATE holds SET expires_at = now() WHERE order_id = '${waiting}'`,
      () => `UPDATE holds SET expires_at = NULL WHERE order_id = '${waiting}'`,
      () => waiting,
    ],
    [
      'what was delivered was sold once, and nothing else was',
      () => `UPDATE stock_movements SET reference = '${waiting}' WHERE reason = 'sold'`,
      () => `UPDATE stock_movements SET reference = '${delivered}' WHERE reason = 'sold'`,
      () => waiting,
    ],
    [
      'the sum of an order is that of its lines',
      () => `UPDATE order_lines SET unit_price = unit_price + 1 WHERE order_id = '${waiting}'`,
      () => `UPDATE order_lines SET unit_price = unit_price - 1 WHERE order_id = '${waiting}'`,
      () => waiting,
    ],
    [
      'an order is paid by one payment',
      () => `DROP INDEX payments_paid_key;
             INSERT INTO payments (id, order_id, provider, status, amount)
             VALUES ('pay_twice', '${delivered}', 'cod', 'paid', 1)`,
      () => `DELETE FROM payments WHERE id = 'pay_twice';
             CREATE UNIQUE INDEX payments_paid_key ON payments(order_id) WHERE status = 'paid'`,
      () => delivered,
    ],
    [
      'what an order says was paid is what its payment says',
      () => `UPDATE orders SET paid_amount = 7 WHERE id = '${waiting}'`,
      () => `UPDATE orders SET paid_amount = 0 WHERE id = '${waiting}'`,
      () => waiting,
    ],
    [
      'nothing is delivered unpaid, nor packed that is to be paid before',
      () => `UPDATE orders SET paid_amount = paid_amount - 1 WHERE id = '${delivered}'`,
      () => `UPDATE orders SET paid_amount = total WHERE id = '${delivered}'`,
      () => delivered,
    ],
    [
      'what an order says was given back is what the refunds of its payment say',
      () => `UPDATE orders SET refunded_amount = 5 WHERE id = '${delivered}'`,
      () => `UPDATE orders SET refunded_amount = 0 WHERE id = '${delivered}'`,
      () => delivered,
    ],
    [
      'no more of a payment is given back than it brought',
      () => `INSERT INTO refunds (id, order_id, payment_id, amount, reason)
             SELECT 'rfd_much', order_id, id, amount + 1, '' FROM payments WHERE order_id = '${delivered}'`,
      () => `DELETE FROM refunds WHERE id = 'rfd_much'`,
      () => `(SELECT id FROM payments)`,
    ],
    [
      'money that came for nothing goes back, or somebody is told that it does not',
      () => `INSERT INTO payments (id, order_id, provider, status, amount)
             VALUES ('pay_surplus', '${waiting}', 'sslcommerz', 'surplus', 7)`,
      () => `DELETE FROM payments WHERE id = 'pay_surplus'`,
      () => `(SELECT id FROM payments)`,
    ],
    [
      'money that came for nothing goes back, or somebody is told that it does not',
      () => `INSERT INTO payments (id, order_id, provider, status, amount)
             VALUES ('pay_surplus', '${waiting}', 'sslcommerz', 'surplus', 7);
             INSERT INTO refunds (id, order_id, payment_id, status, amount, reason, covered_by)
             VALUES ('rfd_failed', '${waiting}', 'pay_surplus', 'failed', 7, '', 'rfd_lost')`,
      () => `DELETE FROM payments WHERE id = 'pay_surplus'`,
      () => `(SELECT id FROM payments)`,
    ],
    [
      'a coupon was used as often as it says',
      () => `UPDATE coupons SET used = 2 WHERE id = '${coupon}'`,
      () => `UPDATE coupons SET used = 1 WHERE id = '${coupon}'`,
      () => coupon,
    ],
    [
      'an order that came to nothing uses no coupon',
      () => `UPDATE orders SET status = 'cancelled' WHERE id = '${waiting}'`,
      () => `ALTER TABLE orders DISABLE TRIGGER orders_forward;
             UPDATE orders SET status = 'placed' WHERE id = '${waiting}';
             ALTER TABLE orders ENABLE TRIGGER orders_forward`,
      () => waiting,
    ],
    [
      'the history of an order ends where the order stands',
      () => `UPDATE orders SET status = 'confirmed' WHERE id = '${waiting}'`,
      () => `ALTER TABLE orders DISABLE TRIGGER orders_forward;
             UPDATE orders SET status = 'placed' WHERE id = '${waiting}';
             ALTER TABLE orders ENABLE TRIGGER orders_forward`,
      () => waiting,
    ],
  ];

  it('is of every kind that there is a rule for', () => {
    const planted = new Set(plants.map(([rule]) => rule));
    expect([...planted].sort()).toEqual(ledgerRules.map(({ rule }) => rule).sort());
  });

  it.each(plants)('%s', async (rule, sql, mend, subject) => {
    await database.pool.query(sql());
    const found = await damaged();
    await database.pool.query(mend());
    expect(found).toContainEqual([
      rule,
      subject().startsWith('(') ? expect.stringMatching(/^pay_/) : subject(),
    ]);
    expect(await damaged()).toEqual([]);
  });
});
