import { Type } from 'typebox';
import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { listsTag, productTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { onEach, type Sources } from '../../lib/cache/sources.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { LocaleParameter, LocaleQuery, SlugParams } from '../../lib/schemas.ts';
import { ProductCards } from './card-schema.ts';
import { ProductDetail } from './detail-schema.ts';
import { createProductService } from './service.ts';

const RelatedQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 24, default: 8 })),
    locale: LocaleParameter,
  },
  { additionalProperties: false },
);

export const productRoutes: Routes<{ sources: Sources; cache: CatalogueCache }> = async (
  app,
  { sources, cache },
) => {
  const service = onEach(sources, ({ pool }) => createProductService(pool));
  app.addHook('onRequest', answerKnownAddress(cache));

  app.get(
    '/products/:slug',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'getProduct',
        summary: 'One product with its variants',
        params: SlugParams,
        querystring: LocaleQuery,
        response: { 200: ProductDetail, ...problems(404) },
      },
    },
    (request, reply) => {
      const { slug } = request.params;
      const { locale = 'en' } = request.query;
      return respondCached(cache, request, reply, {
        key: `product ${slug} ${locale}`,
        tags: [productTag(slug)],
        cacheControl: cacheControl.live,
        async compute(from) {
          const value = await service(from).getDetail(slug, locale);
          // A sale ends by the clock, without an edit that would drop the answer.
          if (!value.campaign) return { value };
          return { value, maxAgeMs: Date.parse(value.campaign.endsAt) - Date.now() };
        },
      });
    },
  );

  app.get(
    '/products/:slug/related',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'findRelatedProducts',
        summary: 'What a shopper may take instead',
        params: SlugParams,
        querystring: RelatedQuery,
        response: { 200: ProductCards, ...problems(404) },
      },
    },
    (request, reply) => {
      const { slug } = request.params;
      const { limit = 8, locale = 'en' } = request.query;
      return respondCached(cache, request, reply, {
        key: `related ${slug} ${limit} ${locale}`,
        tags: [listsTag, productTag(slug)],
        cacheControl: cacheControl.live,
        compute: async (from) => ({ value: await service(from).getRelated(slug, limit, locale) }),
      });
    },
  );
};
