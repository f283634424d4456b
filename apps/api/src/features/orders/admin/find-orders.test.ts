import { newId } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/app.ts';
import { createVariant } from '../../../../test/goods.ts';
import { ofLoadRun, onlinePayment, payOnline, placeOrder } from '../../../../test/orders.ts';
import { actOn, createStaff } from '../../../../test/staff.ts';
import type { Visitor } from '../../../../test/visitor.ts';
import type { AdminOrderList } from './schema.ts';

let database: TestDatabase;
let t: TestApp;
let staff: Visitor;
/** Ids by what is special about the order. */
const ids: Record<string, string> = {};
const numbers: Record<string, string> = {};

beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url, env: onlinePayment });
  staff = await createStaff(t.app, database);
  const variant = await createVariant(database.db, { price: 100_000, onHand: 100 });
  const orders: [string, number, Record<string, unknown>, placedAt: string][] = [
    ['plain', 1, {}, '2026-11-01T10:00:00Z'],
    ['cheap', 1, { delivery: 'pickup' }, '2026-11-02T10:00:00Z'],
    ['dear', 9, { contact: { name: 'রহিম উদ্দিন', phone: '01812345678' } }, '2026-11-03T10:00:00Z'],
    // Five minutes before and after midnight in Dhaka.
    [
      'evening',
      2,
      { contact: { name: '100% Cotton_', phone: '01911111111' } },
      '2026-11-04T17:55:00Z',
    ],
    ['night', 2, {}, '2026-11-04T18:05:00Z'],
    ['paid', 3, { payment: 'sslcommerz' }, '2026-11-06T10:00:00Z'],
    ['risky', 3, { payment: 'sslcommerz' }, '2026-11-07T10:00:00Z'],
    ['late', 3, { payment: 'sslcommerz' }, '2026-11-08T10:00:00Z'],
    ['load', 4, { headers: ofLoadRun('run-1') }, '2026-11-09T10:00:00Z'],
  ];
  for (const [name, quantity, given, placedAt] of orders) {
    const { order } = await placeOrder(t.app, [[variant, quantity]], given);
    ids[name] = order.id;
    numbers[name] = order.number;
    await database.db.order.update({ where: { id: order.id }, data: { placedAt } });
  }
  await payOnline(database, ids.paid ?? '');
  await payOnline(database, ids.risky ?? '', 'in_review');
  await actOn(staff, ids.late ?? '', 'cancel', { reason: 'x' });
  await database.db.payment.create({
    data: {
      id: newId('pay'),
      orderId: ids.late ?? '',
      provider: 'sslcommerz',
      status: 'surplus',
      amount: 1,
    },
  });
  await actOn(staff, ids.paid ?? '', 'refunds', { amount: 100, reason: 'x' });
  await database.db.refund.updateMany({ data: { status: 'failed', lastError: 'no' } });
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

async function find(
  query: Record<string, string>,
): Promise<{ names: string[]; list: AdminOrderList }> {
  const { status, body } = await staff.send(`GET /admin/orders?${new URLSearchParams(query)}`);
  expect(status, JSON.stringify(body)).toBe(200);
  const list = body as AdminOrderList;
  const nameOf = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  return { names: list.items.map(({ id }) => nameOf.get(id) ?? id), list };
}

const everything = ['late', 'risky', 'paid', 'night', 'evening', 'dear', 'cheap', 'plain'];

describe('the list of orders', () => {
  it('has what a table shows, the newest first, without load runs', async () => {
    const { names, list } = await find({});
    expect(names).toEqual(everything);
    expect(list.page).toEqual({ page: 1, limit: 50, total: 8 });
    expect(list.items[2]).toMatchObject({
      number: numbers.paid,
      status: 'confirmed',
      paymentStatus: 'paid',
      name: 'Nusrat Jahan',
      phone: '+8801712345678',
      itemCount: 3,
      problems: ['refund_failed'],
    });
    expect((await find({ loadRuns: 'true' })).names[0]).toBe('load');
  });

  it('comes in pages', async () => {
    const pages = await Promise.all(['1', '2', '3', '4'].map((page) => find({ page, limit: '3' })));
    expect(pages.flatMap(({ names }) => names)).toEqual(everything);
    expect(pages[3]?.list.page).toEqual({ page: 4, limit: 3, total: 8 });
  });

  it.each([
    [{ sort: 'total', limit: '1' }, ['cheap']],
    [{ sort: '-total', limit: '1' }, ['dear']],
    [{ sort: 'placedAt', limit: '2' }, ['plain', 'cheap']],
    [{ status: 'confirmed,in_review' }, ['risky', 'paid']],
    [{ payment: 'sslcommerz', status: 'cancelled' }, ['late']],
    [{ delivery: 'pickup' }, ['cheap']],
    [{ placedFrom: '2026-11-04', placedTo: '2026-11-04' }, ['evening']],
    [{ placedFrom: '2026-11-05', placedTo: '2026-11-05' }, ['night']],
    [{ placedTo: '2026-11-01' }, ['plain']],
    [{ problem: 'in_review' }, ['risky']],
    [{ problem: 'late_money' }, ['late']],
    [{ problem: 'refund_failed' }, ['paid']],
  ])('by %j', async (query, expected) => {
    expect((await find(query)).names).toEqual(expected);
  });

  it.each([
    ['01812-345678', ['dear']],
    ['+880 1812 345678', ['dear']],
    ['০১৮১২৩৪৫৬৭৮', ['dear']],
    ['018123', ['dear']],
    ['রহিম', ['dear']],
    ['100%', ['evening']],
    ['cotton_', ['evening']],
    ['%', ['evening']],
    ['_', ['evening']],
    ['\\', []],
    ['NUSRAT@example', everything.filter((name) => name !== 'dear' && name !== 'evening')],
  ])('searched for %s', async (q, expected) => {
    expect((await find({ q })).names).toEqual(expected);
  });

  it('searched for a number, whole or in part, in any form', async () => {
    const number = numbers.plain ?? '';
    for (const q of [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ' ').replace('DC ', 'DC-'),
      number.slice(3),
    ]) {
      expect((await find({ q })).names, q).toEqual(['plain']);
    }
  });

  it.each(['status=lost', 'sort=phone', 'limit=101', 'placedFrom=2026-02-30', 'problem=none'])(
    'refuses %s',
    async (query) => {
      expect((await staff.send(`GET /admin/orders?${query}`)).status).toBe(400);
    },
  );
});
