import { normaliseText } from '../../lib/text.ts';
import type { ProductSearch } from '../search/types.ts';
import type { ProductListQuery } from './list-schema.ts';

/**
 * The one form of all queries that mean the same, so that they share an answer: lists sorted
 * without repetitions, words normalised, what means nothing left out.
 */
export function toProductSearch(query: ProductListQuery): ProductSearch {
  const q = normaliseText(query.q ?? '');
  const brands = sortedList(query.brand);
  const ids = query.ids === undefined ? [] : [...new Set(query.ids.split(','))];
  const attributes = attributesOf(query.attr);
  return {
    locale: query.locale ?? 'en',
    limit: query.limit ?? 24,
    sort: query.sort ?? (q ? '-relevance' : '-popular'),
    facets: query.facets ?? false,
    ...(q && { q }),
    ...(query.category !== undefined && { category: query.category }),
    ...(brands.length > 0 && { brands }),
    ...(ids.length > 0 && { ids }),
    ...(attributes && { attributes }),
    ...(query.minPrice ? { minPrice: query.minPrice } : {}),
    ...(query.maxPrice !== undefined && { maxPrice: query.maxPrice }),
    ...(query.inStock && { inStock: true }),
    ...(query.onSale && { onSale: true }),
    ...(query.minRating !== undefined && { minRating: query.minRating }),
    ...(query.cursor !== undefined && { cursor: query.cursor }),
  };
}

function sortedList(text: string | undefined): string[] {
  return text === undefined ? [] : [...new Set(text.split(','))].sort();
}

function attributesOf(text: string | undefined): Record<string, string[]> | null {
  const pairs = sortedList(text).map((pair) => {
    const at = pair.indexOf(':');
    return { key: pair.slice(0, at), value: normaliseText(pair.slice(at + 1)) };
  });
  if (pairs.length === 0) return null;
  const attributes = new Map<string, string[]>();
  for (const { key, value } of pairs) attributes.set(key, [...(attributes.get(key) ?? []), value]);
  return Object.fromEntries(attributes);
}
