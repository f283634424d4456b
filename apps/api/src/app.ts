import type { Database } from '@dhakacart/db';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from './config.ts';
import { mailboxRoutes } from './features/outbox/mailbox-routes.ts';
import { registerAccounts } from './features/register-accounts.ts';
import { registerCatalogue } from './features/register-catalogue.ts';
import { registerOrders } from './features/register-orders.ts';
import type { CatalogueCache } from './lib/cache/catalogue-cache.ts';
import type { Sources } from './lib/cache/sources.ts';
import { writeClientError } from './lib/client-error.ts';
import { namedSchemas } from './lib/http.ts';
import { createLifecycle, type Lifecycle } from './lib/lifecycle.ts';
import { requestIdOf } from './lib/request-id.ts';
import { createPeerMatcher } from './lib/trusted-peers.ts';
import { refuseInvalidText, validatorCompiler } from './lib/validation.ts';
import { errorsPlugin, sendProblem } from './plugins/errors.ts';
import { loadSheddingPlugin } from './plugins/load-shedding.ts';
import { observePlugin } from './plugins/observe.ts';
import { openapiPlugin } from './plugins/openapi.ts';
import { originCheckPlugin } from './plugins/origin-check.ts';
import { processMetricsPlugin } from './plugins/process-metrics.ts';
import { rateLimitPlugin } from './plugins/rate-limit.ts';
import { routeDefaultsPlugin } from './plugins/route-defaults.ts';
import { protectiveHeaders, securityHeadersPlugin } from './plugins/security-headers.ts';

export interface AppDeps {
  config: Config;
  database: Database;
  /** What the catalogue is read from. */
  sources: Sources;
  logger: Logger;
  registry: Registry;
  /** Fed with changes by `listenForCatalogueChanges`. */
  cache: CatalogueCache;
  /** Shared with the probes; a fresh one by default. */
  lifecycle?: Lifecycle;
}

/** The whole HTTP interface, ready for `inject` or `listen`; opens no port and no connection. */
export async function buildApp(deps: AppDeps) {
  const { config, database, sources, logger, registry, cache } = deps;
  const { lifecycle = createLifecycle() } = deps;
  const app = Fastify({
    loggerInstance: logger,
    // Our own line for each request says more in less; see plugins/observe.ts.
    logController: new LogController({ disableRequestLogging: true }),
    // Fastify would make a child logger for every request; lines that need the id carry it.
    childLoggerFactory: (parent) => parent,
    genReqId: requestIdOf,
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: config.bodyLimitBytes,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    // A request that arrives while we close is still answered; new ones go elsewhere by then.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // An address that no route can be looked up for; no hook runs, so the headers are given here.
    frameworkErrors: (error, request, reply) =>
      sendProblem(error, request, reply.headers(protectiveHeaders(config.secure))),
    clientErrorHandler: writeClientError,
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  // Fastify reads plain text by default; no route takes any.
  app.removeContentTypeParser('text/plain');
  app.addHook('preValidation', (request, _reply, done) => {
    // Postgres holds no null character; in an address one can only arrive encoded.
    if (request.raw.url?.includes('%00'))
      refuseInvalidText({ ...Object(request.params), ...Object(request.query) });
    if (request.body !== undefined) refuseInvalidText(request.body);
    done();
  });

  await app.register(observePlugin, { logger, registry, lifecycle });
  await app.register(processMetricsPlugin, { pools: poolsOf(deps), cache, registry });
  await app.register(securityHeadersPlugin, { secure: config.secure });
  await app.register(errorsPlugin);
  await app.register(originCheckPlugin, { publicOrigin: config.publicOrigin });
  await app.register(rateLimitPlugin, {
    limits: config.rateLimits,
    registry,
    trustsPeer: createPeerMatcher(config.trustProxy),
  });
  await app.register(loadSheddingPlugin, {
    pool: database.pool,
    queueLimit: config.databaseQueueLimit,
    limitMs: config.shedEventLoopDelayMs,
    registry,
  });
  await app.register(routeDefaultsPlugin);
  await app.register(openapiPlugin, { secure: config.secure });
  for (const schema of namedSchemas()) app.addSchema(schema);

  await app.register(
    async (api) => {
      // In the order of the reference.
      await registerCatalogue(api, { sources, cache });
      // Looking around is answered from memory, and goes on while buying has to wait.
      await api.register(async (shoppers) => {
        shoppers.addHook('onRequest', app.refuseWhileQueued);
        await registerAccounts(shoppers, { config, database });
        await registerOrders(shoppers, { config, database, logger, registry });
      });
    },
    { prefix: '/api/v1' },
  );
  if (config.mailbox) await app.register(mailboxRoutes, { prefix: '/api/dev', database });
  return app;
}

export type App = Awaited<ReturnType<typeof buildApp>>;

/** Of so few connections that they are not divided, the catalogue has none of its own. */
function poolsOf({ database, sources: { primary, standby } }: AppDeps) {
  return {
    main: database.pool,
    ...(primary === database ? {} : { catalogue: primary.pool }),
    ...(standby ? { standby: standby.pool } : {}),
  };
}
