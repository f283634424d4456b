import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { formatPhone } from '@/lib/phone';
import styles from './order-head.module.css';
import { isFresh, labelOf, type Standing, textsOf } from './state';
import { StatusMark } from './status-mark';
import type { Order } from './types';

/** How the order stands, in a heading and a sentence or two. */
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
    </div>
  );
}
