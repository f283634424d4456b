import { classNames } from '@/components/class-names';
import { Link } from '@/components/link';
import { Panel } from '@/components/panel';
import { Picture } from '@/components/picture';
import { formatNumber, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './lines-panel.module.css';
import { sumsOf } from './sums';
import type { Order, OrderLine } from './types';

type Words = Messages['orders']['lines'];

/** What was ordered, at the prices of then, and what it comes to. */
export function LinesPanel({
  order,
  words,
  locale,
}: {
  order: Order;
  words: Words;
  locale: Locale;
}) {
  return (
    <Panel aria-labelledby="lines">
      <div className={styles.head}>
        <h2 id="lines" className={styles.title}>
          {words.title}
        </h2>
        <p className={styles.quiet}>{countText(order.itemCount, words, locale)}</p>
      </div>
      <ul className={styles.lines}>
        {order.lines.map((line) => (
          <Line key={line.variantId} line={line} words={words} locale={locale} />
        ))}
      </ul>
      <dl className={styles.sums}>
        {sumsOf(order, words, locale).map(({ name, value, strong }) => (
          <div key={name} className={classNames(strong && styles.total)}>
            <dt>
              {name}
              {strong ? <span className={styles.vat}>{words.vat}</span> : null}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Line({ line, words, locale }: { line: OrderLine; words: Words; locale: Locale }) {
  const { product, picture, options, quantity, unitPrice, lineTotal } = line;
  const href = urls.product(locale, product.slug, line.variantId);
  return (
    <li className={styles.line}>
      <Link href={href} className={styles.picture} tabIndex={-1} aria-hidden="true">
        <Picture src={picture} alt="" size={88} />
      </Link>
      <div className={styles.what}>
        <p className={styles.quiet}>{product.brand}</p>
        <h3 className={styles.name}>
          <Link href={href}>{product.name}</Link>
        </h3>
        {options.length ? (
          <p className={styles.quiet}>
            {options.map(({ label, value }) => `${label}: ${value}`).join(', ')}
          </p>
        ) : null}
        <p className={styles.quiet}>
          {fill(words.quantity, { count: formatNumber(quantity, locale) })}
          {quantity > 1 ? `, ${fill(words.each, { price: formatPrice(unitPrice, locale) })}` : null}
        </p>
      </div>
      <p className={styles.price}>{formatPrice(lineTotal, locale)}</p>
    </li>
  );
}

function countText(count: number, words: Words, locale: Locale): string {
  return count === 1 ? words.countOne : fill(words.count, { count: formatNumber(count, locale) });
}
