import type { Locale } from '../../lib/locale.ts';
import type { ProductList, ProductListQuery } from '../products/list-schema.ts';
import type { Suggestions } from '../suggestions/schema.ts';

/** The query of the product list with every default applied and lists taken apart. */
export interface ProductSearch {
  locale: Locale;
  limit: number;
  sort: NonNullable<ProductListQuery['sort']>;
  facets: boolean;
  /** NFC, trimmed, single spaces; never empty. */
  q?: string;
  category?: string;
  brands?: string[];
  ids?: string[];
  /** Chosen values by attribute key. */
  attributes?: Record<string, string[]>;
  /** Poisha. */
  minPrice?: number;
  maxPrice?: number;
  inStock?: boolean;
  onSale?: boolean;
  minRating?: number;
  cursor?: string;
}

export interface CatalogueSearch {
  /** @throws Problem `invalid_cursor`, `not_found` for an unknown category */
  findProducts(search: ProductSearch): Promise<ProductList>;
  getSuggestions(q: string, locale: Locale): Promise<Suggestions>;
}
