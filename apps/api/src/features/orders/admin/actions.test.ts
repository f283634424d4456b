import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../../test/app.ts';
import { createCoupon } from '../../../../test/coupons.ts';
import { createVariant } from '../../../../test/goods.ts';
import { onlinePayment, payOnline, placeOrder } from '../../../../test/orders.ts';
import { actOn, createStaff } from '../../../../test/staff.ts';
import { createShopper, createVisitor, type Visitor } from '../../../../test/visitor.ts';
import { verifyLedger } from '../../stock/verify-ledger.ts';

let database: TestDatabase;
let t: TestApp;
let staff: Visitor & { id: string };
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url, env: onlinePayment });
  staff = await createStaff(t.app, database);
});
afterEach(async () => expect(await verifyLedger(database)).toEqual([]));
afterAll(async () => {
  await t.close();
  await database.drop();
});

const stock = (id: string) =>
  database.db.variant.findUniqueOrThrow({
    where: { id },
    select: { onHand: true, reserved: true },
  });
const messagesOf = async (orderId: string) => {
  const messages = await database.db.outbox.findMany({
    where: { data: { path: ['orderId'], equals: orderId } },
    orderBy: { createdAt: 'asc' },
  });
  return messages.map(({ template }) => template);
};
const auditOf = async (orderId: string) => {
  const entries = await database.db.auditLog.findMany({
    where: { subject: orderId },
    orderBy: { createdAt: 'asc' },
  });
  return entries.map(({ action, actorId }) => [action, actorId]);
};
const act = (orderId: string, action: string, body?: object, key?: string) =>
  actOn(staff, orderId, action, body, key);
const place = async (lines: [string, number][], given: Record<string, unknown> = {}) =>
  (await placeOrder(t.app, lines, given)).order;
const ship = { courier: 'Pathao', trackingCode: 'PT-1' };

/** An order that the customer has. */
async function deliveredOrder(variant: string, quantity = 2) {
  const order = await place([[variant, quantity]]);
  await act(order.id, 'confirm');
  await act(order.id, 'ship', ship);
  const { status } = await act(order.id, 'deliver', { collected: order.total.amount });
  expect(status).toBe(200);
  return order;
}

describe('who may act', () => {
  it.each([
    ['GET', ''],
    ['POST', '/confirm'],
    ['DELETE', '/link'],
  ])('%s %s is for staff', async (method, path) => {
    const order = await place([[await createVariant(database.db), 1]]);
    const send = (visitor: Visitor) =>
      visitor.send(`${method} /admin/orders/${order.id}${path}`, {
        headers: { 'idempotency-key': randomUUID() },
      });
    expect((await send(createVisitor(t.app))).status).toBe(401);
    expect((await send(await createShopper(t.app))).status).toBe(403);
    expect((await send(await createStaff(t.app, database, 'admin'))).status).toBe(200);
  });
});

