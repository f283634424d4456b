import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { fillCart, ofLoadRun, orderBody, placeOrder, sendOrder } from '../../../test/orders.ts';
import { createShopper, createVisitor } from '../../../test/visitor.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { runRawTransaction } from '../../lib/queryable.ts';
import { lockOrder, moveOrder } from './move-order.ts';

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

const stock = (id: string) =>
  database.db.variant.findUniqueOrThrow({
    where: { id },
    select: { onHand: true, reserved: true },
  });
const orders = () => database.db.order.count();

describe('placing an order', () => {
  it('takes a guest’s cart, reserves the goods, and keeps a picture of everything', async () => {
    const [phone, case_] = await Promise.all([
      createVariant(database.db, { price: 3_000_000 }),
      createVariant(database.db, { price: 50_000 }),
    ]);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, phone, [case_, 2]);
    const body = await orderBody(visitor, { note: '  Call first.\nThen ring.  ' });
    const { status, body: order } = await sendOrder(visitor, body);
    expect(status).toBe(201);
    expect(order).toMatchObject({
      number: expect.stringMatching(/^DC-[0-9A-Z]{5}-[0-9A-Z]{5}$/),
      status: 'placed',
      paymentMethod: 'cod',
      paymentStatus: 'unpaid',
      contact: { name: 'Nusrat Jahan', phone: '+8801712345678', email: 'nusrat@example.com' },
      address: { division: 'Dhaka', upazila: 'Dhanmondi', line: 'House 7, Road 5', postcode: null },
      delivery: { method: 'standard', label: 'Standard delivery' },
      lines: [
        { variantId: phone, quantity: 1, unitPrice: { amount: 3_000_000 } },
        { variantId: case_, quantity: 2, lineTotal: { amount: 100_000 } },
      ],
      subtotal: { amount: 3_100_000 },
      deliveryFee: { amount: 0 },
      total: { amount: 3_100_000 },
      note: 'Call first.\nThen ring.',
      holdUntil: null,
      timeline: [{ type: 'placed' }],
      canPay: false,
      canCancel: true,
      link: expect.stringMatching(/^[\w-]{22}$/),
    });
    expect(await stock(case_)).toEqual({ onHand: 10, reserved: 2 });
    expect(await database.db.hold.count({ where: { orderId: (order as { id: string }).id } })).toBe(
      2,
    );
    expect((await visitor.send('GET /cart')).body).toMatchObject({ id: null, items: [] });
    expect(
      await database.db.outbox.findFirst({ where: { template: 'order_placed' } }),
    ).toMatchObject({ channel: 'email', recipient: 'nusrat@example.com' });
  });

  it('writes to a guest without an address by text message', async () => {
    const variant = await createVariant(database.db);
    const { order } = await placeOrder(t.app, [variant], {
      contact: { name: 'রহিম', phone: '০১৮১২-৩৪৫৬৭৮' },
    });
    const message = await database.db.outbox.findFirst({
      where: { data: { path: ['orderId'], equals: order.id } },
    });
    expect(message).toMatchObject({ channel: 'sms', recipient: '+8801812345678' });
  });

  it('is pick-up without an address, and needs one otherwise', async () => {
    const variant = await createVariant(database.db);
    const { order } = await placeOrder(t.app, [variant], { delivery: 'pickup' });
    expect(order).toMatchObject({ address: null, delivery: { method: 'pickup' } });
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor, { address: null });
    expect(await sendOrder(visitor, body)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/address', code: 'required' }] },
    });
  });

  it('of an account is in its history and in nobody else’s', async () => {
    const shopper = await createShopper(t.app);
    const other = await createShopper(t.app);
    const variant = await createVariant(database.db);
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      const { order } = await placeOrder(t.app, [variant], { visitor: shopper });
      ids.unshift(order.id);
    }
    const first = await shopper.send('GET /orders?limit=2');
    expect(first.body).toMatchObject({ items: [{ id: ids[0] }, { id: ids[1] }] });
    const { nextCursor } = (first.body as { page: { nextCursor: string } }).page;
    expect((await shopper.send(`GET /orders?limit=2&cursor=${nextCursor}`)).body).toMatchObject({
      items: [{ id: ids[2] }],
      page: { nextCursor: null },
    });
    expect((await other.send('GET /orders')).body).toMatchObject({ items: [] });
    expect((await other.send(`GET /orders/${ids[0]}`)).status).toBe(404);
  });
});

