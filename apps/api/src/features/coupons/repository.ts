import type { Coupon, Database } from '@dhakacart/db';
import type { Queryable } from '../../lib/queryable.ts';

/** A customer is known by the account or, as a guest, by the telephone number. */
export interface Customer {
  userId: string | null;
  /** E.164; null while it has not been given. */
  phone: string | null;
}

/**
 * The coupon of a code, or null, and how often the customer has used it. An order that waits for its
 * payment does not count here: the next one of the same shopper takes its place.
 */
export async function getCoupon(
  { db }: Pick<Database, 'db'>,
  code: string,
  customer: Customer,
): Promise<{ coupon: Coupon | null; uses: number }> {
  const coupon = await db.coupon.findUnique({ where: { code } });
  if (!coupon) return { coupon: null, uses: 0 };
  const uses = await db.couponRedemption.count({
    where: {
      couponId: coupon.id,
      order: { status: { not: 'awaiting_payment' } },
      OR: [
        ...(customer.phone === null ? [] : [{ phone: customer.phone }]),
        ...(customer.userId === null ? [] : [{ userId: customer.userId }]),
        // Prisma takes an empty OR for "nothing matches", which is what a stranger has used.
      ],
    },
  });
  return { coupon, uses };
}

export type RedeemOutcome = 'redeemed' | 'used_up' | 'per_customer';

/**
 * Counts one use on the row that owns the limit, in the caller's transaction. The row stays locked
 * until the end of it, so the count of the customer's own uses cannot be overtaken either.
 */
export async function redeemCoupon(
  tx: Queryable,
  {
    orderId,
    coupon,
    customer,
  }: { orderId: string; coupon: Pick<Coupon, 'id' | 'perCustomer'>; customer: Customer },
): Promise<RedeemOutcome> {
  const { rowCount } = await tx.query({
    name: 'coupon-use',
    text: `UPDATE coupons SET used = used + 1
           WHERE id = $1 AND active AND (usage_limit IS NULL OR used < usage_limit)`,
    values: [coupon.id],
  });
  if (rowCount !== 1) return 'used_up';
  const { rowCount: redeemed } = await tx.query({
    name: 'coupon-redeem',
    text: `INSERT INTO coupon_redemptions (order_id, coupon_id, user_id, phone)
           SELECT $1, $2, $3, $4
           WHERE $5::int IS NULL OR $5 > (
             SELECT count(*) FROM coupon_redemptions
             WHERE coupon_id = $2 AND (phone = $4 OR user_id = $3))`,
    values: [orderId, coupon.id, customer.userId, customer.phone, coupon.perCustomer],
  });
  return redeemed === 1 ? 'redeemed' : 'per_customer';
}

/** Gives back the use of an order that came to nothing. */
export async function returnCoupon(tx: Queryable, orderId: string): Promise<void> {
  await tx.query({
    name: 'coupon-return',
    text: `WITH gone AS (DELETE FROM coupon_redemptions WHERE order_id = $1 RETURNING coupon_id)
           UPDATE coupons c SET used = used - 1 FROM gone WHERE c.id = gone.coupon_id`,
    values: [orderId],
  });
}
