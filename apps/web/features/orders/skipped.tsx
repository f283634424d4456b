import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import styles from './skipped.module.css';
import type { Skipped } from './types';

type Words = Messages['orders']['again'];

let kept: Skipped[] = [];

/** Keeps what an order could not put into the cart, for the cart page that is opened next. */
export function keepSkipped(skipped: Skipped[]): void {
  kept = skipped;
}

/** What was kept last. */
export const keptSkipped = () => kept;

/** What is missing, product by product, and of how many. */
export function SkippedList({
  skipped,
  words,
  locale,
}: {
  skipped: Skipped[];
  words: Words;
  locale: Locale;
}) {
  return (
    <ul className={styles.list}>
      {skipped.map(({ variantId, name, ordered, added }) => (
        <li key={variantId}>
          {fill(added === 0 ? words.gone : words.fewer, {
            name,
            added: formatNumber(added, locale),
            ordered: formatNumber(ordered, locale),
          })}
        </li>
      ))}
    </ul>
  );
}
