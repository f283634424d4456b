import type { Database } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import { findCards } from '../products/card-repository.ts';
import type { Suggestions } from '../suggestions/schema.ts';
import type { MatchRepository } from './match-repository.ts';
import { orders } from './order.ts';
import { resolveWords, toWordQuery, type Words } from './words.ts';

const limits = { queries: 5, products: 5, categories: 3, brands: 3 } as const;

/** What a shopper who has typed `q` so far may be looking for; the last word may be unfinished. */
export async function findSuggestions(
  pool: Database['pool'],
  matches: MatchRepository,
  q: string,
  locale: Locale,
): Promise<Suggestions> {
  const resolved = await resolveWords(pool, q, true);
  const words = toWordQuery(resolved);
  if (!words) return { queries: [], products: [], categories: [], brands: [] };

  const sample = await matches.sample(
    { words, groups: [], ids: null, minPrice: null, maxPrice: null, minRating: null },
    {
      range: { order: orders['-relevance'], backward: false, from: null, limit: limits.products },
      facets: locale,
    },
  );
  const cards = await findCards(
    pool,
    sample.places.map((place) => place.id),
    locale,
  );
  const links = (kind: 'category' | 'brand', most: number) =>
    (sample.facets ?? [])
      .filter((facet) => facet.kind === kind)
      .slice(0, most)
      .map(({ value, label }) => ({ slug: value, name: label }));
  return {
    queries: completions(resolved),
    products: cards.map(({ id, slug, name, price, picture }) => ({
      id,
      slug,
      name,
      price,
      picture,
    })),
    categories: links('category', limits.categories),
    brands: links('brand', limits.brands),
  };
}

/**
 * The words before the last as they are known, and the last in each of its completions. Numbers
 * that begin alike have nothing else in common.
 */
function completions({ known }: Words): string[] {
  const last = known.at(-1);
  const before = known.slice(0, -1).map((word) => word.correction ?? word.word);
  return (last?.terms ?? [])
    .filter((term) => term === last?.word || !/\d/.test(term))
    .slice(0, limits.queries)
    .map((term) => [...before, term].join(' '));
}
