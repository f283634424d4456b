import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomFor } from '@dhakacart/db/seed';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CartLine, type Crowd, createCrowd } from '../../../performance/storm/crowd.ts';
import { type ShopProcesses, startApis } from '../../../performance/storm/processes.ts';
import { rush } from '../../../performance/storm/rush.ts';
import { type Damage, verifyLedger } from '../src/features/stock/verify-ledger.ts';
import { createCoupon } from './coupons.ts';
import { createVariant } from './goods.ts';

// The proof that nothing is oversold: crowds over HTTP against several processes of the API.

let database: TestDatabase;
let logDirectory: string;
let shop: ShopProcesses;
let crowd: Crowd;
beforeAll(async () => {
  database = await createTestDatabase();
  logDirectory = await mkdtemp(path.join(tmpdir(), 'dhakacart-storm-'));
  shop = await startApis(3, { databaseUrl: database.url, logDirectory });
  crowd = createCrowd({ urls: shop.urls });
}, 90_000);
afterEach(async () => expect(await verifyLedger(database)).toEqual([]));
afterAll(async () => {
  crowd?.close();
  await shop?.stop();
  await database.drop();
  await rm(logDirectory, { recursive: true });
});

const stock = (id: string) =>
  database.db.variant.findUniqueOrThrow({
    where: { id },
    select: { onHand: true, reserved: true },
  });
const timeout = 60_000;

describe('five hundred shoppers for fifty units', { timeout }, () => {
  it.each([1, 2, 3])('round %i: exactly fifty orders, everybody else is told', async () => {
    const variant = await createVariant(database.db, { onHand: 50 });
    const before = await database.db.order.count();
    const result = await rush({ crowd, shoppers: 500, linesOf: () => [[variant, 1]] });
    expect(result.other).toEqual([]);
    expect(result).toMatchObject({ ordered: 50, soldOut: 450 });
    expect(await database.db.order.count()).toBe(before + 50);
    expect(await stock(variant)).toEqual({ onHand: 50, reserved: 50 });
  });
});

describe('carts of many lines in any order', { timeout }, () => {
  it('never end in a deadlock, and the ledger balances at every moment', async () => {
    const variants = await Promise.all(
      Array.from({ length: 6 }, () => createVariant(database.db, { onHand: 60 })),
    );
    const random = randomFor('mixed carts');
    const linesOf = (): CartLine[] =>
      random
        .shuffle(variants)
        .slice(0, random.between(1, 5))
        .map((id) => [id, random.between(1, 2)]);
    let over = false;
    const damages: Damage[] = [];
    const watching = (async () => {
      while (!over) damages.push(...(await verifyLedger(database)));
    })();
    const { ordered, soldOut, other } = await rush({ crowd, shoppers: 250, linesOf });
    over = true;
    await watching;
    expect(damages).toEqual([]);
    expect(other).toEqual([]);
    expect(ordered + soldOut).toBe(250);
    // Everything that could be sold was: nobody was sent away while there was enough of everything.
    const left = await Promise.all(variants.map(stock));
    expect(left.every(({ onHand, reserved }) => reserved <= onHand)).toBe(true);
    expect(left.some(({ onHand, reserved }) => reserved >= onHand - 1)).toBe(true);
    // Postgres counts the deadlocks that it broke, whether a retry hid them or not.
    const { rows } = await database.pool.query(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
  });
});

describe('a coupon for ten and two hundred carts', { timeout }, () => {
  it('is redeemed exactly ten times', async () => {
    const variant = await createVariant(database.db, { onHand: 500 });
    const code = 'TEN';
    const coupon = await createCoupon(database.db, {
      code,
      kind: 'fixed',
      value: 10_000,
      usageLimit: 10,
    });
    const { ordered, soldOut, other } = await rush({
      crowd,
      shoppers: 200,
      linesOf: () => [[variant, 1]],
      change: (order) => ({
        ...order,
        coupon: code,
        expectedTotal: Number(order.expectedTotal) - 10_000,
      }),
    });
    expect({ ordered, soldOut }).toEqual({ ordered: 10, soldOut: 0 });
    const refusals = new Set(other.map(({ status, body }) => `${status} ${body?.code}`));
    expect(refusals).toEqual(new Set(['409 coupon_refused']));
    expect(await database.db.couponRedemption.count({ where: { couponId: coupon } })).toBe(10);
    expect(await database.db.order.count({ where: { couponCode: code, discount: 10_000 } })).toBe(
      10,
    );
    expect(await stock(variant)).toEqual({ onHand: 500, reserved: 10 });
  });

  it('is used by one customer only as often as one may, from however many carts at once', async () => {
    const variant = await createVariant(database.db, { onHand: 500 });
    await createCoupon(database.db, {
      code: 'TWICE',
      kind: 'fixed',
      value: 10_000,
      perCustomer: 2,
    });
    const { ordered, other } = await rush({
      crowd,
      shoppers: 40,
      linesOf: () => [[variant, 1]],
      change: (order) => ({
        ...order,
        contact: { name: 'One person', phone: '01999999999' },
        coupon: 'twice',
        expectedTotal: Number(order.expectedTotal) - 10_000,
      }),
    });
    expect(ordered).toBe(2);
    for (const { status, body } of other) {
      expect({ status, body }).toMatchObject({
        status: 409,
        body: { code: 'coupon_refused', reason: 'per_customer' },
      });
    }
  });
});
