import type { DeliveryMethod } from '@/features/catalogue/types';
import type { Money } from '@/lib/format';

/** The standard way of delivery to one district. */
export type Delivery = { district: string; method: DeliveryMethod | null };

/** The way that is offered everywhere. */
export function standardOf(methods: DeliveryMethod[]): DeliveryMethod | null {
  return methods.find(({ code }) => code === 'standard') ?? null;
}

const bdt = (amount: number): Money => ({ amount, currency: 'BDT' });

/**
 * What a way of delivery adds to a subtotal: the fee, none from the method's threshold on; and how
 * much more of goods would make it free, null where nothing does or it is free already.
 */
export function deliverySum(
  subtotal: Money,
  method: Pick<DeliveryMethod, 'fee' | 'freeAbove'>,
): { fee: Money; total: Money; moreForFree: Money | null } {
  const threshold = method.freeAbove?.amount ?? Number.POSITIVE_INFINITY;
  const free = subtotal.amount >= threshold;
  const fee = free ? 0 : method.fee.amount;
  const missing = threshold - subtotal.amount;
  return {
    fee: bdt(fee),
    total: bdt(subtotal.amount + fee),
    moreForFree: fee > 0 && Number.isFinite(missing) ? bdt(missing) : null,
  };
}
