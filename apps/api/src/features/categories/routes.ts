import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { onEach, type Sources } from '../../lib/cache/sources.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { CategoryTree } from './schema.ts';
import { createCategoryService } from './service.ts';

export const categoryRoutes: Routes<{ sources: Sources; cache: CatalogueCache }> = async (
  app,
  { sources, cache },
) => {
  const service = onEach(sources, ({ db }) => createCategoryService(db));
  app.addHook('onRequest', answerKnownAddress(cache));

  app.get(
    '/categories',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'getCategoryTree',
        summary: 'The departments of the shop',
        querystring: LocaleQuery,
        response: { 200: CategoryTree, ...problems() },
      },
    },
    (request, reply) => {
      const { locale = 'en' } = request.query;
      return respondCached(cache, request, reply, {
        key: `categories ${locale}`,
        tags: [listsTag],
        cacheControl: cacheControl.slow,
        compute: async (from) => ({ value: await service(from).getTree(locale) }),
      });
    },
  );
};
