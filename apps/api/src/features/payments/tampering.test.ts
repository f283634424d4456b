import { createHash } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { createControls } from '@dhakacart/gateway-simulator';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVariant } from '../../../test/goods.ts';
import {
  choose,
  comeBack,
  mustBeginPayment,
  outcomes,
  type PayingShop,
  placeOnlineOrder,
  standing,
  startPayingShop,
  store,
} from '../../../test/payments.ts';
import { createStaff, ordersWith } from '../../../test/staff.ts';
import type { Visitor } from '../../../test/visitor.ts';
import { reconcilePayments } from './reconcile.ts';

let database: TestDatabase;
let shop: PayingShop;
let staff: Visitor;
beforeAll(async () => {
  database = await createTestDatabase();
  shop = await startPayingShop(database.url);
  staff = await createStaff(shop.app, database);
});
beforeEach(() => Object.assign(shop.simulator.controls, createControls()));
afterAll(async () => {
  await shop.close();
  await database.drop();
});

async function orderToPay() {
  const { visitor, order } = await placeOnlineOrder(shop, [await createVariant(database.db)]);
  return { visitor, order, payment: await mustBeginPayment(visitor, order.id) };
}
const unpaid = { status: 'awaiting_payment', paid: 0, payments: ['pending'] };
const lastAnswer = () => shop.simulator.notifier.deliveries.at(-1)?.answer;

/** Counts and warnings of `work` alone. */
async function noticing(work: () => Promise<unknown>) {
  const before = await outcomes(shop);
  const from = shop.lines.length;
  await work();
  const after = await outcomes(shop);
  const counted = Object.fromEntries(
    Object.entries(after).flatMap(([name, value]) => {
      const more = value - (before[name] ?? 0);
      return more === 0 ? [] : [[name, more]];
    }),
  );
  const warnings = shop.lines.slice(from).filter(({ level }) => level === 'warn');
  return { counted, warnings };
}

describe('a forged callback', () => {
  it.each([
    ['amount', 'mismatch'],
    ['currency', 'mismatch'],
    ['tran_id', 'mismatch'],
    ['signature', 'bad_signature'],
  ] as const)(
    'with a wrong %s is refused, logged and counted by both ways',
    async (forge, outcome) => {
      const mine = await orderToPay();
      const other = await orderToPay();
      Object.assign(shop.simulator.controls, { forge, otherTranId: other.payment.paymentId });
      const { counted, warnings } = await noticing(async () => {
        const back = await choose(shop, mine.payment, 'bkash');
        expect(lastAnswer()).toBe(400);
        expect((await comeBack(back)).status).toBe(303);
      });
      expect(counted).toEqual({ [outcome]: 2 });
      const told = forge === 'tran_id' ? other.payment.paymentId : mine.payment.paymentId;
      expect(warnings).toMatchObject([
        { msg: 'payment event refused', outcome, source: 'ipn', paymentId: told },
        { msg: 'payment event refused', outcome, source: 'return', paymentId: told },
      ]);
      expect(await standing(shop, mine.order.id)).toMatchObject(unpaid);
      expect(await standing(shop, other.order.id)).toMatchObject(unpaid);
      expect(
        await database.db.paymentEvent.count({
          where: { paymentId: { in: [mine.payment.paymentId, other.payment.paymentId] } },
        }),
      ).toBe(0);

      // The money was taken all the same, and the gateway says so to whoever asks.
      shop.simulator.controls.forge = null;
      await database.db.payment.updateMany({ data: { createdAt: new Date(Date.now() - 600_000) } });
      await reconcilePayments(shop.worker);
      expect(await standing(shop, mine.order.id)).toMatchObject({ status: 'confirmed' });
      expect(await standing(shop, other.order.id)).toMatchObject(unpaid);
    },
  );

  it('of a capture that the gateway does not know pays nothing', async () => {
    const { order, payment } = await orderToPay();
    shop.simulator.controls.ipn = 'drop';
    const { action, fields } = await choose(shop, payment, 'fail');
    const md5 = (text: string) => createHash('md5').update(text).digest('hex');
    const invented: Record<string, string> = { ...fields, status: 'VALID', val_id: 'invented' };
    const names = (fields.verify_key ?? '').split(',');
    const parts = names.map((name) => `${name}=${invented[name]}`);
    const text = [...parts, `store_passwd=${md5(store.storePassword)}`].sort().join('&');
    const { counted } = await noticing(() =>
      comeBack({ action, fields: { ...invented, verify_sign: md5(text) } }),
    );
    expect(counted).toEqual({ invalid: 1 });
    // Without a val_id it is no capture whatever its status says.
    const without: Record<string, string> = { ...invented, val_id: '' };
    const again = names.map((name) => `${name}=${without[name]}`);
    const signed = md5([...again, `store_passwd=${md5(store.storePassword)}`].sort().join('&'));
    await comeBack({ action, fields: { ...without, verify_sign: signed } });
    expect((await standing(shop, order.id)).paid).toBe(0);
  });
});

