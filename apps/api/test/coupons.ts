import { type Db, newId, type Prisma } from '@dhakacart/db';

/** A coupon with whatever a test gives, without any limit by default; returns its id. */
export async function createCoupon(
  db: Db,
  coupon: Omit<Prisma.CouponCreateInput, 'id'>,
): Promise<string> {
  const { id } = await db.coupon.create({ data: { id: newId('cpn'), ...coupon } });
  return id;
}
