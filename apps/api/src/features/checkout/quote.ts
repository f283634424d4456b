import type { Database } from '@dhakacart/db';
import { findDistrict } from '@dhakacart/db/locations';
import type { Localized } from '../../lib/locale.ts';
import { invalidField } from '../../lib/problem.ts';
import { money } from '../../lib/schemas.ts';
import type { CartRepository } from '../cart/repository.ts';
import { ownerOf, type Shopper } from '../cart/service.ts';
import { toCart } from '../cart/view.ts';
import { getCoupon } from '../coupons/repository.ts';
import {
  type CouponRefusal,
  explainRefusal,
  normaliseCode,
  refuseCoupon,
} from '../coupons/rules.ts';
import { deliveryMethods } from '../delivery/rules.ts';
import { toOption } from '../delivery/view.ts';
import { orderLimit, subtotalOf, totalsOf } from '../orders/pricing.ts';
import type { Quote } from './schema.ts';

/** Where a sum is counted for while no address has been given. */
const homeDistrict = 'dhaka';

export interface QuoteRequest {
  district?: string | undefined;
  delivery?: Quote['delivery']['selected'] | undefined;
  coupon?: string | null | undefined;
  /** E.164; by it a guest's earlier uses of the coupon are found. */
  phone?: string | null;
}

/** Says why a sum cannot be paid online, or null when it can. */
export type OnlinePaymentRule = (total: number) => Localized | null;

export interface QuoteService {
  /** What an order of the shopper's cart would cost now; changes nothing. */
  quote(shopper: Shopper, request: QuoteRequest): Promise<Quote>;
}

export function createQuoteService(
  database: Pick<Database, 'db'>,
  carts: Pick<CartRepository, 'find'>,
  refuseOnlinePayment: OnlinePaymentRule,
): QuoteService {
  return {
    async quote(shopper, request) {
      const { locale } = shopper;
      const district = request.district ?? homeDistrict;
      if (!findDistrict(district)) {
        throw invalidField('/district', 'unknown_place', {
          en: 'There is no such district.',
          bn: 'এমন কোনো জেলা নেই।',
        });
      }
      const owner = ownerOf(shopper);
      const cart = toCart(owner ? await carts.find(owner) : [], locale);
      const lines = cart.items.map(({ unitPrice, quantity }) => ({
        unitPrice: unitPrice.amount,
        quantity,
      }));
      const now = new Date();
      const methods = deliveryMethods(district, now);
      const method = methods.find(({ code }) => code === request.delivery) ?? methods[0];
      if (!method) throw new Error('a district without any way of delivery');

      const code = request.coupon ? normaliseCode(request.coupon) : '';
      const customer = { userId: shopper.userId, phone: request.phone ?? null };
      const found = code ? await getCoupon(database, code, customer) : { coupon: null, uses: 0 };
      const { coupon, uses } = found;
      const reason: CouponRefusal | null = code
        ? refuseCoupon(coupon, { subtotal: subtotalOf(lines), uses, now })
        : null;
      const totals = totalsOf(lines, method, reason === null ? coupon : null);
      const online = refuseOnlinePayment(totals.total);
      return {
        cart,
        delivery: {
          selected: method.code,
          methods: methods.map((one) => toOption(one, locale)),
        },
        subtotal: money(totals.subtotal),
        discount: money(totals.discount),
        deliveryFee: money(totals.deliveryFee),
        total: money(totals.total),
        coupon: code
          ? {
              code,
              accepted: reason === null,
              reason,
              detail: reason && explainRefusal(reason, coupon?.minSubtotal)[locale],
            }
          : null,
        paymentMethods: [
          { code: 'cod', available: true, detail: null },
          { code: 'sslcommerz', available: online === null, detail: online?.[locale] ?? null },
        ],
        orderable:
          cart.items.length > 0 &&
          cart.items.every(({ quantity, available }) => quantity <= available) &&
          totals.total <= orderLimit,
      };
    },
  };
}
