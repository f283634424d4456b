import type { CatalogueCache } from '../../lib/cache/catalogue-cache.ts';
import { productTag } from '../../lib/cache/listener.ts';
import { answerKnownAddress, cacheControl, respondCached } from '../../lib/cache/respond.ts';
import { onEach, type Sources } from '../../lib/cache/sources.ts';
import { problems, type Routes } from '../../lib/http.ts';
import { SlugParams } from '../../lib/schemas.ts';
import { ReviewList, ReviewListQuery } from './schema.ts';
import { createReviewService } from './service.ts';

export const reviewRoutes: Routes<{ sources: Sources; cache: CatalogueCache }> = async (
  app,
  { sources, cache },
) => {
  const service = onEach(sources, ({ db }) => createReviewService(db));
  app.addHook('onRequest', answerKnownAddress(cache));

  app.get(
    '/products/:slug/reviews',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'findReviews',
        summary: 'What buyers say, newest first',
        params: SlugParams,
        querystring: ReviewListQuery,
        response: { 200: ReviewList, ...problems(404) },
      },
    },
    (request, reply) => {
      const { slug } = request.params;
      const { cursor, limit = 10 } = request.query;
      return respondCached(cache, request, reply, {
        key: `reviews ${slug} ${limit} ${cursor ?? ''}`,
        tags: [productTag(slug)],
        cacheControl: cacheControl.slow,
        compute: async (from) => ({
          value: await service(from).findReviews(slug, { cursor, limit }),
        }),
      });
    },
  );
};
