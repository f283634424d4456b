import { type Change, compareCarts, lineName } from '@/features/cart/changes';
import type { Cart } from '@/features/cart/types';
import type { Money } from '@/lib/format';
import type { Question, Quote } from './types';

/** What the shopper has seen and not objected to. */
export type Agreed = Pick<Quote, 'cart' | 'deliveryFee' | 'coupon' | 'total'> & {
  question: Question;
};

/** One difference between what the shopper agreed to and what an order would be now. */
export type QuoteChange =
  | Change
  | { kind: 'short'; name: string; available: number }
  | { kind: 'fee'; label: string; was: Money; now: Money }
  | { kind: 'coupon'; code: string; detail: string };

export const agree = (quote: Quote, question: Question): Agreed => ({ ...quote, question });

/**
 * What became different without the shopper's doing. Another district, way of delivery or coupon is
 * the shopper's own choice, and so is what it costs.
 */
export function compareQuotes(agreed: Agreed, quote: Quote, question: Question): QuoteChange[] {
  const changes: QuoteChange[] = compareCarts(agreed.cart as Cart, quote.cart as Cart);
  const before = new Map(agreed.cart.items.map((item) => [item.variantId, item]));
  for (const item of quote.cart.items) {
    const was = before.get(item.variantId);
    const short = item.available > 0 && item.available < item.quantity;
    if (short && was && was.available >= was.quantity) {
      changes.push({
        kind: 'short',
        name: lineName(item as Cart['items'][number]),
        available: item.available,
      });
    }
  }
  if (
    agreed.coupon?.accepted &&
    agreed.coupon.code === question.coupon &&
    !quote.coupon?.accepted
  ) {
    changes.push({
      kind: 'coupon',
      code: agreed.coupon.code,
      detail: quote.coupon?.detail ?? '',
    });
  }
  const same =
    agreed.question.district === question.district &&
    agreed.question.delivery === question.delivery &&
    agreed.question.coupon === question.coupon;
  if (same && agreed.deliveryFee.amount !== quote.deliveryFee.amount) {
    const label = quote.delivery.methods.find(
      ({ code }) => code === quote.delivery.selected,
    )?.label;
    changes.push({
      kind: 'fee',
      label: label ?? '',
      was: agreed.deliveryFee,
      now: quote.deliveryFee,
    });
  }
  return changes;
}

/** Lines of which fewer are left than wanted. */
export function shortLines({ cart }: Quote): Cart['items'] {
  return (cart as Cart).items.filter(({ quantity, available }) => available < quantity);
}
