import type { Database } from '@dhakacart/db';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { createCartRepository } from './cart/repository.ts';
import { createCartService } from './cart/service.ts';
import { createQuoteService } from './checkout/quote.ts';
import { checkoutRoutes } from './checkout/routes.ts';
import { adminOrderRoutes } from './orders/admin/routes.ts';
import { createOrderLinks } from './orders/link.ts';
import { orderRoutes } from './orders/routes.ts';
import { createOnlinePaymentRule } from './payments/limits.ts';

/** From the cart to the parcel: quotes, orders, payments. Needs the session plugin. */
export async function registerOrders(
  api: FastifyInstance,
  { config, database }: { config: Config; database: Database },
): Promise<void> {
  const { cartLifetimeMs, loadRunKey, holdMs } = config;
  const links = createOrderLinks(config.linkSecret);
  const refuseOnlinePayment = createOnlinePaymentRule(config.sslcommerz !== null);
  const quotes = createQuoteService(database, createCartRepository(database), refuseOnlinePayment);
  const carts = createCartService(database, { lifetimeMs: cartLifetimeMs });

  await api.register(checkoutRoutes, { quotes });
  await api.register(orderRoutes, {
    database,
    quotes,
    links,
    carts,
    cartLifetimeMs,
    loadRunKey,
    holdMs,
    refuseOnlinePayment,
  });
  await api.register(adminOrderRoutes, { database, links });
}
