import type { Database } from '@dhakacart/db';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import { sessionPlugin } from '../plugins/session.ts';
import { addressRoutes } from './addresses/routes.ts';
import { createAddressService } from './addresses/service.ts';
import { auditRoutes } from './audit/routes.ts';
import { createPasswordHasher } from './auth/password-hash.ts';
import { createPasswordService } from './auth/password-service.ts';
import { authRoutes } from './auth/routes.ts';
import { createAuthService } from './auth/service.ts';
import { createSessionService } from './auth/session-service.ts';
import { createThrottle } from './auth/throttle.ts';
import { createThrottleRepository } from './auth/throttle-repository.ts';
import { cartRoutes } from './cart/routes.ts';
import { createCartService } from './cart/service.ts';
import { deliveryRoutes } from './delivery/routes.ts';
import { meRoutes } from './me/routes.ts';
import { createMeService } from './me/service.ts';

/** Everything that knows who is asking: accounts, addresses, cart, audit log; and delivery. */
export async function registerAccounts(
  api: FastifyInstance,
  { config, database }: { config: Config; database: Database },
): Promise<void> {
  const { sessionLifetimeMs, cartLifetimeMs, loadRunKey } = config;
  const hasher = createPasswordHasher();
  const throttle = createThrottle(createThrottleRepository(database));
  const shared = { database, hasher, throttle, sessionLifetimeMs, cartLifetimeMs };
  const passwords = createPasswordService(shared);

  await api.register(sessionPlugin, { database, config });
  await api.register(authRoutes, {
    auth: createAuthService(shared),
    passwords,
    sessions: createSessionService(database),
    loadRunKey,
  });
  await api.register(meRoutes, { database, service: createMeService(database, passwords) });
  await api.register(addressRoutes, { service: createAddressService(database) });
  await api.register(cartRoutes, {
    service: createCartService(database, { lifetimeMs: cartLifetimeMs }),
    lifetimeMs: cartLifetimeMs,
  });
  await api.register(deliveryRoutes, {});
  await api.register(auditRoutes, { database });
}
