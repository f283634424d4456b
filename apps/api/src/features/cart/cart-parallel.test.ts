import { newId } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { placeOrder } from '../../../test/orders.ts';
import { createShopper, createVisitor, type Visitor } from '../../../test/visitor.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import type { Cart } from './schema.ts';

// Ten connections in each of two processes' worth of pools, so that statements really overlap.
let database: TestDatabase;
let apps: TestApp[];
beforeAll(async () => {
  database = await createTestDatabase();
  const start = () => startTestApp({ url: database.url, env: { DATABASE_POOL_SIZE: '10' } });
  apps = [await start(), await start()];
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await database.drop();
});

const first = () => {
  const [one] = apps;
  if (!one) throw new Error('no app');
  return one.app;
};

/** The same visitor at each of the two replicas in turn. */
function everywhere(visitor: Visitor): Visitor[] {
  return apps.map(({ app }) => {
    const copy = createVisitor(app);
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
    return copy;
  });
}

/** Sends `count` requests at once, spread over the replicas. */
const atOnce = <T>(
  visitor: Visitor,
  count: number,
  send: (v: Visitor, index: number) => Promise<T>,
) => {
  const copies = everywhere(visitor);
  return Promise.all(
    Array.from({ length: count }, (_, index) => {
      const copy = copies[index % copies.length];
      if (!copy) throw new Error('no replica');
      return send(copy, index);
    }),
  );
};

const add = (visitor: Visitor, variantId: string, quantity = 1) =>
  visitor.send('POST /cart/items', { body: { variantId, quantity } });
const read = async (visitor: Visitor) => (await visitor.send('GET /cart')).body as Cart;

describe.each([
  [
    'a guest',
    async () => {
      const visitor = createVisitor(first());
      await add(visitor, await createVariant(database.db));
      return visitor;
    },
  ],
  ['a user', () => createShopper(first())],
] as const)('parallel changes by %s', (_, create) => {
  it('lose no addition to one line', async () => {
    const visitor = await create();
    const variantId = await createVariant(database.db, { onHand: 100 });
    const before = (await read(visitor)).version;
    const answers = await atOnce(visitor, 20, (copy) => add(copy, variantId));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const cart = await read(visitor);
    expect(cart.items.find((item) => item.variantId === variantId)?.quantity).toBe(20);
    expect(cart.version).toBe(before + 20);
    const versions = answers.map(({ body }) => (body as Cart).version);
    expect(Math.max(...versions)).toBe(cart.version);
  });

  it('lose no line', async () => {
    const visitor = await create();
    const variants = await Promise.all(
      Array.from({ length: 20 }, () => createVariant(database.db)),
    );
    const before = (await read(visitor)).items.length;
    await atOnce(visitor, 20, (copy, index) => add(copy, String(variants[index])));
    const { items } = await read(visitor);
    expect(items).toHaveLength(before + 20);
    expect(new Set(items.map(({ variantId }) => variantId)).size).toBe(before + 20);
  });

  it('never pass what is in stock, nor twenty', async () => {
    const visitor = await create();
    for (const [onHand, fits] of [
      [7, 7],
      [500, 20],
    ] as const) {
      const variantId = await createVariant(database.db, { onHand });
      const answers = await atOnce(visitor, 30, (copy) => add(copy, variantId));
      const count = (status: number) => answers.filter((answer) => answer.status === status).length;
      expect([count(201), count(409)]).toEqual([fits, 30 - fits]);
      const { items } = await read(visitor);
      expect(items.find((item) => item.variantId === variantId)?.quantity).toBe(fits);
    }
  });

  it('let one of many with the same version win', async () => {
    const visitor = await create();
    const variantId = await createVariant(database.db, { onHand: 100 });
    await add(visitor, variantId);
    const { items, version } = await read(visitor);
    const id = items.find((item) => item.variantId === variantId)?.id;
    const answers = await atOnce(visitor, 20, (copy, index) =>
      copy.send(`PATCH /cart/items/${id}`, {
        body: { quantity: index + 1 },
        headers: { 'if-match': `"${version}"` },
      }),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    expect(await read(visitor)).toEqual(won[0]?.body);
  });
});

it('a user’s first additions at once share one cart', async () => {
  const shopper = await createShopper(first());
  const variantId = await createVariant(database.db, { onHand: 100 });
  await atOnce(shopper, 20, (copy) => add(copy, variantId));
  expect(await database.db.cart.count({ where: { userId: shopper.id } })).toBe(1);
  expect((await read(shopper)).itemCount).toBe(20);
});

it('a guest who has ordered before loses nothing to a cart that is made in this moment', async () => {
  const variantId = await createVariant(database.db);
  const { visitor, order } = await placeOrder(first(), [variantId]);
  const other = await database.pool.connect();
  try {
    await other.query('BEGIN');
    await other.query(
      `INSERT INTO carts (id, token_hash, expires_at)
       SELECT $1, guest_token_hash, now() + interval '1 day' FROM orders WHERE id = $2`,
      [newId('crt'), order.id],
    );
    const adding = add(visitor, variantId);
    await untilWaiting(database, 1);
    await other.query('COMMIT');
    expect(await adding).toMatchObject({ status: 201, body: { items: [{ variantId }] } });
  } finally {
    other.release();
  }
});
