import { Breadcrumbs } from '@/components/breadcrumbs';
import { Icon } from '@/components/icon';
import { Link } from '@/components/link';
import { findBrands } from '@/features/catalogue/api';
import { Shelf } from '@/features/catalogue/shelf';
import type { CategoryNode, NamedSlug, ProductList } from '@/features/catalogue/types';
import { formatNumber } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import { changeListing, type ListingState, listingHref, type Sort } from '@/lib/listing-query';
import { urls } from '@/lib/urls';
import { ChipList } from './chip-list';
import { chipsOf } from './chips';
import { EmptyListing } from './empty-listing';
import { FacetPanel, filterPanelId } from './facet-panel';
import styles from './listing.module.css';
import { Pager } from './pager';
import { defaultSort, type Scope, scopeBase } from './scope';
import { SortSelect } from './sort-select';

/** A list of products with what narrows and orders it: a department, the sale, or a search. */
export async function ListingPage({
  scope,
  state,
  list,
  title,
  crumb = title,
  intro,
  parents = [],
  subcategories = [],
}: {
  scope: Scope;
  state: ListingState;
  list: ProductList;
  title: string;
  /** Its name in the way from the home page, where the title is long. */
  crumb?: string;
  intro?: string | undefined;
  /** The departments above this one, outermost first. */
  parents?: NamedSlug[];
  subcategories?: CategoryNode[];
}) {
  const { locale, m } = await getText();
  const base = scopeBase(scope, locale);
  const facets = list.facets;
  const unnamed = state.brands.some((slug) => !facets?.brands.some(({ value }) => value === slug));
  const brands = unnamed ? await findBrands(locale) : [];
  const chips = chipsOf(state, facets, brands, locale, m.listing);
  const sort = state.sort ?? defaultSort(scope, state);
  const empty = list.items.length === 0;
  // Nothing found and nothing chosen: there is nothing to narrow or to order either.
  const controls = !empty || chips.length > 0;
  return (
    <div className="page">
      <Breadcrumbs
        label={m.common.breadcrumbs}
        crumbs={[
          { name: m.common.siteName, href: urls.home(locale) },
          ...parents.map(({ slug, name }) => ({ name, href: urls.category(locale, slug) })),
        ]}
        current={crumb}
      />
      <h1>{title}</h1>
      {intro ? <p className={styles.intro}>{intro}</p> : null}
      {subcategories.length > 0 ? (
        <ul
          className={styles.subcategories}
          aria-label={fill(m.listing.subcategories, { name: title })}
        >
          {subcategories.map((category) => (
            <li key={category.id}>
              <Link href={urls.category(locale, category.slug)} className={styles.subcategory}>
                {category.name}{' '}
                <span className={styles.quiet}>{formatNumber(category.productCount, locale)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.columns}>
        {controls ? <FacetPanel scope={scope} state={state} list={list} /> : null}
        <div className={styles.results}>
          <div className={styles.bar}>
            <p className={empty ? 'visually-hidden' : styles.total} role="status">
              {totalText(list, locale, m.listing)}
            </p>
            {controls ? (
              <>
                <button type="button" popoverTarget={filterPanelId} className={styles.openFilters}>
                  <Icon name="filter" />
                  {m.listing.filters}
                  {chips.length > 0 ? (
                    <span className={styles.chosen}>{formatNumber(chips.length, locale)}</span>
                  ) : null}
                </button>
                {empty ? null : (
                  <SortSelect
                    label={m.listing.sort}
                    current={sort}
                    choices={sortsOf(scope, state).map((value) => ({
                      value,
                      label: m.listing[sortLabels[value]],
                      href: listingHref(
                        base,
                        changeListing(state, {
                          sort: value === defaultSort(scope, state) ? null : value,
                        }),
                      ),
                    }))}
                  />
                )}
              </>
            ) : null}
          </div>
          {chips.length > 0 && !empty ? <ChipList scope={scope} chips={chips} /> : null}
          {empty ? (
            <EmptyListing scope={scope} state={state} list={list} chips={chips} />
          ) : (
            <>
              {list.didYouMean ? (
                <p className={styles.meant}>
                  {m.listing.resultsFor}{' '}
                  <Link href={urls.search(locale, list.didYouMean)}>{list.didYouMean}</Link>
                  {fill(m.listing.insteadOf, { query: state.q ?? '' })}
                </p>
              ) : null}
              <h2 className="visually-hidden">{m.listing.products}</h2>
              <Shelf products={list.items} layout="grid" eager={4} />
              <Pager base={base} state={state} list={list} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

const sortLabels = {
  '-popular': 'sortPopular',
  '-relevance': 'sortRelevance',
  price: 'sortPriceLow',
  '-price': 'sortPriceHigh',
  '-newest': 'sortNewest',
  '-rating': 'sortRating',
  '-discount': 'sortDiscount',
} as const satisfies Record<Sort, string>;

function sortsOf(scope: Scope, state: ListingState): Sort[] {
  const all: Sort[] = ['-popular', 'price', '-price', '-newest', '-rating', '-discount'];
  return scope.kind === 'search' && state.q ? ['-relevance', ...all] : all;
}

function totalText(
  list: ProductList,
  locale: 'en' | 'bn',
  words: { results: string; resultsOne: string; resultsMany: string },
): string {
  const { count, exact } = list.total;
  if (exact && count === 1) return words.resultsOne;
  return fill(exact ? words.results : words.resultsMany, { count: formatNumber(count, locale) });
}
