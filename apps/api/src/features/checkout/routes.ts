import { problems, type Routes } from '../../lib/http.ts';
import { loadSession } from '../../plugins/session.ts';
import { shopperOf } from '../cart/routes.ts';
import type { Guard } from '../waiting-room/guard.ts';
import type { QuoteService } from './quote.ts';
import { Quote, QuoteQuery } from './schema.ts';

export interface CheckoutRoutesOptions {
  quotes: QuoteService;
  guard: Guard;
}

export const checkoutRoutes: Routes<CheckoutRoutesOptions> = async (app, { quotes, guard }) => {
  app.get(
    '/checkout/quote',
    {
      // With a coupon it can be used to guess codes.
      config: {
        rateLimit: ({ query }) => (Object(query).coupon === undefined ? 'read' : 'write'),
        refuseWhileQueued: guard.queueShare(0.75),
      },
      onRequest: [guard.turnAway, loadSession],
      onResponse: guard.observe,
      schema: {
        tags: ['orders'],
        summary: 'What an order of the cart would cost now, and what stands against it',
        querystring: QuoteQuery,
        response: { 200: Quote, ...problems() },
      },
    },
    async (request) => {
      const quote = await quotes.quote(shopperOf(request), request.query);
      const approach = guard.approach(request);
      if (!approach) return { ...quote, secondsLeft: null };
      const goods = quote.cart.items.map(({ variantId }) => variantId);
      return { ...quote, secondsLeft: await approach.enter(goods) };
    },
  );
};
