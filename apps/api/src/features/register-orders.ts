import type { Database } from '@dhakacart/db';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import { createCartRepository } from './cart/repository.ts';
import { createCartService } from './cart/service.ts';
import { createQuoteService } from './checkout/quote.ts';
import { checkoutRoutes } from './checkout/routes.ts';
import { adminOrderRoutes } from './orders/admin/routes.ts';
import { createOrderLinks } from './orders/link.ts';
import { orderRoutes } from './orders/routes.ts';
import { callbackRoutes } from './payments/callback-routes.ts';
import { createOnlinePaymentRule } from './payments/limits.ts';
import { createPaymentMetrics } from './payments/metrics.ts';
import { paymentRoutes } from './payments/routes.ts';
import { createSslcommerzClient } from './payments/sslcommerz/client.ts';
import { adminWaitingRoomRoutes } from './waiting-room/admin-routes.ts';
import { createWaitingRoom } from './waiting-room/create.ts';
import { waitingRoomRoutes } from './waiting-room/routes.ts';

export interface OrderParts {
  config: Config;
  database: Database;
  logger: Logger;
  registry: Registry;
}

/** From the cart to the parcel: the line before it, quotes, orders, payments. Needs the session plugin. */
export async function registerOrders(
  api: FastifyInstance,
  { config, database, logger, registry }: OrderParts,
): Promise<void> {
  const { cartLifetimeMs, loadRunKey, holdMs, openOrdersPerPhone, publicOrigin, sslcommerz } =
    config;
  const links = createOrderLinks(config.linkSecret);
  const refuseOnlinePayment = createOnlinePaymentRule(config.sslcommerz !== null);
  const quotes = createQuoteService(database, createCartRepository(database), refuseOnlinePayment);
  const carts = createCartService(database, { lifetimeMs: cartLifetimeMs });

  const waitingRoom = createWaitingRoom(config, database, { logger, registry });
  const { rooms, guard } = waitingRoom;
  api.addHook('onReady', async () => rooms.start());
  api.addHook('onClose', () => rooms.stop());

  await api.register(waitingRoomRoutes, waitingRoom);
  await api.register(adminWaitingRoomRoutes, waitingRoom);
  await api.register(checkoutRoutes, { quotes, guard });
  await api.register(orderRoutes, {
    database,
    quotes,
    links,
    carts,
    cartLifetimeMs,
    loadRunKey,
    holdMs,
    openOrdersPerPhone,
    refuseOnlinePayment,
    guard,
  });
  await api.register(adminOrderRoutes, { database, links });

  const gateway = sslcommerz && createSslcommerzClient(sslcommerz);
  await api.register(paymentRoutes, {
    database,
    links,
    payments: gateway && { database, gateway, holdMs, publicOrigin },
  });
  await api.register(callbackRoutes, {
    database,
    callbacks: gateway && { database, gateway, storePassword: sslcommerz.storePassword },
    metrics: createPaymentMetrics(registry),
  });
}
