import { Icon } from '@/components/icon';
import { Link } from '@/components/link';
import { localDigits } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { listingHref } from '@/lib/listing-query';
import type { Chip } from './chips';
import styles from './listing.module.css';
import { type Scope, scopeBase } from './scope';

/** What narrows the listing; each takes itself away. */
export async function ChipList({ scope, chips }: { scope: Scope; chips: Chip[] }) {
  const { locale, m } = await getText();
  return (
    <ul className={styles.chips} aria-label={m.listing.applied}>
      {chips.map((chip) => (
        <li key={chip.label}>
          <Link
            href={listingHref(scopeBase(scope, locale), chip.without)}
            className={styles.chip}
            scroll={false}
            aria-label={fill(m.listing.remove, { label: chip.label })}
          >
            {localDigits(chip.label, locale)}
            <Icon name="close" size={14} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
