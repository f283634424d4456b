import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { addCoupons, isSeeded, renewCampaign, seedDemo, seedScale } from './index.ts';

const now = new Date('2026-11-22T06:00:00Z');
const hashPassword = async (password: string) => `hash of ${password}`;
const day = 86_400_000;

let shop: TestDatabase;
beforeAll(async () => {
  shop = await createTestDatabase({ statementTimeoutMs: 60_000 });
  expect(await isSeeded(shop.db)).toBe(false);
  await seedDemo(shop, { now, hashPassword });
}, 120_000);
afterAll(() => shop.drop());

async function count(sql: string): Promise<number> {
  const { rows } = await shop.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${sql}`,
  );
  return rows[0]?.count ?? Number.NaN;
}

/** One number for all that the shop holds, whatever the order of its rows. */
async function digest(database: TestDatabase): Promise<string[]> {
  const tables = ['categories', 'brands', 'products', 'variants', 'stock_movements', 'reviews'];
  const sums = [...tables, 'sale_campaigns', 'campaign_products'].map(async (table) => {
    const { rows } = await database.pool.query<{ sum: string }>(
      `SELECT sum(hashtextextended(${table}::text, 0))::text AS sum FROM ${table}`,
    );
    return `${table} ${rows[0]?.sum}`;
  });
  return Promise.all(sums);
}

/** Products whose kept columns differ from what their variants and reviews say. */
const stale = `(
  SELECT p.id FROM products p
  JOIN LATERAL (
    SELECT price, compare_at_price, on_hand > reserved AS available,
      max(price) OVER () AS highest
    FROM variants WHERE product_id = p.id
    ORDER BY on_hand > reserved DESC, price, position, id LIMIT 1
  ) v ON true
  LEFT JOIN LATERAL (
    SELECT count(*) AS count, coalesce(sum(rating), 0) AS sum FROM reviews WHERE product_id = p.id
  ) r ON true
  WHERE (p.min_price, p.max_price, p.in_stock, p.rating_count, p.rating_sum, p.discount_percent)
    IS DISTINCT FROM (v.price, v.highest, v.available, r.count, r.sum,
      coalesce(floor((v.compare_at_price - v.price) * 100.0 / v.compare_at_price), 0))
) AS stale`;

/** Variants whose ledger does not add up. */
const unbalanced = `variants v WHERE on_hand <>
  (SELECT coalesce(sum(quantity), 0) FROM stock_movements m WHERE m.variant_id = v.id)`;

describe('the demo shop', () => {
  it('has no waiting room before anything', async () => {
    expect(await count('waiting_rooms')).toBe(0);
  });

  it('has products, reviews, a sale and the three accounts', async () => {
    expect(await isSeeded(shop.db)).toBe(true);
    expect(await count('products')).toBeGreaterThan(900);
    expect(await count('reviews')).toBeGreaterThan(8_000);
    expect(await count('campaign_products')).toBeGreaterThan(100);
    const users = await shop.db.user.findMany({ orderBy: { email: 'asc' } });
    expect(users.map(({ email, role, passwordHash }) => [email, role, passwordHash])).toEqual([
      ['admin@dhakacart.example', 'admin', 'hash of dhaka-demo-2026'],
      ['shopper@dhakacart.example', 'customer', 'hash of dhaka-demo-2026'],
      ['staff@dhakacart.example', 'staff', 'hash of dhaka-demo-2026'],
    ]);
  });

  it('has two coupons to try, and a shop from before them is given them', async () => {
    const found = () =>
      shop.db.coupon.findMany({
        orderBy: { code: 'asc' },
        select: { code: true, kind: true, value: true, minSubtotal: true, maxDiscount: true },
      });
    const both = [
      // The one that `pnpm start` names.
      {
        code: 'DHAKA10',
        kind: 'percentage',
        value: 10,
        minSubtotal: 200_000,
        maxDiscount: 100_000,
      },
      {
        code: 'FREEDELIVERY',
        kind: 'free_delivery',
        value: 0,
        minSubtotal: 0,
        maxDiscount: null,
      },
    ];
    expect(await found()).toEqual(both);
    await shop.db.coupon.delete({ where: { code: 'FREEDELIVERY' } });
    await shop.db.coupon.update({ where: { code: 'DHAKA10' }, data: { used: 3 } });
    await addCoupons(shop.pool);
    expect(await found()).toEqual(both);
    expect(await count('coupons WHERE used = 3')).toBe(1);
    await shop.db.coupon.update({ where: { code: 'DHAKA10' }, data: { used: 0 } });
  });

  it('has a ledger that adds up to what is on hand', async () => {
    expect(await count(unbalanced)).toBe(0);
  });

  it('has products that know their prices, stock and ratings', async () => {
    expect(await count(stale)).toBe(0);
    expect(await count('products WHERE rating_count > 40')).toBe(0);
  });

  it('has nothing from the future', async () => {
    for (const table of ['products', 'reviews', 'stock_movements']) {
      const newer = `${table} WHERE created_at > '${now.toISOString()}'`;
      expect(await count(newer), table).toBe(0);
    }
    const before = `reviews r JOIN products p ON p.id = r.product_id
      WHERE r.created_at < p.created_at`;
    expect(await count(before)).toBe(0);
  });

  it('is the same every time', async () => {
    const again = await createTestDatabase({ statementTimeoutMs: 60_000 });
    try {
      await seedDemo(again, { now, hashPassword });
      expect(await digest(again)).toEqual(await digest(shop));
    } finally {
      await again.drop();
    }
  }, 120_000);

  it('ends its sale at the end of a Friday in Dhaka, at least three days ahead', async () => {
    const { endsAt } = await shop.db.saleCampaign.findFirstOrThrow();
    const dhaka = new Date(endsAt.getTime() + 6 * 3_600_000).toISOString();
    expect(dhaka).toBe('2026-11-28T00:00:00.000Z');
  });

  it('leaves a running sale alone, and starts an ended one again', async () => {
    const reduced = `variants JOIN campaign_products USING (product_id)
      WHERE compare_at_price IS NOT NULL`;
    const before = await count(reduced);
    expect(await renewCampaign(shop.db, now)).toBe(false);
    // What the worker does at the end of a sale.
    await shop.pool.query(`UPDATE variants v SET price = compare_at_price, compare_at_price = NULL
      FROM campaign_products c WHERE c.product_id = v.product_id AND compare_at_price IS NOT NULL`);
    const later = new Date(now.getTime() + 30 * day);
    expect(await renewCampaign(shop.db, later)).toBe(true);
    expect(await count(reduced)).toBe(before);
    expect(await count(stale)).toBe(0);
    const { endsAt, endedAt } = await shop.db.saleCampaign.findFirstOrThrow();
    expect(endsAt.getTime()).toBeGreaterThanOrEqual(later.getTime() + 3 * day);
    expect(endedAt).toBeNull();
  }, 60_000);

  it('grows to a given size with products that are as consistent', async () => {
    await seedScale(shop, 2_000, { now });
    expect(await count('products')).toBe(2_000);
    await seedScale(shop, 2_500, { now });
    expect(await count('products')).toBe(2_500);
    expect(await count(stale)).toBe(0);
    expect(await count(unbalanced)).toBe(0);
    expect(await count('search_documents')).toBe(2_500);
    const triggersOff = `pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relname IN ('products', 'variants', 'reviews', 'brands') AND t.tgenabled = 'D'`;
    expect(await count(triggersOff)).toBe(0);
    expect(await count(`products WHERE name_bn ~ '[A-Za-z0-9]'`)).toBe(0);
  }, 60_000);
});
