import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { normaliseText } from '../../lib/text.ts';
import type { CatalogueSearch } from '../search/types.ts';
import { Suggestions, SuggestionsQuery } from './schema.ts';

export const suggestionRoutes: Routes<{ search: CatalogueSearch; cache: CatalogueCache }> = async (
  app,
  { search, cache },
) => {
  app.addHook('onRequest', answerKnownAddress(cache));

  app.get(
    '/suggestions',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'getSuggestions',
        summary: 'What the words typed so far may mean',
        querystring: SuggestionsQuery,
        response: { 200: Suggestions, ...problems() },
      },
    },
    (request, reply) => {
      const { locale = 'en' } = request.query;
      const q = normaliseText(request.query.q);
      return respondCached(cache, request, reply, {
        key: `suggestions ${locale} ${q}`,
        tags: [listsTag],
        cacheControl: cacheControl.slow,
        compute: async () => ({ value: await search.getSuggestions(q, locale) }),
      });
    },
  );
};