describe('an order that is paid at the door', () => {
  it('is confirmed, shipped and delivered, told at each step, and its goods are sold', async () => {
    const variant = await createVariant(database.db, { price: 200_000 });
    const order = await place([[variant, 2]]);
    expect((await act(order.id, 'confirm')).body.order.status).toBe('confirmed');
    expect((await act(order.id, 'ship', ship)).body.order).toMatchObject({
      status: 'shipped',
      delivery: { courier: 'Pathao', trackingCode: 'PT-1' },
    });
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 2 });

    for (const collected of [undefined, 0, order.total.amount - 1, order.total.amount + 1]) {
      expect(
        await act(order.id, 'deliver', collected === undefined ? {} : { collected }),
      ).toMatchObject({ status: 409, body: { code: 'payment_refused', due: order.total.amount } });
    }
    const { body } = await act(order.id, 'deliver', { collected: order.total.amount });
    expect(body).toMatchObject({
      order: { status: 'delivered', paymentStatus: 'paid', paid: order.total },
      due: { amount: 0 },
      refundable: order.total,
      holds: [],
      payments: [{ provider: 'cod', status: 'paid', amount: order.total }],
      history: [
        { type: 'placed', actor: 'customer', by: null },
        {
          type: 'confirmed',
          from: 'placed',
          to: 'confirmed',
          by: { id: staff.id, name: 'Nusrat Jahan' },
        },
        { type: 'shipped', data: { courier: 'Pathao' } },
        { type: 'paid', actor: 'staff' },
        { type: 'delivered', from: 'shipped', actor: 'staff' },
      ],
    });
    expect(await stock(variant)).toEqual({ onHand: 8, reserved: 0 });
    expect(await messagesOf(order.id)).toEqual([
      'order_placed',
      'order_confirmed',
      'order_shipped',
      'order_delivered',
    ]);
    expect(await auditOf(order.id)).toEqual([
      ['order.confirmed', staff.id],
      ['order.shipped', staff.id],
      ['order.delivered', staff.id],
    ]);
  });

  it('can cost nothing, and then nothing is collected', async () => {
    await createCoupon(database.db, { code: 'ALL', kind: 'percentage', value: 100 });
    const variant = await createVariant(database.db);
    const order = await place([[variant, 1]], { coupon: 'all', delivery: 'pickup' });
    expect(order.total.amount).toBe(0);
    await act(order.id, 'confirm');
    await act(order.id, 'ship', {});
    expect((await act(order.id, 'deliver', {})).body.order.status).toBe('delivered');
  });

  it('needs a courier, unless it is fetched at the shop', async () => {
    const variant = await createVariant(database.db);
    const sent = await place([[variant, 1]]);
    const fetched = await place([[variant, 1]], { delivery: 'pickup' });
    for (const { id } of [sent, fetched]) await act(id, 'confirm');
    expect(await act(sent.id, 'ship', {})).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/courier', code: 'required' }] },
    });
    expect((await act(fetched.id, 'ship', ship)).status).toBe(400);
    expect((await act(fetched.id, 'ship', {})).body.order).toMatchObject({
      status: 'shipped',
      delivery: { method: 'pickup', courier: null },
    });
  });

  it('is refused at the door: the goods are free again, and the coupon', async () => {
    const coupon = await createCoupon(database.db, { code: 'DOOR', kind: 'fixed', value: 5_000 });
    const variant = await createVariant(database.db);
    const order = await place([[variant, 3]], { coupon: 'DOOR' });
    await act(order.id, 'confirm');
    await act(order.id, 'ship', ship);
    const { body } = await act(order.id, 'refuse', { reason: 'Nobody at home, three times' });
    expect(body).toMatchObject({ order: { status: 'refused' }, holds: [], refunds: [] });
    expect(body.history.at(-1)?.data).toMatchObject({ reason: 'Nobody at home, three times' });
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(await database.db.coupon.findUnique({ where: { id: coupon } })).toMatchObject({
      used: 0,
    });
  });

  it('is cancelled until it is on its way', async () => {
    const variant = await createVariant(database.db);
    const order = await place([[variant, 1]]);
    const shipped = await place([[variant, 1]]);
    await act(shipped.id, 'confirm');
    await act(shipped.id, 'ship', ship);
    const { body } = await act(order.id, 'cancel', { reason: 'Out of reach' });
    expect(body.order.status).toBe('cancelled');
    expect(await messagesOf(order.id)).toEqual(['order_placed', 'order_cancelled']);
    expect(await act(shipped.id, 'cancel', { reason: 'Too late' })).toMatchObject({
      status: 409,
      body: { code: 'order_moved_on', orderStatus: 'shipped' },
    });
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 1 });
  });
});

