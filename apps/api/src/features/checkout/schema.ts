import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { LocaleParameter, Money, Nullable, OneOf, Slug } from '../../lib/schemas.ts';
import { Cart } from '../cart/schema.ts';
import { DeliveryOption } from '../delivery/schema.ts';

export const deliveryCodes = ['standard', 'express', 'pickup'] as const;
export const paymentMethods = ['cod', 'sslcommerz'] as const;

export const CouponCode = Type.String({
  minLength: 1,
  maxLength: 40,
  pattern: '^[\\x21-\\x7e ]+$',
  description: 'In any case.',
});

export const QuoteQuery = Type.Object(
  {
    district: Type.Optional(Slug),
    delivery: Type.Optional(
      OneOf(deliveryCodes, { description: 'Standard where it is not given or not to be had.' }),
    ),
    coupon: Type.Optional(CouponCode),
    locale: LocaleParameter,
  },
  { additionalProperties: false },
);
export type QuoteQuery = Static<typeof QuoteQuery>;

/** What an order of the cart would cost now, and what stands against it. */
export const Quote = named(
  'Quote',
  Type.Object({
    cart: Cart,
    delivery: Type.Object({
      selected: OneOf(deliveryCodes),
      methods: Type.Array(DeliveryOption),
    }),
    subtotal: Money,
    discount: Money,
    deliveryFee: Money,
    total: Money,
    coupon: Nullable(
      Type.Object({
        code: Type.String(),
        accepted: Type.Boolean(),
        reason: Nullable(
          OneOf(['unknown', 'not_started', 'over', 'used_up', 'minimum', 'per_customer']),
        ),
        detail: Nullable(Type.String({ description: 'For people.' })),
      }),
    ),
    paymentMethods: Type.Array(
      Type.Object({
        code: OneOf(paymentMethods),
        available: Type.Boolean(),
        detail: Nullable(Type.String({ description: 'Why not, for people.' })),
      }),
    ),
    orderable: Type.Boolean({
      description: 'Everything is in stock and the sum is not too large.',
    }),
    secondsLeft: Type.Optional(
      Nullable(
        Type.Integer({
          description:
            'Until an admission from the waiting room ends; null where there is no line.',
        }),
      ),
    ),
  }),
);
export type Quote = Static<typeof Quote>;
