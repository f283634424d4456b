import { addressBody } from '@/features/account/address-body';
import type { Address } from '@/features/account/types';
import { parsePhone } from '@/lib/phone';
import type { Draft } from './draft';
import type { OrderBody, Quote } from './types';

/** The saved address that is chosen, or null for one that is typed. */
export function chosenAddress(
  { details }: Pick<Draft, 'details'>,
  addresses: readonly Address[],
): Address | null {
  if (details.way === 'pickup') return null;
  return addresses.find(({ id }) => id === details.addressId) ?? null;
}

/** Where a sum is counted for while no place has been chosen. */
export const homeDistrict = 'dhaka';

/** The district that delivery is counted for; what is picked up is picked up in Dhaka. */
export function districtOf(draft: Pick<Draft, 'details'>, addresses: readonly Address[]): string {
  if (draft.details.way === 'pickup') return homeDistrict;
  return (chosenAddress(draft, addresses)?.district ?? draft.details.district) || homeDistrict;
}

/**
 * The body of POST /orders: what the shopper said, and the sum that the shopper saw. Prices, fees
 * and discounts are the shop's own and are not in it.
 */
export function orderBody(
  draft: Draft,
  quote: Quote,
  cartId: string,
  addresses: readonly Address[],
): OrderBody {
  const saved = chosenAddress(draft, addresses);
  const { details } = draft;
  const typed = addressBody(details);
  const email = details.email?.trim() || null;
  const pickup = details.way === 'pickup';
  const { division, district, upazila, line, postcode } = saved ?? typed;
  return {
    cartId,
    contact: saved
      ? { name: saved.recipient, phone: saved.phone, email }
      : {
          name: details.name?.trim() ?? '',
          phone: parsePhone(details.phone ?? '') ?? details.phone ?? '',
          email,
        },
    delivery: quote.delivery.selected,
    address: pickup ? null : { division, district, upazila, line, postcode },
    payment: draft.payment,
    coupon: quote.coupon?.accepted ? quote.coupon.code : null,
    note: draft.note.trim() || null,
    expectedTotal: quote.total.amount,
  };
}