describe('nothing is taken from the browser', () => {
  it.each([
    ['total', 1],
    ['subtotal', 1],
    ['discount', 1_000_000],
    ['deliveryFee', 0],
    ['status', 'delivered'],
    ['paymentStatus', 'paid'],
    ['paidAmount', 1],
    ['loadRun', 'mine'],
    ['items', [{ unitPrice: 1 }]],
    ['userId', 'usr_0000000000000000'],
  ])('%s is refused', async (field, value) => {
    const visitor = createVisitor(t.app);
    await fillCart(visitor, await createVariant(database.db));
    const before = await orders();
    const body = await orderBody(visitor, { [field]: value });
    expect(await sendOrder(visitor, body)).toMatchObject({
      status: 400,
      body: {
        code: 'validation_failed',
        errors: [{ pointer: `/${field}`, code: 'unknown_field' }],
      },
    });
    expect(await orders()).toBe(before);
  });

  it('a sum that is not the shop’s is refused with the shop’s', async () => {
    const variant = await createVariant(database.db, { price: 200_000 });
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    expect(await sendOrder(visitor, { ...body, expectedTotal: 1 })).toMatchObject({
      status: 409,
      body: { code: 'total_changed', quote: { total: { amount: 206_000 } } },
    });
    await database.db.variant.update({ where: { id: variant }, data: { price: 210_000 } });
    expect(await sendOrder(visitor, body)).toMatchObject({
      status: 409,
      body: {
        code: 'total_changed',
        quote: { cart: { items: [{ notices: [{ code: 'price_changed' }] }] } },
      },
    });
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 0 });
    expect((await sendOrder(visitor, await orderBody(visitor))).status).toBe(201);
  });

  it('somebody else’s cart cannot be ordered', async () => {
    const owner = createVisitor(t.app);
    await fillCart(owner, await createVariant(database.db));
    const thief = createVisitor(t.app);
    await fillCart(thief, await createVariant(database.db));
    const body = await orderBody(owner);
    expect(await sendOrder(thief, body)).toMatchObject({
      status: 409,
      body: { code: 'cart_empty' },
    });
  });

  it('a load run needs the shop’s key', async () => {
    const variant = await createVariant(database.db);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    for (const headers of [{ 'load-run': 'x' }, { 'load-run': 'x', 'load-run-key': 'guess' }]) {
      expect((await sendOrder(visitor, body, { headers })).status).toBe(403);
    }
    const { status, body: order } = await sendOrder(visitor, body, { headers: ofLoadRun('x') });
    expect(status).toBe(201);
    const { id } = order as { id: string };
    expect(
      await database.db.outbox.count({ where: { data: { path: ['orderId'], equals: id } } }),
    ).toBe(0);
  });
});

describe('stock', () => {
  it('that went meanwhile is told, with what is left, and nothing is ordered', async () => {
    const [enough, short] = await Promise.all([
      createVariant(database.db),
      createVariant(database.db, { onHand: 3 }),
    ]);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, enough, [short, 3]);
    const body = await orderBody(visitor);
    await placeOrder(t.app, [[short, 2]]);
    expect(await sendOrder(visitor, body)).toMatchObject({
      status: 409,
      body: {
        code: 'insufficient_stock',
        quote: {
          orderable: false,
          cart: { items: [{ variantId: enough }, { variantId: short, available: 1 }] },
        },
      },
    });
    expect(await stock(enough)).toEqual({ onHand: 10, reserved: 0 });
    expect((await visitor.send('GET /cart')).body).toMatchObject({ items: [{}, {}] });
  });

  it('of a product that left the shelf cannot be ordered', async () => {
    const variant = await createVariant(database.db);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    const { productId } = await database.db.variant.findUniqueOrThrow({ where: { id: variant } });
    await database.db.product.update({ where: { id: productId }, data: { status: 'archived' } });
    expect((await sendOrder(visitor, body)).body).toMatchObject({ code: 'insufficient_stock' });
  });
});

