import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { seedSmall, small } from './index.ts';

let shop: TestDatabase;
beforeAll(async () => {
  shop = await createTestDatabase();
  await seedSmall(shop, { now: new Date('2026-11-22T06:00:00Z'), reviews: 3 });
}, 60_000);
afterAll(() => shop.drop());

async function product(slug: string) {
  return shop.db.product.findUniqueOrThrow({ where: { slug }, include: { variants: true } });
}

describe('the small shop', () => {
  it('has forty products and nobody', async () => {
    expect(await shop.db.product.count()).toBe(40);
    expect(await shop.db.user.count()).toBe(0);
  });

  it('has what its names promise', async () => {
    const phone = await product(small.phone);
    expect(phone).toMatchObject({
      nameEn: 'Galaxy A56 5G',
      nameBn: 'স্যামসাং গ্যালাক্সি এ৫৬ ৫জি',
      modelNumber: 'SM-A566B',
      minPrice: 4_799_900,
      maxPrice: 5_799_900,
      ratingCount: 3,
    });
    expect(phone.variants.map(({ onHand }) => onHand)).toEqual(Array(9).fill(10));

    const soldOut = await product(small.soldOut);
    expect(soldOut.inStock).toBe(false);
    expect(soldOut.variants.every(({ onHand }) => onHand === 0)).toBe(true);

    const stock = async (slug: string) => (await product(slug)).variants.map((v) => v.onHand);
    expect(await stock(small.threeLeft)).toEqual([3]);
    expect((await stock(small.oneLeft)).every((onHand) => onHand === 1)).toBe(true);
    expect(await stock(small.plain)).toEqual([10]);
  });

  it('reduces one product only, and has it in the sale', async () => {
    const reduced = await shop.db.variant.findMany({
      where: { compareAtPrice: { not: null } },
      select: { product: { select: { slug: true } } },
    });
    expect(new Set(reduced.map(({ product: { slug } }) => slug))).toEqual(new Set([small.reduced]));
    const sale = await shop.db.campaignProduct.findMany({ include: { product: true } });
    expect(sale.map(({ product: { slug } }) => slug)).toEqual([small.reduced]);
  });
});
