import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { checkoutRoutes } from './checkout-routes.ts';
import { controlRoutes } from './control-routes.ts';
import { type Controls, createControls } from './controls.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createNotifier, type Notifier } from './notifier.ts';
import { validatorRoutes } from './validator-routes.ts';

export interface SimulatorOptions {
  storeId: string;
  storePassword: string;
  /** A free one by default. */
  port?: number;
  host?: string;
}

export { type Controls, createControls } from './controls.ts';

export interface GatewaySimulator {
  /** `http://127.0.0.1:…` */
  url: string;
  /** How it misbehaves; change it at any time. */
  controls: Controls;
  /** What it knows of sessions, transactions and refunds. */
  gateway: Gateway;
  notifier: Notifier;
  close(): Promise<void>;
}

export interface Parts {
  store: { id: string; password: string };
  controls: Controls;
  gateway: Gateway;
  notifier: Notifier;
}

/**
 * SSLCommerz as far as a shop sees it (hosted checkout, version 4): sessions, the hosted page,
 * notifications, order validation, transaction query and refunds. Everything is kept in memory.
 * @see https://developer.sslcommerz.com/doc/v4/
 */
export async function startGatewaySimulator(options: SimulatorOptions): Promise<GatewaySimulator> {
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 65_536 });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  const store = { id: options.storeId, password: options.storePassword };
  const controls = createControls();
  const gateway = createGateway();
  const notifier = createNotifier(store, controls);
  const parts: Parts = { store, controls, gateway, notifier };

  app.get('/readyz', async () => ({ status: 'ready' }));
  app.register(checkoutRoutes, parts);
  app.register(validatorRoutes, parts);
  app.register(controlRoutes, parts);
  await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${options.host ?? '127.0.0.1'}:${port}`,
    controls,
    gateway,
    notifier,
    close: () => app.close(),
  };
}
