import { Link } from '@/components/link';
import { findCategories } from '@/features/catalogue/api';
import type { ProductList } from '@/features/catalogue/types';
import { Departments } from '@/features/home/departments';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import type { ListingState } from '@/lib/listing-query';
import { urls } from '@/lib/urls';
import { ChipList } from './chip-list';
import type { Chip } from './chips';
import styles from './listing.module.css';
import type { Scope } from './scope';

/** Nothing found: the nearest spelling, the filter to take away, or the departments. */
export async function EmptyListing({
  scope,
  state,
  list,
  chips,
}: {
  scope: Scope;
  state: ListingState;
  list: ProductList;
  chips: Chip[];
}) {
  const { locale, m } = await getText();
  const departments = await findCategories(locale);
  return (
    <div className={styles.empty}>
      <h2>{m.listing.emptyTitle}</h2>
      {list.didYouMean ? (
        <p className={styles.meant}>
          {m.listing.didYouMean}{' '}
          <Link href={urls.search(locale, list.didYouMean)}>{list.didYouMean}</Link>?
        </p>
      ) : null}
      {chips.length > 0 ? (
        <>
          <p>{m.listing.emptyFilters}</p>
          <ChipList scope={scope} chips={chips} />
        </>
      ) : (
        <p>
          {state.q ? `${fill(m.listing.emptySearch, { query: state.q })} ` : ''}
          {m.listing.emptyHelp}
        </p>
      )}
      <Departments departments={departments} locale={locale} />
    </div>
  );
}
