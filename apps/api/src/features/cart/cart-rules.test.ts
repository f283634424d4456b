import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { createShopper, createVisitor, type Visitor } from '../../../test/visitor.ts';
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

const add = (visitor: Visitor, variantId: unknown, quantity: unknown = 1, headers = {}) =>
  visitor.send('POST /cart/items', { body: { variantId, quantity }, headers });
const read = async (visitor: Visitor) => (await visitor.send('GET /cart')).body as Cart;
async function filled(quantity = 1, goods = {}): Promise<{ visitor: Visitor; variantId: string }> {
  const visitor = createVisitor(t.app);
  const variantId = await createVariant(database.db, goods);
  await add(visitor, variantId, quantity);
  return { visitor, variantId };
}
const setStock = (variantId: string, onHand: number, reserved = 0) =>
  database.db.variant.update({ where: { id: variantId }, data: { onHand, reserved } });

describe('stock and limits', () => {
  it('refuse more than can be bought, and say how much can', async () => {
    const visitor = createVisitor(t.app);
    const variantId = await createVariant(database.db, { onHand: 6, reserved: 2 });
    const refused = await add(visitor, variantId, 5);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'insufficient_stock', available: 4 },
    });
    expect(refused.headers['set-cookie']).toBeUndefined();
    expect(await database.db.cart.count()).toBe(0);
    expect((await add(visitor, variantId, 4)).status).toBe(201);
    expect(await add(visitor, variantId, 1)).toMatchObject({ status: 409, body: { available: 4 } });
    expect(await read(visitor)).toMatchObject({ version: 1, itemCount: 4 });
  });

  it('refuse what is sold out or no longer sold', async () => {
    const visitor = createVisitor(t.app);
    const soldOut = await createVariant(database.db, { onHand: 3, reserved: 3 });
    expect(await add(visitor, soldOut)).toMatchObject({
      status: 409,
      body: { code: 'insufficient_stock', available: 0 },
    });
    const archived = await createVariant(database.db);
    await database.db.product.updateMany({
      where: { variants: { some: { id: archived } } },
      data: { status: 'archived' },
    });
    expect(await add(visitor, archived)).toMatchObject({ status: 409, body: { available: 0 } });
    expect(await add(visitor, 'var_0000000000000000')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/variantId', code: 'unknown_variant' }] },
    });
  });

  it('hold a line at twenty, whatever is in stock', async () => {
    const { visitor, variantId } = await filled(15, { onHand: 1_000 });
    expect(await add(visitor, variantId, 6)).toMatchObject({
      status: 409,
      body: { code: 'quantity_limit', available: 20 },
    });
    expect((await add(visitor, variantId, 5)).body).toMatchObject({
      items: [{ quantity: 20, available: 20 }],
    });
  });

  it('hold a cart at fifty lines', async () => {
    const { visitor, variantId } = await filled();
    const { id: cartId } = await read(visitor);
    const variants = await Promise.all(
      Array.from({ length: 50 }, () => createVariant(database.db)),
    );
    await database.db.cartItem.createMany({
      data: variants.slice(0, 49).map((id, index) => ({
        id: `itm_${String(index).padStart(16, '0')}`,
        cartId: String(cartId),
        variantId: id,
        quantity: 1,
        seenPrice: 100_000,
      })),
    });
    expect(await add(visitor, variants[49])).toMatchObject({
      status: 409,
      body: { code: 'cart_full' },
    });
    expect((await add(visitor, variantId)).status).toBe(201);
    expect((await read(visitor)).items).toHaveLength(50);
  });

  it.each([
    [{ quantity: 0 }, 'minimum'],
    [{ quantity: -1 }, 'minimum'],
    [{ quantity: 21 }, 'maximum'],
    [{ quantity: 1.5 }, 'wrong_type'],
    [{ quantity: '1' }, 'wrong_type'],
    [{ quantity: null }, 'wrong_type'],
    [{ quantity: true }, 'wrong_type'],
    [{ quantity: [1] }, 'wrong_type'],
    [{ quantity: 1e21 }, 'maximum'],
    [{ quantity: undefined }, 'required'],
    [{ price: 1 }, 'unknown_field'],
    [{ unitPrice: { amount: 1, currency: 'BDT' } }, 'unknown_field'],
    [{ variantId: "var_' OR 1=1; --" }, 'format'],
    [{ variantId: 'prd_0000000000000000' }, 'format'],
    [{ variantId: 'var_\x000000000000000' }, 'invalid_text'],
  ])('refuse %j', async (fields, code) => {
    const visitor = createVisitor(t.app);
    const variantId = await createVariant(database.db);
    const carts = await database.db.cart.count();
    const { status, body } = await visitor.send('POST /cart/items', {
      body: { variantId, quantity: 1, ...fields },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ code }] });
    expect(await database.db.cart.count()).toBe(carts);
  });
});

