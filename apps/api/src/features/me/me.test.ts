import { newId } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createCoupon } from '../../../test/coupons.ts';
import { createVariant } from '../../../test/goods.ts';
import {
  fillCart,
  onlinePayment,
  orderBody,
  payOnline,
  placeOrder,
  sendOrder,
} from '../../../test/orders.ts';
import { actOn, createStaff } from '../../../test/staff.ts';
import { createShopper, createVisitor, password, type Visitor } from '../../../test/visitor.ts';
import { expireOrders } from '../orders/free-holds.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';

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

const address = {
  label: 'Home',
  recipient: 'Nusrat Jahan',
  phone: '01712345678',
  division: 'dhaka',
  district: 'dhaka',
  upazila: 'dhanmondi',
  line: 'House 7, Road 5',
};

describe('me', () => {
  it('is null for a visitor, and never cached', async () => {
    const { status, body, headers } = await createVisitor(t.app).send('GET /me');
    expect({ status, body }).toEqual({ status: 200, body: { user: null } });
    expect(headers['cache-control']).toBe('private, no-store');
  });

  it('changes what is given and nothing else', async () => {
    const shopper = await createShopper(t.app);
    const change = (body: object) => shopper.send('PATCH /me', { body });
    expect(await change({ phone: '+880 1712-345678' })).toMatchObject({
      status: 200,
      body: { user: { phone: '+8801712345678', name: 'Nusrat Jahan', locale: 'en' } },
    });
    expect(await change({ name: ' নুসরাত  জাহান ', locale: 'bn' })).toMatchObject({
      body: { user: { name: 'নুসরাত জাহান', locale: 'bn', phone: '+8801712345678' } },
    });
    expect(await change({ phone: null })).toMatchObject({ body: { user: { phone: null } } });
    const { body } = await shopper.send('GET /me');
    expect(body).toMatchObject({ user: { name: 'নুসরাত জাহান', phone: null } });
  });

  it.each([
    [{}],
    [{ email: 'other@example.com' }],
    [{ role: 'admin' }],
    [{ passwordHash: 'x' }],
    [{ name: null }],
    [{ name: 'a\0b' }],
    [{ phone: 'call me' }],
    [{ locale: 'fr' }],
  ])('refuses %j', async (body) => {
    const shopper = await createShopper(t.app);
    const before = (await shopper.send('GET /me')).body;
    expect((await shopper.send('PATCH /me', { body })).status).toBe(400);
    expect((await shopper.send('GET /me')).body).toEqual(before);
  });
});

describe('the export', () => {
  it('is a file of everything held, without secrets and without anybody else', async () => {
    const shopper = await createShopper(t.app);
    const other = await createShopper(t.app);
    await other.send('POST /me/addresses', { body: { ...address, line: 'Somebody else’s' } });
    await shopper.send('POST /me/addresses', { body: address });
    const variantId = await createVariant(database.db);
    const { order } = await placeOrder(t.app, [variantId], { visitor: shopper });
    await placeOrder(t.app, [variantId], { visitor: other, note: 'Somebody else’s' });
    await shopper.send('POST /cart/items', { body: { variantId, quantity: 2 } });
    const { status, body, headers } = await shopper.send('GET /me/export');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="dhakacart-account-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(body).toMatchObject({
      exportedAt: expect.stringMatching(/^\d{4}-/),
      user: { id: shopper.id, email: shopper.email },
      addresses: [{ line: 'House 7, Road 5', phone: '+8801712345678' }],
      sessions: [{ ip: shopper.address }],
      cart: { items: [{ quantity: 2, variant: { sku: expect.any(String) } }] },
      orders: [
        {
          number: order.number,
          total: order.total.amount,
          phone: '+8801712345678',
          lines: [{ variantId, quantity: 1 }],
          events: [{ type: 'placed', toStatus: 'placed' }],
        },
      ],
      passwordResets: [],
      messages: [{ template: 'welcome' }, { template: 'order_placed' }],
      activity: [{ action: 'account.registered' }],
    });
    const text = JSON.stringify(body);
    for (const secret of ['argon2', 'tokenHash', 'passwordHash', other.id, 'Somebody else']) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain(shopper.cookies.get('session'));
  });
});

