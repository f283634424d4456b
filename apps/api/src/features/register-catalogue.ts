import type { Database } from '@dhakacart/db';
import type { FastifyInstance } from 'fastify';
import type { CatalogueCache } from '../lib/cache/catalogue-cache.ts';
import { availabilityRoutes } from './availability/routes.ts';
import { brandRoutes } from './brands/routes.ts';
import { campaignRoutes } from './campaigns/routes.ts';
import { categoryRoutes } from './categories/routes.ts';
import { productListRoutes } from './products/list-routes.ts';
import { productRoutes } from './products/routes.ts';
import { reviewRoutes } from './reviews/routes.ts';
import type { CatalogueSearch } from './search/types.ts';
import { suggestionRoutes } from './suggestions/routes.ts';

export interface CatalogueParts {
  database: Database;
  cache: CatalogueCache;
  search: CatalogueSearch;
}

/** What everybody may read, without a session. */
export async function registerCatalogue(app: FastifyInstance, parts: CatalogueParts) {
  const { database, cache, search } = parts;
  await app.register(categoryRoutes, { database, cache });
  await app.register(brandRoutes, { database, cache });
  await app.register(productListRoutes, { search, cache });
  await app.register(suggestionRoutes, { search, cache });
  await app.register(productRoutes, { database, cache });
  await app.register(reviewRoutes, { database, cache });
  await app.register(availabilityRoutes, { database });
  await app.register(campaignRoutes, { database, cache });
}
