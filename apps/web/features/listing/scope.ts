import type { ProductQuery } from '@/features/catalogue/api';
import type { Locale } from '@/lib/i18n/locales';
import type { ListingState, Sort } from '@/lib/listing-query';
import { urls } from '@/lib/urls';

/** What a listing lists before anything is chosen. */
export type Scope =
  | { kind: 'category'; slug: string; name: string }
  | { kind: 'sale' }
  | { kind: 'search' };

const pageSize = 24;

/** The address of a listing without parameters. */
export function scopeBase(scope: Scope, locale: Locale): string {
  if (scope.kind === 'category') return urls.category(locale, scope.slug);
  return scope.kind === 'sale' ? urls.sale(locale) : urls.search(locale);
}

/** The order products come in when none is chosen. */
export function defaultSort(scope: Scope, state: ListingState): Sort {
  if (scope.kind === 'sale') return '-discount';
  return state.q ? '-relevance' : '-popular';
}

/** What to ask the API for. Taka of the address become poisha. */
export function toProductQuery(scope: Scope, state: ListingState): ProductQuery {
  const category = scope.kind === 'category' ? scope.slug : state.category;
  return {
    ...(category ? { category } : {}),
    ...(state.q ? { q: state.q } : {}),
    ...(state.brands.length ? { brand: state.brands } : {}),
    ...(state.minPrice === null ? {} : { minPrice: state.minPrice * 100 }),
    ...(state.maxPrice === null ? {} : { maxPrice: state.maxPrice * 100 }),
    ...(state.inStock ? { inStock: true } : {}),
    ...(state.onSale || scope.kind === 'sale' ? { onSale: true } : {}),
    ...(state.minRating === null ? {} : { minRating: state.minRating }),
    ...(state.attributes.length ? { attr: state.attributes } : {}),
    ...(state.cursor ? { cursor: state.cursor } : {}),
    sort: state.sort ?? defaultSort(scope, state),
    limit: pageSize,
    facets: true,
  };
}
