import { formatMoment, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { arrivalOf } from './arrival';
import { CopyButton } from './copy-button';
import { paymentMethodText } from './delivery-panel';
import styles from './order-ticket.module.css';
import { dueOf, hasEnded, isRefunding } from './state';
import type { Order } from './types';

type Words = Messages['orders'];

/** What people ask for first: the number, the day, and the money. */
export function OrderTicket({
  order,
  words,
  locale,
}: {
  order: Order;
  words: Words;
  locale: Locale;
}) {
  const over = hasEnded(order) || order.status === 'delivered';
  const money = moneyOf(order, words);
  return (
    <dl className={styles.ticket}>
      <div className={styles.number}>
        <dt>{words.number}</dt>
        <dd>
          <span className={styles.value}>{order.number}</span>
          <CopyButton text={order.number} label={words.copy.named} words={words.copy} />
        </dd>
        <dd className={styles.small}>
          {fill(words.placedAt, { when: formatMoment(order.placedAt, locale) })}
        </dd>
      </div>
      {over ? null : (
        <div>
          <dt>{order.delivery.method === 'pickup' ? words.ready : words.arrives}</dt>
          <dd className={styles.fact}>{arrivalOf(order, words, locale)}</dd>
          <dd className={styles.small}>{order.delivery.label}</dd>
        </div>
      )}
      <div>
        <dt>{money.name}</dt>
        <dd className={styles.fact}>
          {formatPrice({ amount: money.amount, currency: 'BDT' }, locale)}
        </dd>
        <dd className={styles.small}>{paymentMethodText(order, words)}</dd>
      </div>
    </dl>
  );
}

/** The one sum that counts now: what is due, what was paid, or what goes back. */
function moneyOf(order: Order, words: Words): { name: string; amount: number } {
  const { paid, refunded, total } = order;
  const due = dueOf(order);
  if (due > 0) return { name: words.toPay, amount: due };
  if (paid.amount === 0) return { name: words.total, amount: total.amount };
  if (!hasEnded(order)) return { name: words.paid, amount: paid.amount };
  return isRefunding(order)
    ? { name: words.toReturn, amount: paid.amount - refunded.amount }
    : { name: words.returned, amount: refunded.amount };
}