describe('sent again', () => {
  it('the same key gives the same answer, word for word', async () => {
    const variant = await createVariant(database.db);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    const headers = { 'idempotency-key': randomUUID() };
    const first = await sendOrder(visitor, body, { headers });
    const second = await sendOrder(visitor, body, { headers });
    expect(first.status).toBe(201);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 1 });

    const other = { ...body, note: 'another' };
    expect(await sendOrder(visitor, other, { headers })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
  });

  it('another key for the same cart gives the order that it is', async () => {
    const visitor = createVisitor(t.app);
    await fillCart(visitor, await createVariant(database.db));
    const body = await orderBody(visitor);
    const first = await sendOrder(visitor, body);
    const second = await sendOrder(visitor, body);
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ id: (first.body as { id: string }).id });
    expect(second.headers['idempotent-replayed']).toBeUndefined();
  });

  it.each(['\u202egnihsihp', 'bell\u0007', 'hidden\u2066', 'zero\u200bwidth'])(
    'a note with signs that hide something is refused: %j',
    async (note) => {
      const visitor = createVisitor(t.app);
      await fillCart(visitor, await createVariant(database.db));
      expect(await sendOrder(visitor, await orderBody(visitor, { note }))).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/note' }] },
      });
    },
  );

  it('a key is wanted, and one that is no text is refused', async () => {
    const visitor = createVisitor(t.app);
    await fillCart(visitor, await createVariant(database.db));
    const body = await orderBody(visitor);
    expect(await visitor.send('POST /orders', { body })).toMatchObject({
      status: 400,
      body: { code: 'idempotency_key_required' },
    });
    const headers = { 'idempotency-key': 'with a space' };
    expect((await sendOrder(visitor, body, { headers })).status).toBe(400);
  });

  it('fifty times at once places one order', async () => {
    const variant = await createVariant(database.db, { onHand: 60 });
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    const headers = { 'idempotency-key': randomUUID() };
    const before = await orders();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => sendOrder(visitor, body, { headers })),
    );
    expect(await orders()).toBe(before + 1);
    expect(await stock(variant)).toEqual({ onHand: 60, reserved: 1 });
    for (const { status, body: answer } of answers) {
      expect([201, 409], JSON.stringify(answer)).toContain(status);
      if (status === 409) expect(answer).toMatchObject({ code: 'request_in_flight' });
    }
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect((await sendOrder(visitor, body, { headers })).status).toBe(201);
  });

  it('is answered after the process that had it has died', async () => {
    const visitor = createVisitor(t.app);
    await fillCart(visitor, await createVariant(database.db));
    const body = await orderBody(visitor);
    const headers = { 'idempotency-key': randomUUID() };
    const placed = await sendOrder(visitor, body, { headers });
    // As it stands when a process dies between taking the key and committing the order, and when
    // one dies after it.
    await database.pool.query(
      `UPDATE idempotency_keys SET status = NULL, body = NULL, locked_until = now() + interval '5 s'
       WHERE key = $1`,
      [headers['idempotency-key']],
    );
    expect(await sendOrder(visitor, body, { headers })).toMatchObject({
      status: 409,
      headers: { 'retry-after': '2' },
    });
    await database.pool.query(
      "UPDATE idempotency_keys SET locked_until = now() - interval '1 s' WHERE key = $1",
      [headers['idempotency-key']],
    );
    expect(await sendOrder(visitor, body, { headers })).toMatchObject({
      status: 200,
      body: { id: (placed.body as { id: string }).id },
    });
  });
});

