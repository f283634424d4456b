import type { Database } from '@dhakacart/db';
import { findCards } from '../products/card-repository.ts';
import type { ProductList } from '../products/list-schema.ts';
import { type Criteria, isFiltered, toCriteria } from './criteria.ts';
import { findFacets } from './facets.ts';
import { countLimit, createMatchRepository } from './match-repository.ts';
import { findPage } from './page.ts';
import { findSuggestions } from './suggestions.ts';
import type { CatalogueSearch, ProductSearch } from './types.ts';
import { resolveWords, toWordQuery, withoutWeakest } from './words.ts';

/** Search over the documents that the database's triggers keep. */
export function createSearch(pool: Database['pool']): CatalogueSearch {
  const matches = createMatchRepository(pool);
  return {
    async findProducts(search) {
      let words = search.q === undefined ? null : await resolveWords(pool, search.q, false);
      const filters = await toCriteria(pool, search);
      if (words?.known.length === 0) return nothing(search);

      let wordQuery = words && toWordQuery(words);
      let criteria: Criteria = { ...filters, words: wordQuery };
      let { page, sample } = await findPage(matches, criteria, search);
      while (sample.count === 0 && words && words.known.length > 1 && !isFiltered(filters)) {
        words = withoutWeakest(words);
        wordQuery = toWordQuery(words);
        criteria = { ...filters, words: wordQuery };
        ({ page, sample } = await findPage(matches, criteria, search));
      }
      const { ids, ...position } = page;
      const [items, facets] = await Promise.all([
        findCards(pool, ids, search.locale),
        search.facets ? findFacets(matches, criteria, search, sample) : undefined,
      ]);
      return {
        items,
        total: {
          count: sample.complete ? sample.count : countLimit,
          exact: sample.complete,
        },
        page: { ...position, limit: search.limit },
        ...(facets && { facets }),
        didYouMean: wordQuery?.didYouMean ?? null,
      };
    },
    getSuggestions: (q, locale) => findSuggestions(pool, matches, q, locale),
  };
}

/** Nothing in the vocabulary is near what was typed. */
function nothing({ limit, facets }: ProductSearch): ProductList {
  const none = { amount: 0, currency: 'BDT' as const };
  return {
    items: [],
    total: { count: 0, exact: true },
    page: { nextCursor: null, previousCursor: null, start: 1, limit },
    ...(facets && {
      facets: {
        categories: [],
        brands: [],
        attributes: [],
        price: { min: none, max: none },
        inStock: 0,
        onSale: 0,
      },
    }),
    didYouMean: null,
  };
}
