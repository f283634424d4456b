import type { Database } from '@dhakacart/db';
import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { CategoryTree } from './schema.ts';
import { createCategoryService } from './service.ts';

export const categoryRoutes: Routes<{ database: Database; cache: CatalogueCache }> = async (
  app,
  { database, cache },
) => {
  const service = createCategoryService(database.db);
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
        compute: async () => ({ value: await service.getTree(locale) }),
      });
    },
  );
};
