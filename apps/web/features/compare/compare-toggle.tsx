'use client';

import { Link } from '@/components/link';
import { useText } from '@/features/shell/text';
import { formatNumber } from '@/lib/format';
import { urls } from '@/lib/urls';
import { mostCompared } from './compare-ids';
import { toggleCompared, useCompareList } from './compare-list';
import styles from './compare-toggle.module.css';

/** Takes the product into the comparison; with something in it, leads there. */
export function CompareToggle({ productId }: { productId: string }) {
  const { locale, text } = useText();
  const ids = useCompareList();
  const chosen = ids.includes(productId);
  const full = !chosen && ids.length >= mostCompared;
  return (
    <p className={styles.compare}>
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={chosen}
          disabled={full}
          onChange={() => toggleCompared(productId)}
        />
        {full ? text.compareFull : chosen ? text.comparing : text.compare}
      </label>
      {ids.length > 0 ? (
        <Link href={urls.compare(locale, ids)} className={styles.link}>
          {text.compareSee} ({formatNumber(ids.length, locale)})
        </Link>
      ) : null}
    </p>
  );
}
