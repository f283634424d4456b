import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { onEach, type Sources } from '../../lib/cache/sources.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { createBrandRepository } from './repository.ts';
import { BrandList } from './schema.ts';

export const brandRoutes: Routes<{ sources: Sources; cache: CatalogueCache }> = async (
  app,
  { sources, cache },
) => {
  const repository = onEach(sources, ({ db }) => createBrandRepository(db));
  app.addHook('onRequest', answerKnownAddress(cache));

  app.get(
    '/brands',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'findBrands',
        summary: 'All brands',
        querystring: LocaleQuery,
        response: { 200: BrandList, ...problems() },
      },
    },
    (request, reply) =>
      respondCached(cache, request, reply, {
        key: 'brands',
        tags: [listsTag],
        cacheControl: cacheControl.slow,
        compute: async (from) => ({ value: { items: await repository(from).findAll() } }),
      }),
  );
};
