'use client';

import { useEffect, useState } from 'react';
import { StockLine } from '@/features/catalogue/stock-line';
import { formatNumber } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import styles from './facts.module.css';
import { useSelection } from './variant-context';

/** How many are left, and how long ago that was counted. */
export function StockFact({
  locale,
  words,
}: {
  locale: Locale;
  words: { now: string; ago: string; hold: string };
}) {
  const { selected, live } = useSelection();
  const at = live?.at ?? null;
  const [age, setAge] = useState<number | null>(null);

  useEffect(() => {
    if (at === null) return;
    const update = () => setAge(Math.max(0, Math.floor((performance.now() - at) / 1000)));
    update();
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  }, [at]);

  const counted =
    age === null ? '' : age < 2 ? words.now : fill(words.ago, { count: formatNumber(age, locale) });
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>
        <StockLine availability={selected.availability} unitsLeft={selected.unitsLeft} brief />
      </dt>
      <dd className={styles.value}>
        <span className={styles.counted}>{counted}</span>
        {selected.availability === 'sold_out' ? null : ` ${words.hold}`}
      </dd>
    </div>
  );
}
