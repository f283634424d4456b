import type { Coupon } from '@dhakacart/db';
import type { DeliveryMethod } from '../delivery/rules.ts';

/** What a sum is made of; every amount in poisha. */
export interface Totals {
  subtotal: number;
  discount: number;
  deliveryFee: number;
  total: number;
}

export interface PricedLine {
  unitPrice: number;
  quantity: number;
}

/** An order above this is one for the telephone: 2,000,000 taka, in poisha. */
export const orderLimit = 200_000_000;

export const subtotalOf = (lines: readonly PricedLine[]) =>
  lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);

/**
 * The sum of an order, from the shop's own prices and rules alone. A fee is waived from
 * `freeAbove` on, counted before the coupon, as the cart page promises it.
 */
export function totalsOf(
  lines: readonly PricedLine[],
  delivery: Pick<DeliveryMethod, 'fee' | 'freeAbove'>,
  coupon: Pick<Coupon, 'kind' | 'value' | 'maxDiscount'> | null,
): Totals {
  const subtotal = subtotalOf(lines);
  const waived =
    coupon?.kind === 'free_delivery' ||
    (delivery.freeAbove !== null && subtotal >= delivery.freeAbove);
  const deliveryFee = waived ? 0 : delivery.fee;
  const discount = coupon ? discountOf(coupon, subtotal) : 0;
  return { subtotal, discount, deliveryFee, total: subtotal - discount + deliveryFee };
}

/** Rounded down to whole taka: nobody pays in poisha. */
function discountOf(
  { kind, value, maxDiscount }: Pick<Coupon, 'kind' | 'value' | 'maxDiscount'>,
  subtotal: number,
): number {
  if (kind === 'free_delivery') return 0;
  if (kind === 'fixed') return Math.min(value, subtotal);
  const share = Math.floor((subtotal * value) / 10_000) * 100;
  return Math.min(share, maxDiscount ?? share, subtotal);
}
