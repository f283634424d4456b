import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCoupon } from '../../../test/coupons.ts';
import { createVariant } from '../../../test/goods.ts';
import { ofLoadRun, onlinePayment, payOnline, placeOrder } from '../../../test/orders.ts';
import { actOn, createStaff } from '../../../test/staff.ts';
import { createVisitor, password } from '../../../test/visitor.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';
import { removeLoadRun } from './remove-load-run.ts';
import type { Order } from './schema.ts';

let database: TestDatabase;
let t: TestApp;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url, env: onlinePayment });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

/** An order as a load run places it. */
async function placeMarked(
  run: string,
  lines: [string, number][],
  given: Record<string, unknown> = {},
): Promise<Order> {
  return (await placeOrder(t.app, lines, { ...given, headers: ofLoadRun(run) })).order;
}

const stock = (id: string) =>
  database.db.variant.findUniqueOrThrow({
    where: { id },
    select: { onHand: true, reserved: true },
  });

it('removes the orders of a run with all that they did, and nobody else’s', async () => {
  const staff = await createStaff(t.app, database);
  const [first, second] = await Promise.all([
    createVariant(database.db, { onHand: 50 }),
    createVariant(database.db, { onHand: 50 }),
  ]);
  const coupon = await createCoupon(database.db, { code: 'RUN', kind: 'fixed', value: 1_000 });
  const person = await placeOrder(t.app, [[first, 2]], { coupon: 'RUN' });

  const waiting = await placeMarked('run-1', [
    [first, 3],
    [second, 1],
  ]);
  const unpaid = await placeMarked('run-1', [[first, 1]], { payment: 'sslcommerz' });
  const paid = await placeMarked('run-1', [[second, 2]], { payment: 'sslcommerz' });
  await payOnline(database, paid.id);
  const [delivered, restocked] = [
    await placeMarked('run-1', [[first, 4]], { coupon: 'RUN' }),
    await placeMarked('run-1', [[second, 5]]),
  ];
  for (const { id, total } of [delivered, restocked]) {
    await actOn(staff, id, 'confirm');
    await actOn(staff, id, 'ship', { courier: 'Pathao' });
    await actOn(staff, id, 'deliver', { collected: total.amount });
  }
  await actOn(staff, restocked.id, 'refunds', { amount: 100, reason: 'x', restock: true });
  const other = await placeMarked('run-2', [[first, 1]]);
  const ids = [waiting, unpaid, paid, delivered, restocked].map(({ id }) => id);
  expect(await verifyLedger(database)).toEqual([]);

  // Twice at once, as when somebody starts it again while it runs.
  const removed = await Promise.all([
    removeLoadRun(database, 'run-1'),
    removeLoadRun(database, 'run-1'),
  ]);
  expect(removed.reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(await removeLoadRun(database, 'run-1')).toBe(0);

  expect(await verifyLedger(database)).toEqual([]);
  expect(await stock(first)).toEqual({ onHand: 50, reserved: 3 });
  expect(await stock(second)).toEqual({ onHand: 50, reserved: 0 });
  expect(await database.db.coupon.findUnique({ where: { id: coupon } })).toMatchObject({ used: 1 });
  for (const table of ['order_lines', 'holds', 'order_events', 'payments', 'refunds']) {
    const { rows } = await database.pool.query(`SELECT FROM ${table} WHERE order_id = ANY($1)`, [
      ids,
    ]);
    expect(rows, table).toEqual([]);
  }
  const left = await database.db.order.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual([person.order.id, other.id].sort());
});

it('leaves the books in order whenever it is interrupted, and while the shop sells', async () => {
  const variant = await createVariant(database.db, { onHand: 400 });
  for (let count = 0; count < 110; count++) await placeMarked('run-3', [[variant, 1]]);
  const interrupt = new Error('interrupted');
  const interrupted = removeLoadRun(database, 'run-3', () => {
    throw interrupt;
  });
  const sales = Array.from({ length: 10 }, () => placeOrder(t.app, [[variant, 2]]));
  await expect(interrupted).rejects.toBe(interrupt);
  await Promise.all(sales);
  expect(await stock(variant)).toEqual({ onHand: 400, reserved: 30 });
  expect(await verifyLedger(database)).toEqual([]);
  expect(await removeLoadRun(database, 'run-3')).toBe(10);
  expect(await stock(variant)).toEqual({ onHand: 400, reserved: 20 });
  expect(await verifyLedger(database)).toEqual([]);
});

it('removes the accounts that a run made, which had no mail, and nobody else’s', async () => {
  const register = (email: string, headers: Record<string, string> = {}) =>
    createVisitor(t.app).send('POST /auth/register', {
      headers,
      body: { email, password, name: 'Somebody' },
    });
  const made = [
    await register('run-4.one@load.dhakacart.example', ofLoadRun('run-4')),
    await register('run-4-b.two@load.dhakacart.example', ofLoadRun('run-4-b')),
    await register('run-4.three@people.example'),
  ];
  expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
  // One that could not be found again, and one without the key.
  const lost = await register('somebody@people.example', ofLoadRun('run-4'));
  const unknown = await register('run-4.four@load.dhakacart.example', { 'load-run': 'run-4' });
  expect([lost.status, unknown.status]).toEqual([403, 403]);

  const mails = await database.db.outbox.findMany({ where: { template: 'welcome' } });
  expect(mails.map(({ recipient }) => recipient)).toContain('run-4.three@people.example');
  expect(mails.filter(({ recipient }) => recipient.includes('@load.'))).toEqual([]);
  await removeLoadRun(database, 'run-4');
  const left = await database.db.user.findMany({ where: { email: { contains: 'run-4' } } });
  expect(left.map(({ email }) => email).sort()).toEqual([
    'run-4-b.two@load.dhakacart.example',
    'run-4.three@people.example',
  ]);
});
