import type { Database } from '@dhakacart/db';
import { problems, type Routes } from '../../lib/http.ts';
import { AvailabilityList, AvailabilityQuery } from './schema.ts';
import { createAvailabilityService } from './service.ts';

export const availabilityRoutes: Routes<{ database: Database }> = async (app, { database }) => {
  const service = createAvailabilityService(database.pool);

  app.get(
    '/availability',
    {
      schema: {
        tags: ['catalogue'],
        operationId: 'findAvailability',
        summary: 'Live price and stock of variants',
        querystring: AvailabilityQuery,
        response: { 200: AvailabilityList, ...problems() },
      },
    },
    async (request, reply) => {
      const variantIds = [...new Set(request.query.variants.split(','))];
      reply.header('cache-control', 'public, max-age=1');
      return service.findAvailability(variantIds);
    },
  );
};
