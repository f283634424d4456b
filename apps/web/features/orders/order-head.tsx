import { formatMoment, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { formatPhone } from '@/lib/phone';
import { arrivalOf } from './arrival';
import { CopyButton } from './copy-button';
import { paymentMethodText } from './delivery-panel';
import styles from './order-head.module.css';
import { dueOf, hasEnded, isFresh, labelOf, type Standing, textsOf } from './state';
import { StatusMark } from './status-mark';
import type { Order } from './types';

/** How the order stands in a heading and a sentence, and below it what people ask for first. */
export function OrderHead({
  order,
  standing,
  now,
  words,
  locale,
}: {
  order: Order;
  standing: Standing;
  now: number;
  words: Messages['orders'];
  locale: Locale;
}) {
  const fresh = isFresh(order, now);
  const { name, email, phone } = order.contact;
  const sent = email
    ? fill(words.mailSent, { email })
    : fill(words.textSent, { phone: formatPhone(phone, locale) });
  const due = dueOf(order);
  const delivered = order.status === 'delivered';
  const pickup = order.delivery.method === 'pickup';
  return (
    <div className={styles.head}>
      <StatusMark {...labelOf(standing, words)} />
      <h1>{fresh ? fill(words.thanks, { name }) : words.heading[standing]}</h1>
      <div className={styles.texts}>
        {textsOf(order, standing, words, locale).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {fresh ? <p>{sent}</p> : null}
      </div>
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
        {hasEnded(order) || delivered ? null : (
          <div>
            <dt>{pickup ? words.ready : words.arrives}</dt>
            <dd className={styles.fact}>{arrivalOf(order, words, locale)}</dd>
            <dd className={styles.small}>{order.delivery.label}</dd>
          </div>
        )}
        <div>
          <dt>{due > 0 ? words.toPay : order.paid.amount > 0 ? words.paid : words.total}</dt>
          <dd className={styles.fact}>
            {formatPrice(
              due > 0
                ? { amount: due, currency: 'BDT' }
                : order.paid.amount > 0
                  ? order.paid
                  : order.total,
              locale,
            )}
          </dd>
          <dd className={styles.small}>{paymentMethodText(order, words)}</dd>
        </div>
      </dl>
    </div>
  );
}