describe('when somebody was faster', () => {
  it('one of two who do the same is told where the order stands', async () => {
    const order = await place([[await createVariant(database.db), 1]]);
    const other = await createStaff(t.app, database);
    const answers = await Promise.all([
      act(order.id, 'confirm'),
      actOn(other, order.id, 'confirm'),
      act(order.id, 'confirm'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const { status, body } of answers) {
      if (status === 409) {
        expect(body).toMatchObject({ code: 'order_moved_on', orderStatus: 'confirmed' });
      }
    }
    expect(await messagesOf(order.id)).toEqual(['order_placed', 'order_confirmed']);
  });

  it.each([
    ['confirm', undefined],
    ['deliver', { collected: 0 }],
    ['refuse', { reason: 'x' }],
    ['cancel', { reason: 'x' }],
    ['accept-payment', undefined],
    ['return-payment', undefined],
  ])('%s of a delivered order is refused', async (action, body) => {
    const order = await deliveredOrder(await createVariant(database.db));
    expect(await act(order.id, action, body)).toMatchObject({
      status: 409,
      body: { code: 'order_moved_on', orderStatus: 'delivered' },
    });
  });

  it('what waits for its payment is not confirmed by hand', async () => {
    const order = await place([[await createVariant(database.db), 1]], { payment: 'sslcommerz' });
    expect((await act(order.id, 'confirm')).body).toMatchObject({
      code: 'order_moved_on',
      orderStatus: 'awaiting_payment',
    });
  });
});

describe('giving money back', () => {
  it('takes up to what was paid, in parts, and no more', async () => {
    const order = await deliveredOrder(await createVariant(database.db));
    const amount = order.total.amount;
    const some = await act(order.id, 'refunds', { amount: 10_000, reason: 'A scratch' });
    expect(some.body).toMatchObject({
      order: { paymentStatus: 'partly_refunded', refunded: { amount: 10_000 } },
      refundable: { amount: amount - 10_000 },
      refunds: [{ status: 'done', reason: 'A scratch', by: { id: staff.id } }],
    });
    expect(await act(order.id, 'refunds', { amount, reason: 'All' })).toMatchObject({
      status: 409,
      body: { code: 'payment_refused', refundable: amount - 10_000 },
    });
    const rest = await act(order.id, 'refunds', { amount: amount - 10_000, reason: 'The rest' });
    expect(rest.body.order.paymentStatus).toBe('refunded');
  });

  it('puts the goods back on the shelf when they came back, once', async () => {
    const variant = await createVariant(database.db);
    const order = await deliveredOrder(variant, 3);
    const body = { amount: 1_000, reason: 'Came back', restock: true };
    expect((await act(order.id, 'refunds', body)).body.restocked).toBe(true);
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 0 });
    expect((await act(order.id, 'refunds', body)).status).toBe(409);
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(await database.db.refund.count({ where: { orderId: order.id } })).toBe(1);
  });

  it('puts the goods back also when they come after the money went, once', async () => {
    const variant = await createVariant(database.db);
    const order = await deliveredOrder(variant, 3);
    const restock = () => act(order.id, 'restock', { reason: 'Came back' });
    expect((await restock()).status).toBe(409);
    await act(order.id, 'refunds', { amount: order.total.amount, reason: 'Broken' });
    const { status, body } = await restock();
    expect({ status, restocked: body.restocked }).toEqual({ status: 200, restocked: true });
    expect(body.history.at(-1)).toMatchObject({
      type: 'restocked',
      by: { id: staff.id },
      data: { reason: 'Came back' },
    });
    expect((await restock()).status).toBe(409);
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(await auditOf(order.id)).toContainEqual(['order.restocked', staff.id]);
    const other = await place([[variant, 1]]);
    expect((await act(other.id, 'restock', { reason: 'x' })).status).toBe(409);
  });

  it('is asked for once, also when the process died before it answered', async () => {
    const order = await deliveredOrder(await createVariant(database.db));
    const key = randomUUID();
    const body = { amount: 1_000, reason: 'A scratch' };
    const first = await act(order.id, 'refunds', body, key);
    const second = await act(order.id, 'refunds', body, key);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
    // As it stands when a process dies between the commit and the answer.
    await database.pool.query(
      `UPDATE idempotency_keys SET status = NULL, body = NULL, locked_until = now() - interval '1 s'
       WHERE key = $1`,
      [key],
    );
    expect((await act(order.id, 'refunds', body, key)).status).toBe(200);
    expect(await database.db.refund.count({ where: { orderId: order.id } })).toBe(1);
    expect((await act(order.id, 'refunds', { ...body, amount: 2_000 }, key)).status).toBe(422);
    expect(
      (await staff.send(`POST /admin/orders/${order.id}/refunds`, { body })).body,
    ).toMatchObject({
      code: 'idempotency_key_required',
    });
  });

  it('two at once never give more than was paid', async () => {
    const order = await deliveredOrder(await createVariant(database.db));
    const body = { amount: order.total.amount, reason: 'All' };
    const answers = await Promise.all([1, 2, 3].map(() => act(order.id, 'refunds', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it.each([
    ['cancelled', ['cancel']],
    ['refused', ['ship', 'refuse']],
  ])('of a paid order that is %s is all of it', async (status, steps) => {
    const order = await place([[await createVariant(database.db), 1]], { payment: 'sslcommerz' });
    await payOnline(database, order.id);
    for (const step of steps) await act(order.id, step, step === 'ship' ? ship : { reason: 'x' });
    const { body } = await staff.send(`GET /admin/orders/${order.id}`);
    expect(body).toMatchObject({
      order: { status },
      refundable: { amount: 0 },
      refunds: [{ status: 'pending', amount: order.total }],
    });
  });
});

describe('a payment in review', () => {
  const inReview = async () => {
    const variant = await createVariant(database.db);
    const order = await place([[variant, 1]], { payment: 'sslcommerz' });
    await payOnline(database, order.id, 'in_review');
    return { order, variant };
  };

  it('is accepted: the order is paid and goes on', async () => {
    const { order, variant } = await inReview();
    expect((await act(order.id, 'accept-payment')).body).toMatchObject({
      order: { status: 'confirmed', paymentStatus: 'paid', paid: order.total },
      payments: [{ status: 'paid' }],
    });
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 1 });
    expect(await messagesOf(order.id)).toEqual(['order_paid']);
  });

  it.each([
    ['return-payment', undefined],
    ['cancel', { reason: 'Looks stolen' }],
  ])('goes back by %s, and the order is cancelled', async (action, reason) => {
    const { order, variant } = await inReview();
    expect((await act(order.id, action, reason)).body).toMatchObject({
      order: { status: 'cancelled' },
      refunds: [{ status: 'pending', amount: order.total }],
    });
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 0 });
  });
});

describe('words for the history', () => {
  it('are kept with who wrote them, and never sent to the customer', async () => {
    const { order, visitor } = await placeOrder(t.app, [await createVariant(database.db)]);
    const { body } = await act(order.id, 'notes', { text: '  Wants it   after six. ' });
    expect(body.history.at(-1)).toMatchObject({
      type: 'note',
      by: { id: staff.id },
      data: { text: 'Wants it after six.' },
    });
    const seen = await visitor.send(`GET /orders/${order.id}`);
    expect(JSON.stringify(seen.body)).not.toContain('after six');
  });

  it.each([
    'Ask for nusrat jahan',
    'Call 01712-345678',
    'ফোন ০১৭১২ ৩৪৫৬৭৮',
    'Left at house 7, road 5',
  ])('%s is refused, because history is for ever', async (text) => {
    const order = await place([[await createVariant(database.db), 1]]);
    expect(await act(order.id, 'notes', { text })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/text', code: 'personal' }] },
    });
    expect((await act(order.id, 'cancel', { reason: text })).status).toBe(400);
  });
});

