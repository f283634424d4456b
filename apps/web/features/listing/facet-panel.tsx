import { Button } from '@/components/button';
import { Checkbox, Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { Link } from '@/components/link';
import type { Facets, ProductList } from '@/features/catalogue/types';
import { formatNumber } from '@/lib/format';
import { getText } from '@/lib/i18n';
import { fill } from '@/lib/i18n/fill';
import {
  changeListing,
  emptyListing,
  isFiltered,
  type ListingState,
  listingHref,
} from '@/lib/listing-query';
import { FacetList } from './facet-list';
import styles from './facets.module.css';
import { FilterForm } from './filter-form';
import { type Scope, scopeBase } from './scope';

export const filterPanelId = 'filters';

/**
 * What a listing can be narrowed by: a column beside the products, and on a phone a sheet that the
 * browser itself opens, closes and hands the focus back from.
 */
export async function FacetPanel({
  scope,
  state,
  list,
}: {
  scope: Scope;
  state: ListingState;
  list: ProductList;
}) {
  const { locale, m } = await getText();
  const base = scopeBase(scope, locale);
  const { facets } = list;
  if (!facets) return null;
  const unlisted = unlistedChoices(state, facets, scope);
  return (
    <div id={filterPanelId} popover="auto" className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{m.listing.filters}</h2>
        {isFiltered(state) ? (
          <Link
            href={listingHref(base, changeListing(emptyListing, { q: state.q, sort: state.sort }))}
            className={styles.clear}
            scroll={false}
          >
            {m.listing.clearAll}
          </Link>
        ) : null}
        <button
          type="button"
          popoverTarget={filterPanelId}
          popoverTargetAction="hide"
          className={styles.close}
          aria-label={m.common.close}
        >
          <Icon name="close" />
        </button>
      </div>
      <FilterForm base={base} state={state} className={styles.form}>
        {state.q ? <input type="hidden" name="q" value={state.q} /> : null}
        {state.sort ? <input type="hidden" name="sort" value={state.sort} /> : null}
        {unlisted.map(([name, value]) => (
          <input key={`${name}${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className={styles.facets}>
          <fieldset className={styles.facet}>
            <legend className={styles.title}>{m.listing.availability}</legend>
            <Checkbox
              key={`stock${state.inStock}`}
              name="inStock"
              value="true"
              defaultChecked={state.inStock}
              label={
                <>
                  {m.listing.inStockOnly}{' '}
                  <span className={styles.count}>{formatNumber(facets.inStock, locale)}</span>
                </>
              }
            />
            {scope.kind === 'sale' ? null : (
              <Checkbox
                key={`sale${state.onSale}`}
                name="onSale"
                value="true"
                defaultChecked={state.onSale}
                label={
                  <>
                    {m.listing.onSaleOnly}{' '}
                    <span className={styles.count}>{formatNumber(facets.onSale, locale)}</span>
                  </>
                }
              />
            )}
          </fieldset>
          {scope.kind === 'category' ? null : (
            <FacetList
              title={m.listing.category}
              name="category"
              values={facets.categories}
              single
            />
          )}
          <FacetList title={m.listing.brand} name="brand" values={facets.brands} />
          <fieldset className={styles.facet}>
            <legend className={styles.title}>{m.listing.price}</legend>
            <div className={styles.prices}>
              <PriceField
                name="minPrice"
                label={m.listing.minPrice}
                value={state.minPrice}
                hint={Math.floor(facets.price.min.amount / 100)}
              />
              <PriceField
                name="maxPrice"
                label={m.listing.maxPrice}
                value={state.maxPrice}
                hint={Math.ceil(facets.price.max.amount / 100)}
              />
              <Button type="submit" look="quiet" className={styles.go}>
                {m.listing.apply}
              </Button>
            </div>
          </fieldset>
          <fieldset className={styles.facet}>
            <legend className={styles.title}>{m.listing.rating}</legend>
            <Checkbox
              key={`rating${state.minRating}`}
              name="minRating"
              value="4"
              defaultChecked={state.minRating === 4}
              label={fill(m.listing.ratingAtLeast, { count: formatNumber(4, locale) })}
            />
          </fieldset>
          {facets.attributes.map((attribute) => (
            <FacetList
              key={attribute.key}
              title={attribute.label}
              name="attr"
              values={attribute.values}
              formValue={({ value }) => `${attribute.key}:${value}`}
            />
          ))}
        </div>
        <div className={styles.foot}>
          <Button type="submit" wide>
            {m.listing.apply}
          </Button>
        </div>
      </FilterForm>
    </div>
  );
}

/**
 * What is chosen but has no box, since no product here has it: the form keeps it until its chip takes
 * it away.
 */
function unlistedChoices(state: ListingState, facets: Facets, scope: Scope): [string, string][] {
  const brands = new Set(facets.brands.map(({ value }) => value));
  const attributes = new Set(
    facets.attributes.flatMap(({ key, values }) => values.map(({ value }) => `${key}:${value}`)),
  );
  const listed = facets.categories.some(({ value }) => value === state.category);
  const category = scope.kind === 'category' || listed ? '' : state.category;
  return [
    ...(category ? [['category', category] as [string, string]] : []),
    ...state.brands
      .filter((slug) => !brands.has(slug))
      .map((slug): [string, string] => ['brand', slug]),
    ...state.attributes
      .filter((one) => !attributes.has(one))
      .map((one): [string, string] => ['attr', one]),
  ];
}

async function PriceField({
  name,
  label,
  value,
  hint,
}: {
  name: string;
  label: string;
  value: number | null;
  hint: number;
}) {
  const { locale } = await getText();
  return (
    <Field
      key={`${name}${value}`}
      id={`filter-${name}`}
      name={name}
      label={<span className="visually-hidden">{label}</span>}
      inputMode="numeric"
      type="text"
      autoComplete="off"
      maxLength={12}
      placeholder={formatNumber(hint, locale)}
      defaultValue={value === null ? '' : formatNumber(value, locale)}
      className={styles.priceField}
    />
  );
}
