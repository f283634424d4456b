import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.ts';
import { createVariant } from '../../../test/goods.ts';
import { fillCart, onlinePayment, orderBody, sendOrder } from '../../../test/orders.ts';
import { createVisitor } from '../../../test/visitor.ts';

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

/** Somebody whose cart comes to that sum (poisha), to be picked up and so without a fee. */
async function cartOf(price: number, quantity = 1) {
  const visitor = createVisitor(t.app);
  await fillCart(visitor, [await createVariant(database.db, { price }), quantity]);
  const { body: quote } = await visitor.send('GET /checkout/quote?delivery=pickup');
  const order = async (payment: 'cod' | 'sslcommerz') =>
    sendOrder(visitor, await orderBody(visitor, { delivery: 'pickup', payment }));
  return { quote, order };
}

describe('a sum', () => {
  it('of two million taka can be ordered', async () => {
    const { quote, order } = await cartOf(100_000_000, 2);
    expect(quote).toMatchObject({ total: { amount: 200_000_000 }, orderable: true });
    expect((await order('cod')).status).toBe(201);
  });

  it('above that is one for the telephone', async () => {
    const { quote, order } = await cartOf(200_000_001);
    expect(quote).toMatchObject({ total: { amount: 200_000_001 }, orderable: false });
    expect(await order('cod')).toMatchObject({ status: 409, body: { code: 'order_too_large' } });
  });

  it.each([
    [999, false],
    [1_000, true],
    [50_000_000, true],
    [50_000_001, false],
  ])('of %i poisha can be paid online: %s', async (total, available) => {
    const { quote, order } = await cartOf(total);
    expect(quote).toMatchObject({
      total: { amount: total },
      paymentMethods: [
        { code: 'cod', available: true },
        { code: 'sslcommerz', available, detail: available ? null : expect.any(String) },
      ],
    });
    expect(await order('sslcommerz')).toMatchObject(
      available
        ? { status: 201, body: { status: 'awaiting_payment', total: { amount: total } } }
        : { status: 409, body: { code: 'payment_refused' } },
    );
  });
});

it('express goes nowhere outside Dhaka', async () => {
  const visitor = createVisitor(t.app);
  await fillCart(visitor, await createVariant(database.db));
  const gazipur = {
    division: 'dhaka',
    district: 'gazipur',
    upazila: 'gazipur-sadar',
    line: 'House 7',
  };
  const body = await orderBody(visitor, { delivery: 'express', address: gazipur });
  expect(await sendOrder(visitor, body)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/delivery', code: 'not_available' }] },
  });
});