describe('the version', () => {
  it('is wanted for changes, and a stale one is answered with the cart', async () => {
    const { visitor, variantId } = await filled(2);
    const { items } = await read(visitor);
    const target = `/cart/items/${items[0]?.id}`;
    for (const [method, body] of [
      [`PATCH ${target}`, { quantity: 1 }],
      [`DELETE ${target}`, undefined],
      ['DELETE /cart/items', undefined],
    ] as const) {
      expect(await visitor.send(method, { body })).toMatchObject({
        status: 428,
        body: { code: 'precondition_required' },
      });
      for (const tag of ['"2"', 'W/"1"', '1', '"one"', '""', '"1', '"99999999999"']) {
        const answer = await visitor.send(method, { body, headers: { 'if-match': tag } });
        expect(answer).toMatchObject({
          status: 412,
          body: { code: 'version_mismatch', cart: { version: 1, items: [{ variantId }] } },
        });
      }
    }
    expect(await add(visitor, variantId, 1, { 'if-match': '"7"' })).toMatchObject({ status: 412 });
    expect(await read(visitor)).toMatchObject({ version: 1, itemCount: 2 });
    const several = await visitor.send(`PATCH ${target}`, {
      body: { quantity: 3 },
      headers: { 'if-match': '"8", "1"' },
    });
    expect(several).toMatchObject({ status: 200, body: { version: 2, itemCount: 3 } });
    const any = await visitor.send('DELETE /cart/items', { headers: { 'if-match': '*' } });
    expect(any).toMatchObject({ status: 200, body: { version: 3, items: [] } });
  });

  it('holds an addition to a cart that is not there to version 0', async () => {
    const visitor = createVisitor(t.app);
    const variantId = await createVariant(database.db);
    expect((await add(visitor, variantId, 1, { 'if-match': '"1"' })).status).toBe(412);
    expect((await add(visitor, variantId, 1, { 'if-match': '"0"' })).status).toBe(201);
  });
});

describe('other people’s carts', () => {
  it('cannot be seen or changed', async () => {
    const { visitor } = await filled(2);
    const cart = await read(visitor);
    const target = `/cart/items/${cart.items[0]?.id}`;
    for (const stranger of [
      createVisitor(t.app),
      (await filled()).visitor,
      await createShopper(t.app),
    ]) {
      const headers = { 'if-match': '*' };
      const changed = await stranger.send(`PATCH ${target}`, { body: { quantity: 1 }, headers });
      expect(changed.status).toBe(404);
      expect((await stranger.send(`DELETE ${target}`, { headers })).status).toBe(404);
    }
    expect(await read(visitor)).toEqual(cart);
  });

  it('cannot be had by a forged cookie, nor one chosen for somebody', async () => {
    const visitor = createVisitor(t.app);
    for (const value of ['A'.repeat(43), 'x', 'A'.repeat(4000), "' OR 1=1"]) {
      visitor.cookies.set('cart', value);
      expect((await visitor.send('GET /cart')).body).toMatchObject({ id: null, version: 0 });
    }
    visitor.cookies.set('cart', 'A'.repeat(43));
    await add(visitor, await createVariant(database.db));
    expect(visitor.cookies.get('cart')).not.toBe('A'.repeat(43));
    expect((await read(visitor)).itemCount).toBe(1);
  });

  it('are changed by nobody on another site', async () => {
    const { visitor, variantId } = await filled();
    const refused = await add(visitor, variantId, 1, { origin: 'https://evil.example' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'cross_origin' } });
    expect((await read(visitor)).itemCount).toBe(1);
  });
});

describe('what changed meanwhile', () => {
  it('is said at the line: price, scarcity, sold out', async () => {
    const { visitor, variantId } = await filled(5, { price: 100_000 });
    await database.db.variant.update({ where: { id: variantId }, data: { price: 120_000 } });
    expect((await read(visitor)).items[0]).toMatchObject({
      unitPrice: { amount: 120_000 },
      lineTotal: { amount: 600_000 },
      notices: [{ code: 'price_changed', was: { amount: 100_000, currency: 'BDT' } }],
    });
    await setStock(variantId, 4, 1);
    expect((await read(visitor)).items[0]?.notices).toEqual([
      { code: 'price_changed', was: { amount: 100_000, currency: 'BDT' } },
      { code: 'insufficient_stock', available: 3 },
    ]);
    await setStock(variantId, 1, 1);
    expect((await read(visitor)).items[0]).toMatchObject({
      quantity: 5,
      available: 0,
      notices: [{ code: 'price_changed' }, { code: 'sold_out' }],
    });
  });

  it('is settled by editing the line', async () => {
    const { visitor, variantId } = await filled(5);
    await database.db.variant.update({ where: { id: variantId }, data: { price: 90_000 } });
    await setStock(variantId, 3);
    const cart = await read(visitor);
    const target = `PATCH /cart/items/${cart.items[0]?.id}`;
    const headers = { 'if-match': `"${cart.version}"` };
    expect(await visitor.send(target, { body: { quantity: 4 }, headers })).toMatchObject({
      status: 409,
      body: { code: 'insufficient_stock', available: 3 },
    });
    expect((await visitor.send(target, { body: { quantity: 3 }, headers })).body).toMatchObject({
      items: [{ quantity: 3, notices: [] }],
    });
  });

  it('speaks the reader’s language', async () => {
    const { visitor } = await filled();
    expect((await visitor.send('GET /cart?locale=bn')).body).toMatchObject({
      items: [{ product: { name: 'প্রিমো' } }],
    });
  });
});
