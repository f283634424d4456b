'use client';

import { classNames } from '@/components/class-names';
import { useText } from '@/features/shell/text';
import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import styles from './stock-line.module.css';
import type { Availability } from './types';

/** Stock in words: green while there is some, red when it is nearly or quite gone. */
export function StockLine({
  availability,
  unitsLeft,
  brief = false,
}: {
  availability: Availability;
  unitsLeft: number | null;
  /** Without the promise about Dhaka, where there is little room. */
  brief?: boolean;
}) {
  const { locale, text } = useText();
  const words =
    availability === 'sold_out'
      ? text.soldOut
      : unitsLeft !== null
        ? fill(text.unitsLeft, { count: formatNumber(unitsLeft, locale) })
        : availability === 'low_stock'
          ? text.lowStock
          : text.inStock;
  return (
    <span
      data-stock={availability}
      className={classNames(
        styles.stock,
        availability === 'sold_out' ? styles.gone : availability === 'low_stock' && styles.low,
      )}
    >
      {words}
      {availability === 'in_stock' && !brief ? (
        <span className={styles.when}>, {text.dhakaDays}</span>
      ) : null}
    </span>
  );
}
