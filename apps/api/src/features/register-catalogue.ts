import type { FastifyInstance } from 'fastify';
import type { CatalogueCache } from '../lib/cache/catalogue-cache.ts';
import type { Sources } from '../lib/cache/sources.ts';
import { availabilityRoutes } from './availability/routes.ts';
import { brandRoutes } from './brands/routes.ts';
import { campaignRoutes } from './campaigns/routes.ts';
import { categoryRoutes } from './categories/routes.ts';
import { productListRoutes } from './products/list-routes.ts';
import { productRoutes } from './products/routes.ts';
import { reviewRoutes } from './reviews/routes.ts';
import { suggestionRoutes } from './suggestions/routes.ts';

export interface CatalogueParts {
  sources: Sources;
  cache: CatalogueCache;
}

/** What everybody may read, without a session. */
export async function registerCatalogue(app: FastifyInstance, parts: CatalogueParts) {
  const { sources, cache } = parts;
  await app.register(categoryRoutes, { sources, cache });
  await app.register(brandRoutes, { sources, cache });
  await app.register(productListRoutes, { sources, cache });
  await app.register(suggestionRoutes, { sources, cache });
  await app.register(productRoutes, { sources, cache });
  await app.register(reviewRoutes, { sources, cache });
  await app.register(availabilityRoutes, { database: sources.primary });
  await app.register(campaignRoutes, { sources, cache });
}