describe('a charge of another sum or currency than ours', () => {
  it.each([
    { amount: '10.00', currency: 'BDT' },
    { amount: '1160.00', currency: 'USD' },
  ])('pays nothing, however often and whoever tells it: %j', async (charge) => {
    const { order, payment } = await orderToPay();
    shop.simulator.controls.charge = charge;
    const { counted } = await noticing(async () => {
      await comeBack(await choose(shop, payment, 'card'));
    });
    expect(counted).toEqual({ mismatch: 2 });
    await database.db.payment.updateMany({ data: { createdAt: new Date(Date.now() - 600_000) } });
    await reconcilePayments(shop.worker);
    const now = await standing(shop, order.id);
    expect(now).toMatchObject(unpaid);
    // Somebody has to give it back, and finds it once.
    expect(now.history.filter((type) => type === 'payment_mismatch')).toHaveLength(1);
    expect(await ordersWith(staff, 'payment_mismatch')).toContainEqual([
      order.id,
      ['payment_mismatch'],
    ]);
  });

  it('is a problem of no other order', async () => {
    const { order } = await orderToPay();
    const found = await ordersWith(staff, 'payment_mismatch');
    expect(found.map(([id]) => id)).not.toContain(order.id);
  });
});

describe('callbacks from anybody', () => {
  it('lead nowhere when they are garbage', async () => {
    const action = `${shop.origin}/api/v1/payments/sslcommerz/return`;
    for (const fields of [{}, { tran_id: 'pay_unknown' }, { tran_id: "' OR 1=1 --" }]) {
      expect(await comeBack({ action, fields: fields as Record<string, string> })).toEqual({
        status: 303,
        location: '/en/account/orders',
      });
    }
    const bengali = `${action}?locale=bn`;
    expect((await comeBack({ action: bengali, fields: {} })).location).toBe('/bn/account/orders');
  });

  it('open no other route to other sites', async () => {
    const { visitor, order } = await orderToPay();
    const { status, body } = await visitor.send(`POST /orders/${order.id}/payments`, {
      headers: { origin: 'https://evil.example', 'idempotency-key': 'x' },
    });
    expect([status, (body as { code: string }).code]).toEqual([403, 'cross_origin']);
  });

  it('are limited by their own count', async () => {
    // By the minute of the clock, and one could begin in the midst of this.
    vi.useFakeTimers({ toFake: ['Date'] });
    const limited = await startPayingShop(database.url, {
      RATE_LIMIT_GATEWAY: '3',
      RATE_LIMIT_WRITE: '1',
    });
    const action = `${limited.origin}/api/v1/payments/sslcommerz/return`;
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) {
      statuses.push((await comeBack({ action, fields: {} })).status);
    }
    expect(statuses).toEqual([303, 303, 303, 429]);
    await limited.close();
    vi.useRealTimers();
  });
});

it('no secret of the store is in any log line', async () => {
  const { order, payment } = await orderToPay();
  const back = await choose(shop, payment, 'bkash');
  await comeBack(back);
  expect((await standing(shop, order.id)).status).toBe('confirmed');
  const log = JSON.stringify(shop.lines);
  expect(log).toContain('payment event');
  expect(log).not.toContain(store.storePassword);
  expect(log).not.toContain(createHash('md5').update(store.storePassword).digest('hex'));
});
