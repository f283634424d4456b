import { type Static, Type } from 'typebox';
import { named } from '../../lib/http.ts';
import { lineOfText, linesOfText } from '../../lib/person-text.ts';
import {
  Cursor,
  Id,
  LocaleParameter,
  Money,
  Nullable,
  OneOf,
  PicturePath,
  Slug,
  Timestamp,
} from '../../lib/schemas.ts';
import { PersonName, Phone } from '../auth/schema.ts';
import { Cart } from '../cart/schema.ts';
import { CouponCode, deliveryCodes, paymentMethods } from '../checkout/schema.ts';
import { orderStatuses } from './states.ts';

const Place = Type.Object(
  {
    division: Slug,
    district: Slug,
    upazila: Slug,
    line: lineOfText(200, 'House, road, area.'),
    postcode: Type.Optional(
      Nullable(Type.String({ pattern: '^[1-9][0-9]{3}$', description: 'Four digits.' })),
    ),
  },
  { additionalProperties: false },
);

/** What a shopper says. Prices, fees, discounts and states are not among it: they are the shop's. */
export const PlaceOrderBody = Type.Object(
  {
    cartId: Id('crt'),
    contact: Type.Object(
      {
        name: PersonName,
        phone: Phone,
        email: Type.Optional(
          Nullable(Type.String({ minLength: 3, maxLength: 254, description: 'For the mails.' })),
        ),
      },
      { additionalProperties: false },
    ),
    delivery: OneOf(deliveryCodes),
    address: Type.Optional(Nullable(Place)),
    payment: OneOf(paymentMethods),
    coupon: Type.Optional(Nullable(CouponCode)),
    note: Type.Optional(
      Nullable(linesOfText(500, 'For whoever packs and delivers; not repeated in mails.')),
    ),
    expectedTotal: Type.Integer({
      minimum: 0,
      maximum: 2_000_000_000,
      description: 'Poisha; the sum that the shopper saw. Another one is refused, not charged.',
    }),
  },
  { additionalProperties: false },
);
export type PlaceOrderBody = Static<typeof PlaceOrderBody>;

export const paymentStates = [
  'unpaid',
  'awaiting_payment',
  'in_review',
  'paid',
  'partly_refunded',
  'refunded',
] as const;

export const OrderLine = Type.Object({
  variantId: Type.String(),
  sku: Type.String(),
  product: Type.Object({ slug: Type.String(), name: Type.String(), brand: Type.String() }),
  picture: PicturePath,
  options: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
  unitPrice: Money,
  quantity: Type.Integer(),
  lineTotal: Money,
});

/** What a shopper may read of what happened. */
export const timelineTypes = [
  'placed',
  'payment_started',
  'payment_failed',
  'payment_in_review',
  'paid',
  'confirmed',
  'shipped',
  'delivered',
  'refused',
  'cancelled',
  'expired',
  'refund_requested',
  'refunded',
] as const;

const summaryFields = {
  id: Type.String(),
  number: Type.String({ description: 'For people: DC-7K3M9-Q2XPA.' }),
  status: OneOf(orderStatuses),
  placedAt: Timestamp,
  paymentMethod: OneOf(paymentMethods),
  paymentStatus: OneOf(paymentStates),
  total: Money,
  itemCount: Type.Integer(),
};

export const Order = named(
  'Order',
  Type.Object({
    ...summaryFields,
    contact: Type.Object({
      name: Type.String(),
      phone: Type.String({ description: 'E.164' }),
      email: Nullable(Type.String()),
    }),
    address: Nullable(
      Type.Object({
        division: Type.String(),
        district: Type.String(),
        upazila: Type.String(),
        line: Type.String(),
        postcode: Nullable(Type.String()),
      }),
    ),
    delivery: Type.Object({
      method: OneOf(deliveryCodes),
      label: Type.String(),
      earliest: Type.String({ format: 'date' }),
      latest: Type.String({ format: 'date' }),
      courier: Nullable(Type.String()),
      trackingCode: Nullable(Type.String()),
    }),
    lines: Type.Array(OrderLine),
    subtotal: Money,
    discount: Money,
    coupon: Nullable(Type.String()),
    deliveryFee: Money,
    paid: Money,
    refunded: Money,
    note: Nullable(Type.String()),
    holdUntil: Nullable(
      Type.Unsafe<string>({
        type: 'string',
        format: 'date-time',
        description: 'Until when the goods are held for the payment.',
      }),
    ),
    timeline: Type.Array(Type.Object({ type: OneOf(timelineTypes), at: Timestamp })),
    canPay: Type.Boolean(),
    canCancel: Type.Boolean(),
    link: Nullable(
      Type.String({
        description: 'The token of the signed link, for the Order-Token header; null when revoked.',
      }),
    ),
  }),
);
export type Order = Static<typeof Order>;

export const OrderSummary = named(
  'OrderSummary',
  Type.Object({
    ...summaryFields,
    pictures: Type.Array(PicturePath, { description: 'Of the first three lines.' }),
    names: Type.Array(Type.String(), { description: 'Of the first three lines.' }),
  }),
);
export type OrderSummary = Static<typeof OrderSummary>;

export const OrderList = named(
  'OrderList',
  Type.Object({
    items: Type.Array(OrderSummary),
    page: Type.Object({ nextCursor: Nullable(Type.String()) }),
  }),
);

export const OrdersQuery = Type.Object(
  {
    cursor: Type.Optional(Cursor),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
    locale: LocaleParameter,
  },
  { additionalProperties: false },
);

export const OrderParams = Type.Object({ id: Id('ord') }, { additionalProperties: false });

export const RefundParams = Type.Object(
  { id: Id('ord'), refundId: Id('rfd') },
  { additionalProperties: false },
);

/** A guest's way to an order: the token of its signed link. */
export const OrderTokenHeaders = Type.Object({
  'order-token': Type.Optional(
    Type.String({ maxLength: 100, description: 'From the signed link of the order.' }),
  ),
});

export const ReorderAnswer = named(
  'ReorderAnswer',
  Type.Object({
    cart: Cart,
    skipped: Type.Array(
      Type.Object({
        variantId: Type.String(),
        name: Type.String(),
        ordered: Type.Integer(),
        added: Type.Integer(),
      }),
      { description: 'Lines of which less than was ordered is in the cart now.' },
    ),
  }),
);
