import type { PaymentStatus } from '@dhakacart/db';
import type { Queryable } from '../../lib/queryable.ts';
import { redeemCoupon } from '../coupons/repository.ts';
import { postOrderMessage } from '../orders/messages.ts';
import { type Cause, type LockedOrder, moveOrder } from '../orders/move-order.ts';
import { type Demand, reserve } from '../stock/holds.ts';
import { addPaid } from './cash.ts';

/** An attempt to pay, as its row says. */
export interface StoredPayment {
  id: string;
  orderId: string;
  status: PaymentStatus;
  /** Poisha. */
  amount: number;
  valId: string | null;
}

/** A locked order becomes one that is paid: its history, what was paid, and a message. */
export async function confirmPaid(
  tx: Queryable,
  order: LockedOrder,
  payment: Pick<StoredPayment, 'id' | 'amount'>,
  cause: Cause,
): Promise<void> {
  const data = { ...cause.data, paymentId: payment.id, amount: payment.amount };
  await moveOrder(tx, order, 'confirmed', { ...cause, data }, 'paid');
  await addPaid(tx, order, payment.amount);
  await postOrderMessage(tx, order, 'order_paid');
}

/** The gateway took the money and asks to look before anything is handed over. */
export async function holdForReview(
  tx: Queryable,
  order: LockedOrder,
  cause: Cause,
): Promise<void> {
  await moveOrder(tx, order, 'in_review', cause, 'payment_in_review');
  await postOrderMessage(tx, order, 'payment_in_review');
}

/**
 * Takes coupon and goods of an expired order once more; false when either is gone, or the
 * customer is, and then the caller rolls back. The sum was made with the coupon, so without it the order is another one.
 */
export async function reserveAgain(tx: Queryable, order: LockedOrder): Promise<boolean> {
  // A customer who was forgotten meanwhile left nowhere to deliver to.
  if (order.phone === '') return false;
  const { rows: coupons } = await tx.query<{ id: string; perCustomer: number | null }>({
    name: 'order-coupon',
    text: `SELECT c.id, c.per_customer AS "perCustomer"
           FROM orders o JOIN coupons c ON c.code = o.coupon_code WHERE o.id = $1`,
    values: [order.id],
  });
  const customer = { userId: order.userId, phone: order.phone };
  for (const coupon of coupons) {
    const outcome = await redeemCoupon(tx, { orderId: order.id, coupon, customer });
    if (outcome !== 'redeemed') return false;
  }
  const { rows: lines } = await tx.query<Demand>({
    name: 'order-demand',
    text: `SELECT variant_id AS "variantId", quantity FROM order_lines WHERE order_id = $1`,
    values: [order.id],
  });
  return (await reserve(tx, order.id, lines, null)) === null;
}
