import { ButtonLink } from '@/components/button';
import { Icon } from '@/components/icon';
import type { ProductList } from '@/features/catalogue/types';
import { formatNumber } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { changeListing, type ListingState, listingHref } from '@/lib/listing-query';
import styles from './listing.module.css';

/** The way through the pages of a listing; each has an address of its own. */
export async function Pager({
  base,
  state,
  list,
}: {
  base: string;
  state: ListingState;
  list: ProductList;
}) {
  const { locale, m } = await getText();
  const { nextCursor, previousCursor, start } = list.page;
  if (!nextCursor && !previousCursor) return null;
  const href = (cursor: string | null) => listingHref(base, changeListing(state, { cursor }));
  const first = start <= list.page.limit + 1;
  const { count, exact } = list.total;
  return (
    <nav className={styles.pager} aria-label={m.common.pages}>
      {previousCursor ? (
        <ButtonLink href={href(first ? null : previousCursor)} look="quiet" rel="prev">
          <Icon name="previous" />
          {m.common.previous}
        </ButtonLink>
      ) : null}
      <p className={styles.quiet}>
        {fill(exact ? m.listing.rangeOf : m.listing.range, {
          from: formatNumber(start, locale),
          to: formatNumber(start + list.items.length - 1, locale),
          total: formatNumber(count, locale),
        })}
      </p>
      {nextCursor ? (
        <ButtonLink href={href(nextCursor)} look="secondary" rel="next">
          {m.common.next}
          <Icon name="next" />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
