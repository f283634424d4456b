import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { isSeeded, renewCampaign, seedDemo } from './index.ts';

const now = new Date('2026-11-22T06:00:00Z');
const hashPassword = async (password: string) => `hash of ${password}`;

let shop: TestDatabase;
beforeAll(async () => {
  shop = await createTestDatabase();
  expect(await isSeeded(shop.db)).toBe(false);
  await seedDemo(shop, { now, hashPassword });
}, 60_000);
afterAll(() => shop.drop());

async function count(sql: string): Promise<number> {
  const { rows } = await shop.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${sql}`,
  );
  return rows[0]?.count ?? Number.NaN;
}

describe('the demo shop', () => {
  it('is there', async () => {
    expect(await isSeeded(shop.db)).toBe(true);
    expect(await count('products')).toBeGreaterThan(200);
  });

  it('has a ledger that adds up to what is on hand', async () => {
    const differing = await count(`variants v WHERE on_hand <>
      (SELECT coalesce(sum(quantity), 0) FROM stock_movements m WHERE m.variant_id = v.id)`);
    expect(differing).toBe(0);
  });

  it('starts its sale again once it has ended, and leaves a running one alone', async () => {
    expect(await renewCampaign(shop.db, now)).toBe(false);
    // What the worker does at the end of a sale.
    await shop.pool.query(`UPDATE variants v SET price = compare_at_price, compare_at_price = NULL
      FROM campaign_products c WHERE c.product_id = v.product_id AND compare_at_price IS NOT NULL`);
    const later = new Date(now.getTime() + 30 * 86_400_000);
    expect(await renewCampaign(shop.db, later)).toBe(true);
    const listed = await count(`variants v JOIN campaign_products c USING (product_id)
      WHERE compare_at_price IS NULL`);
    expect(listed).toBe(0);
    const campaign = await shop.db.saleCampaign.findFirstOrThrow();
    expect(campaign.endsAt.getTime()).toBeGreaterThan(later.getTime() + 3 * 86_400_000);
    expect(campaign.endedAt).toBeNull();
  });
});
