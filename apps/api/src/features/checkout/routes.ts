import { problems, type Routes } from '../../lib/http.ts';
import { loadSession } from '../../plugins/session.ts';
import { shopperOf } from '../cart/routes.ts';
import type { QuoteService } from './quote.ts';
import { Quote, QuoteQuery } from './schema.ts';

export const checkoutRoutes: Routes<{ quotes: QuoteService }> = async (app, { quotes }) => {
  app.get(
    '/checkout/quote',
    {
      // With a coupon it can be used to guess codes.
      config: { rateLimit: ({ query }) => (Object(query).coupon === undefined ? 'read' : 'write') },
      onRequest: loadSession,
      schema: {
        tags: ['orders'],
        summary: 'What an order of the cart would cost now, and what stands against it',
        querystring: QuoteQuery,
        response: { 200: Quote, ...problems() },
      },
    },
    async (request) => quotes.quote(shopperOf(request), request.query),
  );
};
