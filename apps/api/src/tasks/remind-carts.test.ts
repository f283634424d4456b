import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/app.ts';
import { createVariant } from '../../test/goods.ts';
import { createMailServer, type MailServer } from '../../test/mail-server.ts';
import { fillCart, placeOrder } from '../../test/orders.ts';
import { createDelivery, type Delivery } from '../../test/outbox.ts';
import { createShopper, createVisitor } from '../../test/visitor.ts';
import { remindCarts } from './remind-carts.ts';

let database: TestDatabase;
let t: TestApp;
let mailServer: MailServer;
let delivery: Delivery;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  mailServer = await createMailServer();
  delivery = createDelivery(database, { SMTP_URL: mailServer.url });
});
beforeEach(async () => {
  await database.pool.query('DELETE FROM outbox; DELETE FROM carts');
  mailServer.mails.length = 0;
});
afterAll(async () => {
  delivery.close();
  await t.close();
  await mailServer.close();
  await database.drop();
});

const day = 24 * 60 * 60 * 1000;
const remind = () => remindCarts(database, day);
const leaveAlone = (hours = 25) =>
  database.pool.query(`UPDATE carts SET updated_at = now() - $1 * interval '1 hour'`, [hours]);

/** A customer whose cart was left alone yesterday, with these goods in it. */
async function abandon(...goods: string[]) {
  const shopper = await createShopper(t.app);
  await database.db.outbox.deleteMany();
  await fillCart(shopper, ...goods);
  await leaveAlone();
  return shopper;
}

describe('reminding of a cart', () => {
  it('writes once, with what is in it at the price of the day', async () => {
    const [phone, cover] = [
      await createVariant(database.db, { price: 12_500_000 }),
      await createVariant(database.db, { price: 50_000 }),
    ];
    const shopper = await abandon(phone, cover);
    const before = await database.db.cart.findFirstOrThrow();
    expect(await remind()).toBe(1);
    expect(await remind()).toBe(0);
    await database.db.variant.update({ where: { id: phone }, data: { price: 12_000_000 } });
    await database.db.variant.update({ where: { id: cover }, data: { onHand: 0 } });
    expect(await delivery.deliverDue()).toMatchObject({ sent: 1 });
    expect(mailServer.mails).toHaveLength(1);
    expect(mailServer.mails[0]).toMatchObject({ to: shopper.email, subject: 'Still in your cart' });
    for (const part of [mailServer.mails[0]?.text, mailServer.mails[0]?.html]) {
      expect(part).toContain('http://localhost:3000/en/cart');
      expect(part).toContain('1 × ৳\u00a01,20,000');
      expect(part).toContain('Sold out');
    }
    // What is sold out is not counted.
    expect(mailServer.mails[0]?.text).toContain('Subtotal: ৳\u00a01,20,000');
    // Being written to is nothing that the shopper did to the cart.
    const after = await database.db.cart.findFirstOrThrow();
    expect(after).toEqual({ ...before, remindedAt: expect.any(Date) });
  });

  it('speaks the language of the account', async () => {
    const { id } = await abandon(await createVariant(database.db, { price: 12_500_000 }));
    await database.db.user.update({ where: { id }, data: { locale: 'bn' } });
    await remind();
    await delivery.deliverDue();
    expect(mailServer.mails[0]).toMatchObject({
      subject: 'আপনার কার্টে এখনও আছে',
      text: expect.stringContaining('পণ্যের দাম: ৳\u00a0১,২৫,০০০'),
    });
    expect(mailServer.mails[0]?.text).toContain('http://localhost:3000/bn/cart');
  });

  it('leaves alone whose cart was touched, is empty, or is a guest’s', async () => {
    const variant = await createVariant(database.db);
    const shopper = await abandon(variant);
    await leaveAlone(23);
    expect(await remind()).toBe(0);
    await shopper.send('DELETE /cart/items', { headers: { 'if-match': '*' } });
    await leaveAlone();
    expect(await database.db.cartItem.count()).toBe(0);
    expect(await remind()).toBe(0);
    await fillCart(createVisitor(t.app), variant);
    await leaveAlone();
    expect(await remind()).toBe(0);
  });

  it('leaves alone whose goods are all sold out, until some are back', async () => {
    const variant = await createVariant(database.db);
    await abandon(variant);
    const setLevel = (onHand: number) =>
      database.db.variant.update({ where: { id: variant }, data: { onHand } });
    await setLevel(0);
    expect(await remind()).toBe(0);
    await setLevel(1);
    expect(await remind()).toBe(1);
    // Sold out between the writing and the sending.
    await setLevel(0);
    expect(await delivery.deliverDue()).toMatchObject({ dropped: 1 });
  });

  it('leaves alone who has ordered since, and drops what was ordered meanwhile', async () => {
    const variant = await createVariant(database.db);
    const shopper = await createShopper(t.app);
    await placeOrder(t.app, [variant], { visitor: shopper });
    await fillCart(shopper, variant);
    await leaveAlone();
    expect(await remind()).toBe(0);

    const other = await abandon(variant);
    expect(await remind()).toBe(1);
    await placeOrder(t.app, [variant], { visitor: other });
    await fillCart(other, variant);
    await database.db.outbox.deleteMany({ where: { template: { not: 'cart_reminder' } } });
    expect(await delivery.deliverDue()).toMatchObject({ sent: 0, dropped: 1 });
  });

  it.each(['staff', 'admin'] as const)('leaves %s alone', async (role) => {
    const { id } = await abandon(await createVariant(database.db));
    await database.db.user.update({ where: { id }, data: { role } });
    expect(await remind()).toBe(0);
  });

  it('is done by one of many workers', async () => {
    const variant = await createVariant(database.db);
    await abandon(variant);
    await abandon(variant);
    await leaveAlone();
    const counts = await Promise.all(Array.from({ length: 4 }, remind));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await database.db.outbox.count()).toBe(2);
  });
});