describe('a process that is slower than its lease', () => {
  it('places the order all the same, and that is what the key says', async () => {
    const variant = await createVariant(database.db);
    const visitor = createVisitor(t.app);
    await fillCart(visitor, variant);
    const body = await orderBody(visitor);
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => sendOrder(visitor, body, { headers });
    const other = await database.pool.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT FROM carts WHERE id = $1 FOR UPDATE', [body.cartId]);
      const slow = send();
      await untilWaiting(database, 1);
      await database.pool.query(
        "UPDATE idempotency_keys SET locked_until = now() - interval '1 s' WHERE key = $1",
        [headers['idempotency-key']],
      );
      const second = send();
      await untilWaiting(database, 2);
      await other.query('COMMIT');
      const answers = await Promise.all([slow, second]);
      // Whichever got the cart first placed it; the other one found it.
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
      const placed = answers.find(({ status }) => status === 201);
      expect(await send()).toMatchObject({ status: 201, body: placed?.body });
    } finally {
      other.release();
    }
  });
});

describe('who may see an order', () => {
  it('its guest by cookie or link, until the links are revoked', async () => {
    const { visitor, order } = await placeOrder(t.app, [await createVariant(database.db)]);
    const stranger = createVisitor(t.app);
    const read = (headers: Record<string, string> = {}) =>
      stranger.send(`GET /orders/${order.id}`, { headers });
    expect((await visitor.send(`GET /orders/${order.id}`)).status).toBe(200);
    expect((await read()).status).toBe(404);
    expect((await read({ 'order-token': 'x'.repeat(43) })).status).toBe(404);
    const headers = { 'order-token': order.link ?? '' };
    expect((await read(headers)).status).toBe(200);
    expect((await stranger.send(`DELETE /orders/${order.id}/link`, { headers })).status).toBe(204);
    expect((await read(headers)).status).toBe(404);
    const { body } = await visitor.send(`GET /orders/${order.id}`);
    expect((await read({ 'order-token': (body as { link: string }).link })).status).toBe(200);
  });

  it('not the holder of another order’s link', async () => {
    const variant = await createVariant(database.db);
    const mine = await placeOrder(t.app, [variant]);
    const theirs = await placeOrder(t.app, [variant]);
    const headers = { 'order-token': mine.order.link ?? '' };
    const visitor = createVisitor(t.app);
    expect((await visitor.send(`GET /orders/${theirs.order.id}`, { headers })).status).toBe(404);
  });
});

describe('cancelling', () => {
  it('frees the goods, once, however often it is sent', async () => {
    const variant = await createVariant(database.db);
    const { visitor, order } = await placeOrder(t.app, [[variant, 4]]);
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 4 });
    const cancel = () =>
      visitor.send(`POST /orders/${order.id}/cancel`, {
        headers: { 'idempotency-key': randomUUID() },
      });
    expect(await cancel()).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 0 });
    // As after a process that died between the commit and the answer.
    expect(await cancel()).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect(await stock(variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(
      await database.db.orderEvent.count({ where: { orderId: order.id, type: 'cancelled' } }),
    ).toBe(1);
  });

  it('is refused when the shop has done it', async () => {
    const { visitor, order } = await placeOrder(t.app, [await createVariant(database.db)]);
    await runRawTransaction(database, async (tx) => {
      await moveOrder(tx, await lockOrder(tx, order.id), 'cancelled', { actor: 'staff' });
    });
    const headers = { 'idempotency-key': randomUUID() };
    expect(await visitor.send(`POST /orders/${order.id}/cancel`, { headers })).toMatchObject({
      status: 409,
      body: { code: 'order_moved_on', orderStatus: 'cancelled' },
    });
  });
});

describe('buying again', () => {
  it('fills the cart with what is there, and says what is not', async () => {
    const [plenty, short, gone] = await Promise.all([
      createVariant(database.db),
      createVariant(database.db, { onHand: 4 }),
      createVariant(database.db, { onHand: 1 }),
    ]);
    const { visitor, order } = await placeOrder(t.app, [plenty, [short, 3], gone]);
    const { status, body } = await visitor.send(`POST /orders/${order.id}/reorder`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      cart: {
        items: [
          { variantId: plenty, quantity: 1 },
          { variantId: short, quantity: 1 },
        ],
      },
      skipped: [
        { variantId: short, ordered: 3, added: 1 },
        { variantId: gone, ordered: 1, added: 0 },
      ],
    });
  });
});
