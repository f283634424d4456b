import type { Facets, NamedSlug } from '@/features/catalogue/types';
import { formatNumber, formatPrice } from '@/lib/format';
import { fill } from '@/lib/i18n/fill';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/types';
import { changeListing, type ListingState } from '@/lib/listing-query';

export type Chip = { label: string; without: ListingState };

/** One chip for each thing that narrows the listing, with the state that is left without it. */
export function chipsOf(
  state: ListingState,
  facets: Facets | undefined,
  /** For the brands that the facets do not name, as when nothing matches. */
  brands: NamedSlug[],
  locale: Locale,
  words: Messages['listing'],
): Chip[] {
  const chips: Chip[] = [];
  const add = (label: string, change: Partial<ListingState>) =>
    chips.push({ label, without: changeListing(state, change) });
  const taka = (amount: number) => formatPrice({ amount: amount * 100, currency: 'BDT' }, locale);

  if (state.category) {
    const known = facets?.categories.find(({ value }) => value === state.category);
    add(known?.label ?? state.category, { category: '' });
  }
  for (const brand of state.brands) {
    const known = facets?.brands.find(({ value }) => value === brand);
    const name = known?.label ?? brands.find(({ slug }) => slug === brand)?.name ?? brand;
    add(name, { brands: state.brands.filter((other) => other !== brand) });
  }
  if (state.minPrice !== null) {
    add(fill(words.from, { amount: taka(state.minPrice) }), { minPrice: null });
  }
  if (state.maxPrice !== null) {
    add(fill(words.upTo, { amount: taka(state.maxPrice) }), { maxPrice: null });
  }
  if (state.inStock) add(words.inStockOnly, { inStock: false });
  if (state.onSale) add(words.onSaleOnly, { onSale: false });
  if (state.minRating !== null) {
    add(fill(words.ratingAtLeast, { count: formatNumber(state.minRating, locale) }), {
      minRating: null,
    });
  }
  for (const attribute of state.attributes) {
    add(attributeLabel(attribute, facets), {
      attributes: state.attributes.filter((other) => other !== attribute),
    });
  }
  return chips;
}

function attributeLabel(attribute: string, facets: Facets | undefined): string {
  const split = attribute.indexOf(':');
  const key = attribute.slice(0, split);
  const value = attribute.slice(split + 1);
  const known = facets?.attributes
    .find((group) => group.key === key)
    ?.values.find((one) => one.value === value);
  return known?.label ?? value;
}
