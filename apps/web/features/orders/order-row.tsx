import { Link } from '@/components/link';
import { Picture } from '@/components/picture';
import { formatDate, formatNumber, formatPrice } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { urls } from '@/lib/urls';
import styles from './order-row.module.css';
import { ReorderButton } from './reorder-button';
import { summaryLabelOf } from './state';
import { StatusMark } from './status-mark';
import type { OrderSummary } from './types';

/** One order of a list: what was in it, how it stands, what it cost. The whole of it is one link. */
export async function OrderRow({ order, level }: { order: OrderSummary; level: 'h2' | 'h3' }) {
  const { locale, m } = await getText();
  const words = m.orders;
  const Heading = level;
  return (
    <article className={styles.row}>
      <div className={styles.pictures}>
        {[...new Set(order.pictures)].map((picture) => (
          <span key={picture} className={styles.picture}>
            <Picture src={picture} alt="" size={72} />
          </span>
        ))}
      </div>
      <div className={styles.what}>
        <StatusMark {...summaryLabelOf(order, words)} />
        <Heading className={styles.names}>
          <Link href={urls.order(locale, order.id)} className={styles.link}>
            <span className="visually-hidden">
              {fill(words.history.open, { number: order.number })}:{' '}
            </span>
            {namesOf(order, words.history, locale)}
          </Link>
        </Heading>
        <p className={styles.quiet}>
          <span>{formatDate(order.placedAt, locale)}</span>
          <span className={styles.number}>{order.number}</span>
        </p>
      </div>
      <div className={styles.end}>
        <p className={styles.sum}>{formatPrice(order.total, locale)}</p>
        <div className={styles.again}>
          <ReorderButton
            order={order}
            token={null}
            label={words.actions.again}
            accessibleLabel={fill(words.actions.againNamed, { number: order.number })}
            words={words.again}
            formWords={m.forms}
            locale={locale}
          />
        </div>
      </div>
    </article>
  );
}

// The list tells of the first three products, and of how many pieces all are.
function namesOf(
  { names, itemCount }: OrderSummary,
  words: Messages['orders']['history'],
  locale: Locale,
): string {
  const [first = ''] = names;
  if (itemCount === 1) return first;
  return fill(words.andMore, { names: first, count: formatNumber(itemCount - 1, locale) });
}
