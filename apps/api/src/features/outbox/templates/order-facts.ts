import type { Refund, RefundStatus } from '@dhakacart/db';
import { formatDay, formatPhone } from '../../../lib/format.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { OrderRecord } from '../../orders/record.ts';
import type { Order } from '../../orders/schema.ts';
import { toOrder } from '../../orders/view.ts';

/** What the messages about an order say of it; sums in poisha. */
export interface OrderFacts {
  locale: Locale;
  order: Order;
  /** Address of the order's page, with the token that opens it. */
  url: string;
  origin: string;
  number: string;
  total: number;
  pickup: boolean;
  /** Left to be paid in cash; 0 when it is paid online. */
  toPay: number;
  /** On its way back, whether it counted as paid for the order or came for nothing. */
  returning: number;
  /** Given back already. */
  returned: number;
  /** What the newest refund gave back. */
  refunded: number;
  /** "between Saturday 28 November and Sunday 29 November" */
  days: string;
  phone: string;
}

/** Reads an order as it is now. `amount` is the refund that a message tells of, where it says so. */
export function factsOf(
  record: OrderRecord,
  refunds: Pick<Refund, 'status' | 'amount'>[],
  { token, origin, amount }: { token: string; origin: string; amount: unknown },
): OrderFacts {
  const sumOf = (...statuses: RefundStatus[]) =>
    refunds
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, refund) => sum + refund.amount, 0);
  const { locale } = record;
  const order = toOrder(record, locale, token);
  return {
    locale,
    order,
    url: `${origin}/${locale}/orders/${record.id}?token=${token}`,
    origin,
    number: record.number,
    total: record.total,
    pickup: record.deliveryMethod === 'pickup',
    toPay: record.paymentMethod === 'cod' ? record.total - record.paidAmount : 0,
    returning: sumOf('pending', 'processing'),
    returned: sumOf('done'),
    refunded: typeof amount === 'number' ? amount : lastRefund(record),
    days: daysOf(order, locale),
    phone: formatPhone(record.phone, locale),
  };
}

function lastRefund({ events, refundedAmount }: OrderRecord): number {
  const data = events.findLast(({ type }) => type === 'refunded')?.data;
  const amount =
    typeof data === 'object' && data !== null && 'amount' in data ? data.amount : undefined;
  return typeof amount === 'number' ? amount : refundedAmount;
}

function daysOf({ delivery: { earliest, latest } }: Order, locale: Locale): string {
  const [first, last] = [formatDay(earliest, locale), formatDay(latest, locale)];
  if (locale === 'bn') return first === last ? first : `${first} থেকে ${last} তারিখের মধ্যে`;
  return first === last ? `on ${first}` : `between ${first} and ${last}`;
}
