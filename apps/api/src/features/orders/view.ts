import { resolveLocation } from '@dhakacart/db/locations';
import { keyLabel, valueLabel } from '../../lib/labels.ts';
import type { Locale } from '../../lib/locale.ts';
import { money } from '../../lib/schemas.ts';
import { deliveryLabel } from '../delivery/view.ts';
import type { OrderRecord } from './record.ts';
import { type Order, type OrderSummary, timelineTypes } from './schema.ts';
import { shopperMayCancel } from './states.ts';

type PaymentState = Order['paymentStatus'];

/** How an order stands with money, in one word. */
export function paymentStateOf({
  status,
  paidAmount,
  refundedAmount,
}: Pick<OrderRecord, 'status' | 'paidAmount' | 'refundedAmount'>): PaymentState {
  if (status === 'in_review') return 'in_review';
  if (paidAmount > 0) {
    if (refundedAmount === 0) return 'paid';
    return refundedAmount < paidAmount ? 'partly_refunded' : 'refunded';
  }
  return status === 'awaiting_payment' ? 'awaiting_payment' : 'unpaid';
}

/** An order as whoever may read it sees it. `link` is the token of its signed link. */
export function toOrder(record: OrderRecord, locale: Locale, link: string | null): Order {
  const now = Date.now();
  const waits = record.status === 'awaiting_payment';
  return {
    ...summaryFieldsOf(record),
    contact: { name: record.name, phone: record.phone, email: record.email },
    address: toAddress(record, locale),
    delivery: {
      method: record.deliveryMethod as Order['delivery']['method'],
      label: deliveryLabel(record.deliveryMethod, locale),
      earliest: dayOf(record.deliveryEarliest),
      latest: dayOf(record.deliveryLatest),
      courier: record.courier,
      trackingCode: record.trackingCode,
    },
    lines: record.lines.map((line) => ({
      variantId: line.variantId,
      sku: line.sku,
      product: {
        slug: line.slug,
        name: locale === 'bn' ? line.nameBn : line.nameEn,
        brand: line.brand,
      },
      picture: line.picture,
      options: Object.entries(line.options as Record<string, string>).map(([key, value]) => ({
        label: keyLabel(key, locale),
        value: valueLabel(key, value, locale),
      })),
      unitPrice: money(line.unitPrice),
      quantity: line.quantity,
      lineTotal: money(line.unitPrice * line.quantity),
    })),
    subtotal: money(record.subtotal),
    discount: money(record.discount),
    coupon: record.couponCode,
    deliveryFee: money(record.deliveryFee),
    paid: money(record.paidAmount),
    refunded: money(record.refundedAmount),
    note: record.note,
    holdUntil: record.expiresAt?.toISOString() ?? null,
    timeline: record.events.flatMap(({ type, createdAt }) =>
      isShown(type) ? [{ type, at: createdAt.toISOString() }] : [],
    ),
    canPay: waits && (record.expiresAt?.getTime() ?? 0) > now,
    canCancel: shopperMayCancel(record.status),
    link,
  };
}

/** An order as a line of a list. */
export function toSummary(record: Omit<OrderRecord, 'events'>, locale: Locale): OrderSummary {
  const first = record.lines.slice(0, 3);
  return {
    ...summaryFieldsOf(record),
    pictures: first.map(({ picture }) => picture),
    names: first.map(({ nameEn, nameBn }) => (locale === 'bn' ? nameBn : nameEn)),
  };
}

function summaryFieldsOf(record: Omit<OrderRecord, 'events'>) {
  return {
    id: record.id,
    number: record.number,
    status: record.status,
    placedAt: record.placedAt.toISOString(),
    paymentMethod: record.paymentMethod,
    paymentStatus: paymentStateOf(record),
    total: money(record.total),
    itemCount: record.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

/** Names of the places in the language; an address of places that are gone keeps their slugs. */
function toAddress(record: OrderRecord, locale: Locale): Order['address'] {
  const { division, district, upazila, line, postcode } = record;
  if (!division || !district || !upazila || line === null) return null;
  const place = resolveLocation({ division, district, upazila });
  const names =
    typeof place === 'string'
      ? { division, district, upazila }
      : {
          division: place.division.name[locale],
          district: place.district.name[locale],
          upazila: place.upazila.name[locale],
        };
  return { ...names, line, postcode };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

type TimelineType = (typeof timelineTypes)[number];
const isShown = (type: string): type is TimelineType =>
  (timelineTypes as readonly string[]).includes(type);