describe('words that only look personal', () => {
  it.each([
    [{ name: 'Al', phone: '01712345678' }, 'Call again before eleven'],
    [{ name: 'Amin', phone: '01712345678' }, 'Examining the parcel'],
  ])('of %j: %s', async (contact, text) => {
    const order = await place([[await createVariant(database.db), 1]], { contact });
    expect((await act(order.id, 'notes', { text })).status).toBe(200);
  });

  it('a name is found in any case, with an ending, and with signs of its own', async () => {
    const variant = await createVariant(database.db);
    for (const [name, text] of [
      ['রহিম', 'রহিমের ফোন বন্ধ'],
      ['Amin (Md.)', 'asked AMIN (Md.), who'],
      ['Amin', 'Amin’s neighbour took it'],
    ]) {
      const contact = { name, phone: '01712345678' };
      const order = await place([[variant, 1]], { contact });
      expect((await act(order.id, 'notes', { text })).status, text).toBe(400);
    }
  });
});

it('the links that are out are revoked', async () => {
  const { order } = await placeOrder(t.app, [await createVariant(database.db)]);
  const read = () =>
    createVisitor(t.app).send(`GET /orders/${order.id}`, {
      headers: { 'order-token': order.link ?? '' },
    });
  expect((await read()).status).toBe(200);
  expect((await act(order.id, 'DELETE link')).body.linkVersion).toBe(2);
  expect((await read()).status).toBe(404);
});
