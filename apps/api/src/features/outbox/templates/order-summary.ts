import { formatNumber, formatPrice, localDigits } from '../../../lib/format.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { Order } from '../../orders/schema.ts';
import { holdingStatuses } from '../../orders/states.ts';
import type { OrderFacts } from './order-facts.ts';
import type { Summary } from './summary.ts';

const words = {
  en: {
    title: 'Order',
    subtotal: 'Subtotal',
    discount: 'Discount',
    delivery: 'Delivery',
    free: 'Free',
    total: 'Total',
    paid: 'Paid',
    refunded: 'Given back',
    payment: 'Payment',
    cod: 'Cash on delivery',
    codPickup: 'At our counter',
    online: 'Online: bKash, Nagad or card',
    to: 'Delivery address',
    collect: 'In the name of',
    courier: 'Courier',
  },
  bn: {
    title: 'অর্ডার',
    subtotal: 'পণ্যের দাম',
    discount: 'ছাড়',
    delivery: 'ডেলিভারি',
    free: 'বিনা খরচে',
    total: 'মোট',
    paid: 'দেওয়া হয়েছে',
    refunded: 'ফেরত দেওয়া হয়েছে',
    payment: 'পেমেন্ট',
    cod: 'ক্যাশ অন ডেলিভারি',
    codPickup: 'আমাদের কাউন্টারে',
    online: 'অনলাইনে: বিকাশ, নগদ বা কার্ড',
    to: 'ডেলিভারির ঠিকানা',
    collect: 'যাঁর নামে',
    courier: 'কুরিয়ার',
  },
} as const;

/**
 * What was ordered, for how much, and where it goes. Not the note: whoever orders may give anybody's
 * address, and the shop would mail any words to it.
 */
export function orderSummary(facts: OrderFacts): Summary {
  const { locale, order, number, pickup, days, phone } = facts;
  const w = words[locale];
  const price = ({ amount }: { amount: number }) => formatPrice(amount, locale);
  const { courier, trackingCode } = order.delivery;
  const cash = pickup ? w.codPickup : w.cod;
  return {
    title: `${w.title} ${number}`,
    lines: order.lines.map((line) => ({
      name: line.product.name,
      options: optionsOf(line.options),
      count: `${formatNumber(line.quantity, locale)} × ${price(line.unitPrice)}`,
      amount: price(line.lineTotal),
    })),
    sums: [
      { label: w.subtotal, amount: price(order.subtotal) },
      ...(order.discount.amount > 0
        ? [
            {
              label: order.coupon ? `${w.discount} (${order.coupon})` : w.discount,
              amount: `−${price(order.discount)}`,
            },
          ]
        : []),
      {
        label: w.delivery,
        amount: order.deliveryFee.amount > 0 ? price(order.deliveryFee) : w.free,
      },
      { label: w.total, amount: price(order.total) },
    ],
    facts: [
      {
        label: w.payment,
        lines: [
          order.paymentMethod === 'cod' ? cash : w.online,
          ...(order.paid.amount > 0 ? [`${w.paid}: ${price(order.paid)}`] : []),
          ...(order.refunded.amount > 0 ? [`${w.refunded}: ${price(order.refunded)}`] : []),
        ],
      },
      {
        label: w.delivery,
        // What has come to its end is not promised for a day.
        lines: [order.delivery.label, ...(isOpen(order) ? [capital(days, locale)] : [])],
      },
      ...(courier
        ? [{ label: w.courier, lines: [[courier, trackingCode].filter(Boolean).join(', ')] }]
        : []),
      {
        label: pickup ? w.collect : w.to,
        lines: [order.contact.name, ...addressLines(order, locale), phone],
      },
    ],
  };
}

const isOpen = ({ status }: Order) => holdingStatuses.includes(status);

export const optionsOf = (options: { value: string }[]): string =>
  options.map(({ value }) => value).join(', ');

function addressLines({ address }: Order, locale: Locale): string[] {
  if (!address) return [];
  const { line, upazila, district, postcode } = address;
  return [
    line,
    [upazila, postcode ? `${district} ${localDigits(postcode, locale)}` : district].join(', '),
  ];
}

const capital = (text: string, locale: Locale) =>
  locale === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
