import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { onEach, type Sources } from '../../lib/cache/sources.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { createSearch } from '../search/service.ts';
import { toProductSearch } from './list-query.ts';
import { ProductList, ProductListQuery } from './list-schema.ts';

export const productListRoutes: Routes<{ sources: Sources; cache: CatalogueCache }> = async (
  app,
  { sources, cache },
) => {
  const search = onEach(sources, ({ pool }) => createSearch(pool));
  app.addHook('onRequest', answerKnownAddress(cache));

  app.get(
    '/products',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'findProducts',
        summary: 'Products by category, words and filters',
        querystring: ProductListQuery,
        response: { 200: ProductList, ...problems(404) },
      },
    },
    (request, reply) => {
      const query = toProductSearch(request.query);
      return respondCached(cache, request, reply, {
        key: `products ${JSON.stringify(query)}`,
        tags: [listsTag],
        cacheControl: cacheControl.live,
        compute: async (from) => ({ value: await search(from).findProducts(query) }),
      });
    },
  );
};
