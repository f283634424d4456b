import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { createShopper, createVisitor, password, type Visitor } from '../../../test/visitor.ts';
import { mergeGuestCart } from './merge.ts';
import type { Cart } from './schema.ts';

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

const add = (visitor: Visitor, variantId: string, quantity = 1) =>
  visitor.send('POST /cart/items', { body: { variantId, quantity } });
const read = async (visitor: Visitor) => (await visitor.send('GET /cart')).body as Cart;
const signIn = (visitor: Visitor, email: string, attempt = password) =>
  visitor.send('POST /auth/sign-in', { body: { email, password: attempt } });
const quantities = (cart: Cart) =>
  Object.fromEntries(cart.items.map((item) => [item.variantId, item.quantity]));

describe('a guest’s cart', () => {
  it('becomes the user’s at registration, and the guest’s is gone', async () => {
    const guest = createVisitor(t.app);
    const variantId = await createVariant(database.db);
    await add(guest, variantId, 2);
    const token = guest.cookies.get('cart') ?? '';
    await guest.send('POST /auth/register', {
      body: { email: 'merge@example.com', password, name: 'Nusrat' },
    });
    expect(guest.cookies.has('cart')).toBe(false);
    expect(quantities(await read(guest))).toEqual({ [variantId]: 2 });
    const other = createVisitor(t.app);
    other.cookies.set('cart', token);
    expect(await read(other)).toMatchObject({ id: null, items: [] });
  });

  it('is added to the user’s at sign-in, within stock and limits, and says what was reduced', async () => {
    const shopper = await createShopper(t.app);
    const [both, scarce, only, soldOut] = await Promise.all([
      createVariant(database.db, { onHand: 100 }),
      createVariant(database.db, { onHand: 5 }),
      createVariant(database.db),
      createVariant(database.db, { onHand: 2 }),
    ]);
    await add(shopper, both, 15);
    await add(shopper, scarce, 3);
    const guest = createVisitor(t.app);
    await add(guest, both, 10);
    await add(guest, scarce, 4);
    await add(guest, only, 1);
    await add(guest, soldOut, 2);
    await database.db.variant.update({ where: { id: soldOut }, data: { onHand: 0 } });
    expect((await signIn(guest, shopper.email)).status).toBe(200);
    const cart = await read(guest);
    expect(quantities(cart)).toEqual({ [both]: 20, [scarce]: 5, [only]: 1, [soldOut]: 2 });
    const notices = (id: string) => cart.items.find((item) => item.variantId === id)?.notices;
    expect(notices(both)).toEqual([{ code: 'quantity_reduced', available: 20 }]);
    expect(notices(scarce)).toEqual([{ code: 'quantity_reduced', available: 5 }]);
    expect(notices(only)).toEqual([]);
    expect(notices(soldOut)).toEqual([{ code: 'sold_out' }]);

    const line = cart.items.find((item) => item.variantId === scarce);
    const edited = await guest.send(`PATCH /cart/items/${line?.id}`, {
      body: { quantity: 5 },
      headers: { 'if-match': `"${cart.version}"` },
    });
    const after = (edited.body as Cart).items.find((item) => item.variantId === scarce);
    expect(after?.notices).toEqual([]);
  });

  it('never takes away what the user’s cart held, however scarce it became', async () => {
    const shopper = await createShopper(t.app);
    const variantId = await createVariant(database.db, { onHand: 10 });
    await add(shopper, variantId, 6);
    const guest = createVisitor(t.app);
    await add(guest, variantId, 2);
    await database.db.variant.update({ where: { id: variantId }, data: { onHand: 1 } });
    await signIn(guest, shopper.email);
    expect(quantities(await read(guest))).toEqual({ [variantId]: 6 });
  });

  it('fills up to fifty lines, the oldest first', async () => {
    const shopper = await createShopper(t.app);
    const variants = await Promise.all(
      Array.from({ length: 52 }, () => createVariant(database.db)),
    );
    for (const id of variants.slice(0, 2)) await add(shopper, id);
    const guest = createVisitor(t.app);
    for (const id of variants.slice(2)) await add(guest, id);
    await signIn(guest, shopper.email);
    const { items } = await read(guest);
    expect(items).toHaveLength(50);
    expect(Object.keys(quantities(await read(guest))).sort()).toEqual(variants.slice(0, 50).sort());
  });

  it('goes to one of several who sign in at once, and once', async () => {
    const shoppers = [await createShopper(t.app), await createShopper(t.app)];
    for (let round = 0; round < 5; round++) {
      const variantId = await createVariant(database.db, { onHand: 100 });
      for (const shopper of shoppers) await add(shopper, variantId, 1);
      const guest = createVisitor(t.app);
      await add(guest, variantId, 3);
      const token = guest.cookies.get('cart') ?? '';
      // The merges alone, because the hashing before them would keep them apart.
      await Promise.all(
        [...shoppers, ...shoppers].map(({ id }) =>
          database.db.$transaction((tx) => mergeGuestCart(tx, token, id, 60_000)),
        ),
      );
      const lines = await database.db.cartItem.findMany({ where: { variantId } });
      expect(lines.map(({ quantity }) => quantity).sort()).toEqual([1, 4]);
    }
  });

  it('stays as it is when signing in fails', async () => {
    const shopper = await createShopper(t.app);
    const guest = createVisitor(t.app);
    const variantId = await createVariant(database.db);
    await add(guest, variantId, 3);
    expect((await signIn(guest, shopper.email, 'wrong password')).status).toBe(401);
    expect(quantities(await read(guest))).toEqual({ [variantId]: 3 });
    expect(await read(shopper)).toMatchObject({ id: null });
  });

  it('leaves an empty one behind without making one for the user', async () => {
    const shopper = await createShopper(t.app);
    const guest = createVisitor(t.app);
    await add(guest, await createVariant(database.db));
    await guest.send('DELETE /cart/items', { headers: { 'if-match': '*' } });
    await signIn(guest, shopper.email);
    expect(await database.db.cart.count({ where: { userId: shopper.id } })).toBe(0);
  });
});
