import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { fillCart, orderBody, placeOrder, sendOrder } from '../../../test/orders.ts';
import { createStaff } from '../../../test/staff.ts';
import { createShopper, createVisitor, password, type Visitor } from '../../../test/visitor.ts';
import { decide, place } from '../../../test/waiting-room.ts';
import type { Quote } from '../checkout/schema.ts';
import { verifyLedger } from '../stock/verify-ledger.ts';
import { findRooms } from './operate.ts';
import type { AdminWaitingRoom, OpenRoomBody } from './schema.ts';

let database: TestDatabase;
let t: TestApp;
let variant: string;
let staff: Visitor;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  variant = await createVariant(database.db, { onHand: 100 });
  staff = await createStaff(t.app, database);
});
afterEach(async () => {
  const open = (await findRooms(database, 'en')).filter(({ closedAt }) => closedAt === null);
  for (const { id } of open) await close(id);
  expect(await verifyLedger(database)).toEqual([]);
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

const stateOf = async (visitor: Visitor, id: string) => (await place(visitor, id)).state;

// What staff do is in force in the process that did it when it is answered.
async function open(settings: Partial<OpenRoomBody> = {}): Promise<string> {
  const body = { ratePerSecond: 0.001, maxInside: 5000, ...settings };
  const answer = await staff.send('POST /admin/waiting-rooms', { body });
  expect(answer.status).toBe(201);
  return (answer.body as AdminWaitingRoom).id;
}
async function close(id: string): Promise<void> {
  expect((await staff.send(`POST /admin/waiting-rooms/${id}/close`)).status).toBe(200);
}
/** Admits everybody who waits. */
async function admit(id: string): Promise<void> {
  const change = (ratePerSecond: number) =>
    staff.send(`PATCH /admin/waiting-rooms/${id}`, { body: { ratePerSecond } });
  await change(1000);
  await decide(database, id);
  await change(0.001);
}
const productOf = async (id: string) =>
  database.db.product.findFirstOrThrow({ where: { variants: { some: { id } } } });
const quote = (visitor: Visitor) => visitor.send('GET /checkout/quote');
const mustWait = (roomId: string) => ({
  status: 429,
  body: { code: 'waiting_room', room: roomId },
  headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
});
/** A guest with goods in the cart and what the checkout page would send for them. */
async function guest(goods: string[] = [variant]) {
  const visitor = createVisitor(t.app);
  await fillCart(visitor, ...goods);
  return { visitor, body: await orderBody(visitor) };
}

describe('while the room of the checkout is open', () => {
  it('nobody orders or is quoted who is not admitted, and browsing goes on', async () => {
    const { visitor, body } = await guest();
    const id = await open();
    expect(await sendOrder(visitor, body)).toMatchObject(mustWait(id));
    expect(await quote(visitor)).toMatchObject(mustWait(id));
    expect(await place(visitor, id)).toMatchObject({ state: 'none', number: null });
    expect(await place(visitor, id, 'POST')).toMatchObject({ state: 'waiting', ahead: 0 });
    expect(await sendOrder(visitor, body)).toMatchObject(mustWait(id));
    expect(await quote(visitor)).toMatchObject(mustWait(id));
    expect((await visitor.send('GET /cart')).status).toBe(200);
    expect((await visitor.send('GET /products')).status).toBe(200);
    await fillCart(visitor, variant);
  });

  it('is told to whoever is not admitted, without a statement of theirs to the database', async () => {
    const id = await open();
    const { visitor, body } = await guestBefore(id);
    const { sent, end } = recordStatements();
    for (const state of ['none', 'waiting']) {
      for (let turn = 0; turn < 20; turn++) {
        expect((await sendOrder(visitor, body)).status).toBe(429);
        expect((await quote(visitor)).status).toBe(429);
        expect((await place(visitor, id)).state).toBe(state);
      }
      await place(visitor, id, 'POST');
    }
    end();
    // But for those by which the process looks after the room, and its listener for a sign of life.
    expect(sent.filter((text) => !/waiting_|^(BEGIN|COMMIT|SELECT 1)$/.test(text))).toEqual([]);
  });

  it('an admission is one order, and the token is spent with it', async () => {
    const { visitor, body } = await guest();
    const id = await open();
    await place(visitor, id, 'POST');
    await admit(id);
    const quoted = await quote(visitor);
    expect((quoted.body as Quote).secondsLeft).toBeGreaterThan(500);
    const key = randomUUID();
    const headers = { 'idempotency-key': key };
    const placed = await sendOrder(visitor, body, { headers });
    expect(placed.status).toBe(201);

    // The same request again, and the same cart with another key, are the order that is there.
    const replayed = await sendOrder(visitor, body, { headers });
    expect(replayed).toMatchObject({ status: 201, body: placed.body });
    expect(replayed.headers['idempotent-replayed']).toBe('true');
    expect(await sendOrder(visitor, body)).toMatchObject({ status: 200, body: placed.body });
    // Whoever comes back to the checkout finds an empty cart, not the line.
    expect((await quote(visitor)).status).toBe(200);

    await admit(id);
    expect(await stateOf(visitor, id)).toBe('over');
    await fillCart(visitor, variant);
    expect(await quote(visitor)).toMatchObject(mustWait(id));
    expect(await sendOrder(visitor, { ...body, cartId: await cartOf(visitor) })).toMatchObject(
      mustWait(id),
    );
    // For the second order there is a second place.
    expect(await place(visitor, id, 'POST')).toMatchObject({ state: 'waiting', number: 2 });
  });

  it('a refused order leaves the admission as it was', async () => {
    const { visitor, body } = await guest();
    const id = await open();
    await place(visitor, id, 'POST');
    await admit(id);
    expect(await sendOrder(visitor, { ...body, expectedTotal: 1 })).toMatchObject({
      status: 409,
      body: { code: 'total_changed' },
    });
    const scarce = await createVariant(database.db, { onHand: 1 });
    await fillCart(visitor, scarce);
    const both = await orderBody(visitor);
    await placeElsewhere(id, scarce);
    expect(await sendOrder(visitor, both)).toMatchObject({ body: { code: 'insufficient_stock' } });
    const { body: cart } = await visitor.send('GET /cart');
    const line = (
      cart as { items: { id: string; variantId: string }[]; version: number }
    ).items.find(({ variantId }) => variantId === scarce);
    await visitor.send(`DELETE /cart/items/${line?.id}`, { headers: { 'if-match': '*' } });
    expect((await sendOrder(visitor, body)).status).toBe(201);
  });

  it('of two orders with one admission one is placed', async () => {
    const [one, other] = [await guest(), await guest()];
    const id = await open();
    await place(one.visitor, id, 'POST');
    await admit(id);
    // Both cookies of the line in another browser: the same person to the shop, with another cart.
    for (const name of ['line', 'tickets']) {
      other.visitor.cookies.set(name, one.visitor.cookies.get(name) ?? '');
    }
    const answers = await Promise.all([
      sendOrder(one.visitor, one.body),
      sendOrder(other.visitor, other.body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 429]);
  });

  it('a forged token, one of another browser and one of another room are none', async () => {
    const [one, other] = [await guest(), await guest()];
    const id = await open();
    await place(one.visitor, id, 'POST');
    await place(other.visitor, id, 'POST');
    await admit(id);
    const token = one.visitor.cookies.get('tickets') ?? '';
    expect(token).toMatch(/^wrm_/);

    const thief = await guestBefore(id);
    for (const stolen of [token, `${token.slice(0, -1)}x`, token.replace('.1.', '.2.'), 'x']) {
      thief.visitor.cookies.set('tickets', stolen);
      expect(await sendOrder(thief.visitor, thief.body)).toMatchObject(mustWait(id));
    }
    await place(thief.visitor, id, 'POST');
    thief.visitor.cookies.set('tickets', token);
    expect(await sendOrder(thief.visitor, thief.body)).toMatchObject(mustWait(id));
    expect(await stateOf(thief.visitor, id)).toBe('none');

    // What was admitted yesterday says nothing today.
    await close(id);
    const today = await open();
    expect(await sendOrder(other.visitor, other.body)).toMatchObject(mustWait(today));
  });

  it('a place outlives that its holder signs out and in', async () => {
    const id = await open();
    const shopper = await createShopper(t.app);
    const { number } = await place(shopper, id, 'POST');
    const { email } = shopper;
    for (const request of ['POST /auth/sign-out', 'POST /auth/sign-in']) {
      await shopper.send(request, { body: { email, password } });
      expect(await place(shopper, id), request).toMatchObject({ state: 'waiting', number });
    }
    expect((await shopper.send('GET /me')).body).toMatchObject({ user: { email } });
    expect((await place(shopper, id, 'POST')).number).toBe(number);
  });

  it('who leaves is in it no more', async () => {
    const id = await open();
    const { visitor } = await guestBefore(id);
    await place(visitor, id, 'POST');
    expect((await visitor.send(`DELETE /waiting-rooms/${id}/place`)).status).toBe(204);
    expect(await stateOf(visitor, id)).toBe('none');
    expect(await findRooms(database, 'en', id)).toMatchObject([{ left: 1, waiting: 0 }]);
  });

  it('closing lets everybody through', async () => {
    const { visitor, body } = await guest();
    const id = await open();
    await place(visitor, id, 'POST');
    await close(id);
    expect(await stateOf(visitor, id)).toBe('free');
    expect((await quote(visitor)).body).toMatchObject({ secondsLeft: null });
    expect((await sendOrder(visitor, body)).status).toBe(201);
  });

  it('goes on being closed while the database is away', async () => {
    const { visitor } = await guest();
    await open();
    const query = t.database.pool.query;
    t.database.pool.query = (() => Promise.reject(new Error('lost'))) as typeof query;
    try {
      expect((await quote(visitor)).status).toBe(429);
    } finally {
      t.database.pool.query = query;
    }
  });
});

describe('while the room of a product is open', () => {
  it('only what contains it waits', async () => {
    const popular = await createVariant(database.db);
    const product = await productOf(popular);
    const id = await open({ product: product.slug });
    await placeOrder(t.app, [variant]);

    const visitor = createVisitor(t.app);
    await fillCart(visitor, popular, variant);
    expect(await quote(visitor)).toMatchObject(mustWait(id));
    expect(await place(visitor, id, 'POST')).toMatchObject({
      state: 'waiting',
      room: { product: { slug: product.slug, name: 'Primo' } },
    });
    await admit(id);
    const body = await orderBody(visitor);
    expect((await sendOrder(visitor, body)).status).toBe(201);

    const next = createVisitor(t.app);
    await fillCart(next, popular, variant);
    expect(await sendOrder(next, { ...body, cartId: await cartOf(next) })).toMatchObject(
      mustWait(id),
    );
  });

  it('an order of it needs both admissions while the checkout has a room too', async () => {
    const popular = await createVariant(database.db);
    const { visitor, body } = await guest([popular]);
    const { slug } = await productOf(popular);
    const rooms = [await open(), await open({ product: slug })];
    for (const id of rooms) {
      expect((await sendOrder(visitor, body)).status).toBe(429);
      await place(visitor, id, 'POST');
      await admit(id);
    }
    expect((await sendOrder(visitor, body)).status).toBe(201);
    const spent = await Promise.all(rooms.map((id) => findRooms(database, 'en', id)));
    expect(spent.flat().map((room) => room.spent)).toEqual([1, 1]);
  });
});

describe('while no room is open', () => {
  it('an order takes the statements that it took before', async () => {
    const { visitor, body } = await guest();
    const { sent, end } = recordStatements();
    expect((await sendOrder(visitor, body)).status).toBe(201);
    end();
    const ofRooms = sent.filter((text) => text.includes('waiting_'));
    expect(ofRooms.filter((text) => !text.includes('WHERE r.closed_at IS NULL'))).toEqual([]);
    expect(sent).toContainEqual(expect.stringContaining('INSERT INTO orders'));
    expect((await quote(visitor)).body).toMatchObject({ secondsLeft: null });
  });
});

/** A guest with a cart, made while the room is open already, so without the quote. */
async function guestBefore(roomId: string) {
  const visitor = createVisitor(t.app);
  const cart = await fillCart(visitor, variant);
  expect((await quote(visitor)).body).toMatchObject({ room: roomId });
  const contact = { name: 'Nusrat Jahan', phone: '01712345678', email: null };
  const place = { division: 'dhaka', district: 'dhaka', upazila: 'savar', line: 'Road 5' };
  const body = { cartId: cart.id, contact, delivery: 'standard', address: place, payment: 'cod' };
  return { visitor, body: { ...body, expectedTotal: 106_000 } };
}

const cartOf = async (visitor: Visitor) =>
  ((await visitor.send('GET /cart')).body as { id: string }).id;

/** Somebody else, admitted to the room, orders it. */
async function placeElsewhere(roomId: string, variantId: string): Promise<void> {
  const visitor = createVisitor(t.app);
  await fillCart(visitor, variantId);
  await place(visitor, roomId, 'POST');
  await admit(roomId);
  expect((await sendOrder(visitor, await orderBody(visitor))).status).toBe(201);
}

/** Every statement that this process sends to a database from now on. */
function recordStatements(): { sent: string[]; end(): void } {
  const sent: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text: string }];
    sent.push(typeof first === 'string' ? first : first.text);
    return Reflect.apply(query, this, args);
  } as typeof query;
  return {
    sent,
    end() {
      pg.Client.prototype.query = query;
    },
  };
}
