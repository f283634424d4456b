import { type Static, Type } from 'typebox';
import { named } from '../../../lib/http.ts';
import { lineOfText } from '../../../lib/person-text.ts';
import { LocaleParameter, Money, Nullable, OneOf, Timestamp } from '../../../lib/schemas.ts';
import { deliveryCodes, paymentMethods } from '../../checkout/schema.ts';
import { Order, paymentStates } from '../schema.ts';
import { orderStatuses } from '../states.ts';

export const problemKinds = [
  'refund_failed',
  'in_review',
  'late_money',
  'payment_mismatch',
] as const;
export type ProblemKind = (typeof problemKinds)[number];
export const adminSorts = ['-placedAt', 'placedAt', '-total', 'total'] as const;

const status = `(${orderStatuses.join('|')})`;
const Day = Type.String({ format: 'date', description: 'A day in Dhaka; it is included.' });

export const AdminOrdersQuery = Type.Object(
  {
    page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
    status: Type.Optional(
      Type.String({
        pattern: `^${status}(,${status}){0,8}$`,
        maxLength: 200,
        description: 'States, separated by commas.',
      }),
    ),
    payment: Type.Optional(OneOf(paymentMethods)),
    delivery: Type.Optional(OneOf(deliveryCodes)),
    placedFrom: Type.Optional(Day),
    placedTo: Type.Optional(Day),
    q: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 100,
        description: 'Number, telephone in any form, email or name, also a part of one.',
      }),
    ),
    problem: Type.Optional(
      OneOf(problemKinds, { description: 'What somebody has to look at; see `problems`.' }),
    ),
    loadRuns: Type.Boolean({ default: false, description: 'Also orders of load runs.' }),
    sort: OneOf(adminSorts, { default: '-placedAt' }),
    locale: LocaleParameter,
  },
  { additionalProperties: false },
);
export type AdminOrdersQuery = Static<typeof AdminOrdersQuery>;

export const AdminOrderSummary = named(
  'AdminOrderSummary',
  Type.Object({
    id: Type.String(),
    number: Type.String(),
    status: OneOf(orderStatuses),
    placedAt: Timestamp,
    name: Type.String(),
    phone: Type.String({ description: 'E.164; empty once the account was deleted.' }),
    paymentMethod: OneOf(paymentMethods),
    paymentStatus: OneOf(paymentStates),
    deliveryMethod: OneOf(deliveryCodes),
    total: Money,
    itemCount: Type.Integer(),
    loadRun: Nullable(Type.String()),
    problems: Type.Array(OneOf(problemKinds), {
      description:
        'refund_failed: the gateway refused a refund, and no later one stands for it. ' +
        'in_review: a person decides on a payment. ' +
        'late_money: it arrived when the goods were held no longer, or twice. ' +
        'payment_mismatch: the gateway took another sum or currency than ours, to be given back.',
    }),
  }),
);
export type AdminOrderSummary = Static<typeof AdminOrderSummary>;

export const AdminOrderList = named(
  'AdminOrderList',
  Type.Object({
    items: Type.Array(AdminOrderSummary),
    page: Type.Object({ page: Type.Integer(), limit: Type.Integer(), total: Type.Integer() }),
  }),
);
export type AdminOrderList = Static<typeof AdminOrderList>;

const Details = Type.Object({}, { additionalProperties: true });
const Person = Nullable(Type.Object({ id: Type.String(), name: Nullable(Type.String()) }));

export const AdminOrder = named(
  'AdminOrder',
  Type.Object({
    order: Order,
    userId: Nullable(Type.String({ description: 'Null for a guest.' })),
    loadRun: Nullable(Type.String()),
    problems: Type.Array(OneOf(problemKinds)),
    /** What the customer still has to pay. */
    due: Money,
    refundable: Money,
    restocked: Type.Boolean({ description: 'Its goods are back on the shelf.' }),
    linkVersion: Type.Integer({ description: 'Grows when the links that are out are revoked.' }),
    history: Type.Array(
      Type.Object({
        id: Type.String(),
        type: Type.String(),
        from: Nullable(OneOf(orderStatuses)),
        to: Nullable(OneOf(orderStatuses)),
        actor: OneOf(['customer', 'staff', 'system', 'gateway']),
        by: Person,
        data: Details,
        at: Timestamp,
      }),
      { description: 'Everything that happened, the oldest first.' },
    ),
    payments: Type.Array(
      Type.Object({
        id: Type.String(),
        provider: OneOf(paymentMethods),
        status: OneOf(['pending', 'in_review', 'paid', 'failed', 'cancelled', 'surplus']),
        amount: Money,
        instrument: Nullable(Type.String()),
        failure: Nullable(Type.String()),
        bankTranId: Nullable(Type.String()),
        createdAt: Timestamp,
        checkedAt: Nullable(Timestamp),
        events: Type.Array(
          Type.Object({
            id: Type.String(),
            source: Type.String(),
            status: Type.String(),
            amount: Nullable(Money),
            at: Timestamp,
          }),
        ),
      }),
    ),
    refunds: Type.Array(
      Type.Object({
        id: Type.String(),
        paymentId: Type.String(),
        status: OneOf(['pending', 'processing', 'done', 'failed']),
        amount: Money,
        reason: Type.String(),
        by: Person,
        attempts: Type.Integer(),
        lastError: Nullable(Type.String()),
        coveredBy: Nullable(
          Type.String({ description: 'The later refund that stands for one that failed.' }),
        ),
        createdAt: Timestamp,
      }),
    ),
    holds: Type.Array(
      Type.Object({
        variantId: Type.String(),
        quantity: Type.Integer(),
        expiresAt: Nullable(Timestamp),
      }),
    ),
  }),
);
export type AdminOrder = Static<typeof AdminOrder>;

const Reason = lineOfText(200, 'For the history, which is kept for ever: nothing personal.');

export const ShipBody = Type.Object(
  {
    courier: Type.Optional(lineOfText(60, 'Who carries it; not for pick-up.')),
    trackingCode: Type.Optional(lineOfText(60, 'The courier’s number of the parcel.')),
  },
  { additionalProperties: false },
);
export type ShipBody = Static<typeof ShipBody>;

export const DeliverBody = Type.Object(
  {
    collected: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 2_000_000_000,
        description: 'Poisha taken at the door; must be what is due.',
      }),
    ),
  },
  { additionalProperties: false },
);

export const ReasonBody = Type.Object({ reason: Reason }, { additionalProperties: false });

export const RefundBody = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 2_000_000_000, description: 'Poisha.' }),
    reason: Reason,
    restock: Type.Optional(
      Type.Boolean({
        description: 'The goods came back and are sold again; once, of a delivered order.',
      }),
    ),
  },
  { additionalProperties: false },
);
export type RefundBody = Static<typeof RefundBody>;

export const RetryRefundBody = Type.Object(
  {
    byHand: Type.Optional(
      Type.Boolean({ description: 'The customer has the money already, from a person.' }),
    ),
    note: Type.Optional(
      lineOfText(200, 'How it was given back; needed with `byHand`. Nothing personal.'),
    ),
  },
  { additionalProperties: false },
);
export type RetryRefundBody = Static<typeof RetryRefundBody>;

export const NoteBody = Type.Object(
  { text: lineOfText(500, 'For colleagues; kept for ever: nothing personal.') },
  { additionalProperties: false },
);
