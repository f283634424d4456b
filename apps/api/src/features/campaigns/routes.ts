import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { onEach, type Sources } from '../../lib/cache/sources.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { CurrentCampaign } from './schema.ts';
import { createCampaignService } from './service.ts';

export const campaignRoutes: Routes<{ sources: Sources; cache: CatalogueCache }> = async (
  app,
  { sources, cache },
) => {
  const service = onEach(sources, ({ pool }) => createCampaignService(pool));
  app.addHook('onRequest', answerKnownAddress(cache));

  app.get(
    '/campaigns/current',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'getCurrentCampaign',
        summary: 'The sale that is on, or null',
        querystring: LocaleQuery,
        response: { 200: CurrentCampaign, ...problems() },
      },
    },
    (request, reply) => {
      const { locale = 'en' } = request.query;
      return respondCached(cache, request, reply, {
        key: `campaign ${locale}`,
        tags: [listsTag],
        cacheControl: cacheControl.live,
        compute: (from) => service(from).getCurrent(new Date(), locale),
      });
    },
  );
};
