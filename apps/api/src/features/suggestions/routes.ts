import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { onEach, type Sources } from '../../lib/cache/sources.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { normaliseText } from '../../lib/text.ts';
import { createSearch } from '../search/service.ts';
import { Suggestions, SuggestionsQuery } from './schema.ts';

export const suggestionRoutes: Routes<{ sources: Sources; cache: CatalogueCache }> = async (
  app,
  { sources, cache },
) => {
  const search = onEach(sources, ({ pool }) => createSearch(pool));
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
        compute: async (from) => ({ value: await search(from).getSuggestions(q, locale) }),
      });
    },
  );
};
