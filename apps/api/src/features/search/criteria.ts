import type { Database } from '@dhakacart/db';
import { notFound } from '../../lib/problem.ts';
import type { ProductSearch } from './types.ts';
import type { WordQuery } from './words.ts';

/** A filter that can be taken away, so that its own facet is counted without it. */
export type Part = 'category' | 'brand' | 'in_stock' | 'on_sale' | 'price' | `attribute:${string}`;

/** What documents must have: one facet of each group, and be within the ranges. */
export interface Criteria {
  words: Pick<WordQuery, 'query' | 'rarest'> | null;
  groups: { part: Part; ids: number[] }[];
  ids: string[] | null;
  /** Poisha. */
  minPrice: number | null;
  maxPrice: number | null;
  /** Average stars times 100. */
  minRating: number | null;
}

const flagIds = { inStock: 1, onSale: 2, rating: 10 } as const;

/**
 * Translates the filters of a search into facet ids. A value that no product has becomes a group
 * that matches nothing.
 *
 * @throws Problem `not_found` for a category that does not exist
 */
export async function toCriteria(
  pool: Database['pool'],
  search: ProductSearch,
): Promise<Omit<Criteria, 'words'>> {
  const wanted: [Part, string[]][] = [];
  if (search.category) wanted.push(['category', [search.category]]);
  if (search.brands) wanted.push(['brand', search.brands]);
  for (const [key, values] of Object.entries(search.attributes ?? {})) {
    wanted.push([`attribute:${key}`, values]);
  }
  const groups = await findGroups(pool, wanted, search.category);
  if (search.inStock) groups.push({ part: 'in_stock', ids: [flagIds.inStock] });
  if (search.onSale) groups.push({ part: 'on_sale', ids: [flagIds.onSale] });
  return {
    groups,
    ids: search.ids ?? null,
    minPrice: search.minPrice ?? null,
    maxPrice: search.maxPrice ?? null,
    minRating: search.minRating === undefined ? null : Math.round(search.minRating * 100),
  };
}

async function findGroups(
  pool: Database['pool'],
  wanted: [Part, string[]][],
  category: string | undefined,
): Promise<Criteria['groups']> {
  if (wanted.length === 0) return [];
  const pairs = wanted.flatMap(([kind, values]) => values.map((value) => [kind, value] as const));
  const { rows } = await pool.query<{ kind: string; id: number | null }>({
    name: 'search-facet-ids',
    text: `SELECT w.kind, f.id
      FROM unnest($1::text[], $2::text[]) AS w(kind, value)
      LEFT JOIN search_facets AS f
        ON f.value = w.value AND (f.kind = w.kind OR w.kind = 'category' AND f.kind = 'department')
      UNION ALL SELECT 'exists', 0 FROM categories WHERE slug = $3`,
    values: [pairs.map(([kind]) => kind), pairs.map(([, value]) => value), category ?? null],
  });
  if (category && !rows.some((row) => row.kind === 'exists')) throw notFound();
  return wanted.map(([part]) => ({
    part,
    ids: rows.flatMap((row) => (row.kind === part && row.id !== null ? [row.id] : [])),
  }));
}

/** Whether anything but words limits the search. */
export function isFiltered({
  groups,
  ids,
  minPrice,
  maxPrice,
  minRating,
}: Omit<Criteria, 'words'>) {
  return groups.length > 0 || [ids, minPrice, maxPrice, minRating].some((limit) => limit !== null);
}

/** The same criteria without one of the filters. */
export function without(criteria: Criteria, part: Part): Criteria {
  if (part === 'price') return { ...criteria, minPrice: null, maxPrice: null };
  return { ...criteria, groups: criteria.groups.filter((group) => group.part !== part) };
}

/** The first arguments of search_matches, up to the order; `$1` to `$7`. */
export function criteriaValues(criteria: Criteria): unknown[] {
  const { words, groups, ids, minPrice, maxPrice, minRating } = criteria;
  const choices = groups.map((group) => `{${group.ids.join(',')}}`);
  if (minRating !== null) choices.push(`{${flagIds.rating + Math.floor(minRating / 100)}}`);
  return [words?.query ?? null, words?.rarest ?? null, choices, ids, minPrice, maxPrice, minRating];
}

export const criteriaParameters = '$1::tsquery, $2, $3::text[], $4::text[], $5, $6, $7';
