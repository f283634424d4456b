import type { Database } from '@dhakacart/db';
import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { CurrentCampaign } from './schema.ts';
import { createCampaignService } from './service.ts';

export const campaignRoutes: Routes<{ database: Database; cache: CatalogueCache }> = async (
  app,
  { database, cache },
) => {
  const service = createCampaignService(database.pool);
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
        compute: () => service.getCurrent(new Date(), locale),
      });
    },
  );
};