describe('deleting the account', () => {
  /** One delivered with a coupon, one paid and cancelled, one that ran out; with all that names a person. */
  async function placeFinishedOrders(visitor: Visitor, variantId: string): Promise<string[]> {
    const staff = await createStaff(t.app, database);
    await createCoupon(database.db, { code: 'PERSON', kind: 'fixed', value: 1_000 });
    const given = {
      visitor,
      contact: {
        name: 'Unmistakable Person',
        phone: '01799887766',
        email: 'unmistakable@example.com',
      },
      address: {
        division: 'dhaka',
        district: 'dhaka',
        upazila: 'savar',
        line: 'Unmistakable Road',
      },
      note: 'Ask for Unmistakable',
    };
    const place = async (extra: object) =>
      (await placeOrder(t.app, [variantId], { ...given, ...extra })).order;
    const delivered = await place({ coupon: 'PERSON' });
    await actOn(staff, delivered.id, 'confirm');
    const parcel = { courier: 'Pathao', trackingCode: 'UNMISTAKABLE-1' };
    await actOn(staff, delivered.id, 'ship', parcel);
    await actOn(staff, delivered.id, 'deliver', { collected: delivered.total.amount });
    const paid = await place({ payment: 'sslcommerz' });
    await payOnline(database, paid.id);
    const payment = await database.db.payment.findFirstOrThrow({ where: { orderId: paid.id } });
    await database.db.paymentEvent.create({
      data: {
        id: newId('pev'),
        paymentId: payment.id,
        provider: 'sslcommerz',
        key: payment.id,
        source: 'ipn',
        status: 'VALID',
        data: { card_brand: 'VISA', card_holder: 'Unmistakable' },
      },
    });
    await visitor.send(`POST /orders/${paid.id}/cancel`, { headers: { 'idempotency-key': '1' } });
    const expired = await place({ payment: 'sslcommerz' });
    await database.pool.query(
      `WITH held AS (UPDATE holds SET expires_at = now() WHERE order_id = $1)
       UPDATE orders SET expires_at = now() WHERE id = $1`,
      [expired.id],
    );
    expect(await expireOrders(database)).toBe(1);
    return [delivered.id, paid.id, expired.id];
  }

  const remove = (visitor: Awaited<ReturnType<typeof createShopper>>, attempt = password) =>
    visitor.send('DELETE /me', { body: { password: attempt } });

  it('wants the password', async () => {
    const shopper = await createShopper(t.app);
    expect(await remove(shopper, 'not the password')).toMatchObject({
      status: 401,
      body: { code: 'invalid_credentials', errors: [{ pointer: '/password' }] },
    });
    expect(await database.db.user.count({ where: { id: shopper.id } })).toBe(1);
  });

  it('leaves nothing personal anywhere, and keeps the audit log', async () => {
    const shopper = await createShopper(t.app);
    await shopper.send('PATCH /me', {
      body: { name: 'Unmistakable Person', phone: '01799887766' },
    });
    await shopper.send('POST /me/addresses', { body: { ...address, recipient: 'Unmistakable' } });
    const variantId = await createVariant(database.db);
    await shopper.send('POST /cart/items', { body: { variantId, quantity: 1 } });
    await createVisitor(t.app).send('POST /auth/sign-in', {
      body: { email: shopper.email, password: 'wrong password' },
    });
    await shopper.send('POST /auth/password-reset', { body: { email: shopper.email } });
    const orderIds = await placeFinishedOrders(shopper, variantId);

    expect((await remove(shopper)).status).toBe(204);
    expect(shopper.cookies.has('session')).toBe(false);

    // Every text of every table is searched, whatever tables there will be.
    const { rows: tables } = await database.pool.query<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'graphile_worker')`,
    );
    expect(tables.length).toBeGreaterThan(15);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.pool.query<{ text: string }>(
        `SELECT t::text AS text FROM ${name} t WHERE t::text ~* ('unmistakable|1799887766|' || $1)`,
        [shopper.email.replaceAll(/[.+]/g, '\\$&')],
      );
      found.push(...rows.map(({ text }) => `${name}: ${text}`));
    }
    expect(found).toEqual([]);
    for (const table of ['sessions', 'addresses', 'carts', 'password_resets']) {
      const { rows } = await database.pool.query(`SELECT FROM ${table} WHERE user_id = $1`, [
        shopper.id,
      ]);
      expect(rows).toEqual([]);
    }
    const orders = await database.db.order.findMany({
      where: { id: { in: orderIds } },
      include: { events: { orderBy: { createdAt: 'asc' } } },
    });
    expect(orders).toHaveLength(3);
    for (const order of orders) {
      expect(order.events.at(-1)).toMatchObject({
        type: 'customer_forgotten',
        fromStatus: null,
        toStatus: null,
        actor: 'customer',
        actorId: shopper.id,
        data: {},
      });
      expect(order).toMatchObject({ userId: null, name: '', division: 'dhaka', line: '' });
      expect(order.total).toBeGreaterThan(0);
    }
    expect(await verifyLedger(database)).toEqual([]);
    const log = await database.db.auditLog.findMany({ where: { subject: shopper.id } });
    expect(log.map(({ action }) => action)).toEqual(['account.registered', 'account.deleted']);

    const signIn = await createVisitor(t.app).send('POST /auth/sign-in', {
      body: { email: shopper.email, password },
    });
    expect(signIn).toMatchObject({ status: 401, body: { code: 'invalid_credentials' } });
    const register = await createVisitor(t.app).send('POST /auth/register', {
      body: { email: shopper.email, password, name: 'Somebody new' },
    });
    expect(register.status).toBe(201);
  });

  it('finds messages of orders by indexes, however many the shop has sent', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN');
      // A table of few rows would be read whole.
      await client.query('SET LOCAL enable_seqscan = off');
      for (const condition of [
        `data ->> 'orderId' = ANY('{ord_1,ord_2}')`,
        `recipient = 'x@y.example' OR data ->> 'orderId' = ANY('{ord_1,ord_2}')`,
      ]) {
        const { rows } = await client.query(`EXPLAIN SELECT FROM outbox WHERE ${condition}`);
        expect(JSON.stringify(rows)).toContain('outbox_order_idx');
        expect(JSON.stringify(rows)).not.toContain('Seq Scan');
      }
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('waits until no order is under way', async () => {
    const shopper = await createShopper(t.app);
    const variantId = await createVariant(database.db);
    const { order } = await placeOrder(t.app, [variantId], { visitor: shopper });
    expect(await remove(shopper)).toMatchObject({
      status: 409,
      body: { code: 'conflict', orders: [order.number] },
    });
    expect(await database.db.user.count({ where: { id: shopper.id } })).toBe(1);
    await actOn(await createStaff(t.app, database), order.id, 'cancel', { reason: 'Asked for it' });
    expect((await remove(shopper)).status).toBe(204);
    // Who had the link has an order that says nothing of anybody, and cannot have it any more.
    const headers = { 'order-token': order.link ?? '' };
    const visitor = createVisitor(t.app);
    expect((await visitor.send(`GET /orders/${order.id}`, { headers })).status).toBe(404);
  });

  it('and an order at the same moment never leave an order of nobody', async () => {
    const shopper = await createShopper(t.app);
    const variantId = await createVariant(database.db);
    await fillCart(shopper, variantId);
    const body = await orderBody(shopper);
    const [removed, ordered] = await Promise.all([remove(shopper), sendOrder(shopper, body)]);
    expect([
      [204, 409],
      [204, 401],
      [409, 201],
    ]).toContainEqual([removed.status, ordered.status]);
    expect(await database.db.order.count({ where: { userId: null, name: { not: '' } } })).toBe(0);
    expect(await verifyLedger(database)).toEqual([]);
  });

  it('is not for staff to do by themselves', async () => {
    for (const role of ['staff', 'admin'] as const) {
      const shopper = await createShopper(t.app);
      await database.db.user.update({ where: { id: shopper.id }, data: { role } });
      expect(await remove(shopper)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      expect(await database.db.user.count({ where: { id: shopper.id } })).toBe(1);
    }
  });
});
