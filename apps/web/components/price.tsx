import { formatPrice, type Money } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locales';
import { classNames } from './class-names';
import styles from './price.module.css';

/** A price with the struck-out one beside it. Runs on the server and in the browser. */
export function Price({
  price,
  before,
  beforeLabel,
  locale,
  size = 'card',
}: {
  price: Money;
  before?: Money | null;
  /** Read out before the struck-out price. */
  beforeLabel: string;
  locale: Locale;
  size?: 'card' | 'page' | 'line';
}) {
  return (
    <span className={classNames(styles.price, styles[size])}>
      <strong className={styles.now}>{formatPrice(price, locale)}</strong>
      {before ? (
        <>
          {' '}
          <s className={styles.before}>
            <span className="visually-hidden">{beforeLabel} </span>
            {formatPrice(before, locale)}
          </s>
        </>
      ) : null}
    </span>
  );
}
