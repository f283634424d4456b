import { formatNumber, formatPrice } from '../../../lib/format.ts';
import type { Locale } from '../../../lib/locale.ts';
import type { Cart } from '../../cart/schema.ts';
import { greet, type MailText } from './layout.ts';
import { optionsOf } from './order-summary.ts';

const words = {
  en: {
    subject: 'Still in your cart',
    paragraphs: [
      'You left something in your cart. Here is what it costs today; nothing is reserved until you order.',
    ],
    action: 'Open the cart',
    title: 'In your cart',
    subtotal: 'Subtotal',
    soldOut: 'Sold out',
    left: (count: string) => `Only ${count} left`,
    once: 'We write about this cart only this once.',
  },
  bn: {
    subject: 'আপনার কার্টে এখনও আছে',
    paragraphs: [
      'আপনার কার্টে পণ্য রয়ে গেছে। আজকের দাম নিচে দিলাম; অর্ডার না দেওয়া পর্যন্ত কিছু রেখে দেওয়া হয় না।',
    ],
    action: 'কার্ট খুলুন',
    title: 'আপনার কার্টে',
    subtotal: 'পণ্যের দাম',
    soldOut: 'শেষ হয়ে গেছে',
    left: (count: string) => `মাত্র ${count}টি বাকি`,
    once: 'এই কার্ট নিয়ে এই একবারই লিখছি।',
  },
} as const;

/** To somebody who filled a cart and went away. What is sold out is said, and not counted. */
export function cartReminder(
  { name, cart }: { name: string; cart: Cart },
  locale: Locale,
  origin: string,
): MailText {
  const w = words[locale];
  const price = (amount: number) => formatPrice(amount, locale);
  const remarkOf = ({ available, quantity }: Cart['items'][number]) => {
    if (available === 0) return { remark: w.soldOut };
    return available < quantity ? { remark: w.left(formatNumber(available, locale)) } : {};
  };
  const subtotal = cart.items.reduce(
    (sum, { available, lineTotal }) => sum + (available > 0 ? lineTotal.amount : 0),
    0,
  );
  return {
    subject: w.subject,
    greeting: greet(name, locale),
    paragraphs: [...w.paragraphs],
    action: { label: w.action, url: `${origin}/${locale}/cart` },
    summary: {
      title: w.title,
      lines: cart.items.map((item) => ({
        name: item.product.name,
        options: optionsOf(item.options),
        count: `${formatNumber(item.quantity, locale)} × ${price(item.unitPrice.amount)}`,
        amount: item.available > 0 ? price(item.lineTotal.amount) : '–',
        ...remarkOf(item),
      })),
      sums: [{ label: w.subtotal, amount: price(subtotal) }],
      facts: [],
    },
    notes: [w.once],
    because: 'cart',
  };
}
