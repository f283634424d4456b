import { formatPrice, type Money } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { dueOf } from './state';
import type { Order } from './types';

export type Sum = { name: string; value: string; strong?: boolean };

/** The sums of an order from its products to what is left to pay, each with its name. */
export function sumsOf(order: Order, words: Messages['orders']['lines'], locale: Locale): Sum[] {
  const { subtotal, discount, coupon, delivery, deliveryFee, total, paid, refunded } = order;
  const price = (money: Money) => formatPrice(money, locale);
  const due = dueOf(order);
  const sums: Sum[] = [{ name: words.subtotal, value: price(subtotal) }];
  if (discount.amount > 0) {
    const name = coupon ? fill(words.discountCode, { code: coupon }) : words.discount;
    sums.push({ name, value: `−${price(discount)}` });
  }
  const fee = deliveryFee.amount > 0 ? price(deliveryFee) : words.free;
  sums.push({ name: delivery.label, value: fee });
  sums.push({ name: words.total, value: price(total), strong: true });
  if (paid.amount > 0) sums.push({ name: words.paid, value: price(paid) });
  if (refunded.amount > 0) sums.push({ name: words.refunded, value: price(refunded) });
  // Where nothing is paid yet the total says it.
  if (due > 0 && paid.amount > 0)
    sums.push({ name: words.due, value: price({ ...total, amount: due }) });
  return sums;
}
