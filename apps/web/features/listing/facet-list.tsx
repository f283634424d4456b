import { Checkbox } from '@/components/field';
import type { FacetValue } from '@/features/catalogue/types';
import { formatNumber, localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { inReadingOrder } from './facet-order';
import styles from './facets.module.css';

const shownAtFirst = 8;
// Folding away fewer than these would save no room.
const leastFolded = 3;

/** The values of one facet as boxes to tick; the long tail is folded away until asked for. */
export async function FacetList({
  title,
  name,
  values,
  single = false,
  formValue = (value) => value.value,
}: {
  title: string;
  name: string;
  values: FacetValue[];
  /** Only one value may be chosen. */
  single?: boolean;
  /** What the form sends for a value. */
  formValue?: (value: FacetValue) => string;
}) {
  const { locale, m } = await getText();
  if (values.length === 0) return null;
  const sorted = inReadingOrder(values);
  const shown = sorted.length < shownAtFirst + leastFolded ? sorted.length : shownAtFirst;
  const tail = sorted.slice(shown);
  const box = (value: FacetValue) => (
    <Checkbox
      key={`${value.value}${value.selected}`}
      name={name}
      type={single ? 'radio' : 'checkbox'}
      value={formValue(value)}
      defaultChecked={value.selected}
      disabled={value.count === 0 && !value.selected}
      label={
        <>
          {localDigits(value.label, locale)}{' '}
          <span className={styles.count}>{formatNumber(value.count, locale)}</span>
        </>
      }
    />
  );
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      {sorted.slice(0, shown).map(box)}
      {tail.length > 0 ? (
        <details className={styles.more}>
          <summary>
            {fill(m.listing.showMore, { count: formatNumber(tail.length, locale) })}
          </summary>
          {tail.map(box)}
        </details>
      ) : null}
    </fieldset>
  );
}
