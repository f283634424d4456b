import { randomUUID } from 'node:crypto';
import { freePort } from '@dhakacart/db/free-port';
import { type GatewaySimulator, startGatewaySimulator } from '@dhakacart/gateway-simulator';
import { Registry } from 'prom-client';
import type { Order } from '../src/features/orders/schema.ts';
import { createPaymentMetrics } from '../src/features/payments/metrics.ts';
import type { ReconcileDeps } from '../src/features/payments/reconcile.ts';
import { createSslcommerzClient } from '../src/features/payments/sslcommerz/client.ts';
import type { StartedPayment } from '../src/features/payments/start-payment.ts';
import { startTestApp, type TestApp } from './app.ts';
import { createTestLogger } from './log-lines.ts';
import { placeOrder } from './orders.ts';
import type { Answer, Visitor } from './visitor.ts';

export const store = { storeId: 'teststore', storePassword: 'teststore@ssl' };

/** The app on a port of its own, where the gateway's notifications reach it, and the gateway. */
export interface PayingShop extends TestApp {
  simulator: GatewaySimulator;
  origin: string;
  /** What the worker's tasks work with. */
  worker: ReconcileDeps;
}

export async function startPayingShop(
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<PayingShop> {
  const simulator = await startGatewaySimulator(store);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const t = await startTestApp({
    url: databaseUrl,
    env: {
      PUBLIC_ORIGIN: origin,
      SSLCOMMERZ_URL: simulator.url,
      SSLCOMMERZ_STORE_ID: store.storeId,
      SSLCOMMERZ_STORE_PASSWORD: store.storePassword,
      ...env,
    },
  });
  await t.app.listen({ port, host: '127.0.0.1' });
  return {
    ...t,
    simulator,
    origin,
    worker: {
      database: t.database,
      gateway: createSslcommerzClient({ url: simulator.url, ...store }),
      paymentCheckMs: 60_000,
      metrics: createPaymentMetrics(new Registry()),
      logger: createTestLogger().logger,
    },
    async close() {
      await t.close();
      await simulator.close();
    },
  };
}

/** An order that waits for its payment. */
export const placeOnlineOrder = (
  { app }: Pick<TestApp, 'app'>,
  lines: (string | [string, number])[],
  given: Record<string, unknown> & { visitor?: Visitor } = {},
): Promise<{ visitor: Visitor; order: Order }> =>
  placeOrder(app, lines, { payment: 'sslcommerz', ...given });

export const beginPayment = (
  visitor: Visitor,
  orderId: string,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  visitor.send(`POST /orders/${orderId}/payments`, {
    headers: { 'idempotency-key': randomUUID(), ...headers },
  });

export async function mustBeginPayment(visitor: Visitor, orderId: string): Promise<StartedPayment> {
  const { status, body } = await beginPayment(visitor, orderId);
  if (status !== 201) throw new Error(`paying answered ${status}: ${JSON.stringify(body)}`);
  return body as StartedPayment;
}

/** The form that takes a browser back to the shop. */
export interface ReturnForm {
  action: string;
  fields: Record<string, string>;
}

/**
 * Presses a button of the gateway's page: bkash, nagad, card, fail or cancel. Resolves when what the
 * gateway sends by itself has been answered.
 */
export async function choose(
  { simulator }: Pick<PayingShop, 'simulator'>,
  { redirectUrl }: StartedPayment,
  choice: string,
): Promise<ReturnForm> {
  const answer = await fetch(redirectUrl, {
    method: 'POST',
    body: new URLSearchParams({ choice }),
  });
  const html = await answer.text();
  await simulator.notifier.idle();
  const [, action = ''] = /action="([^"]*)"/.exec(html) ?? [];
  const fields = [...html.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return { action, fields: Object.fromEntries(fields) };
}

/** The browser follows the form: another site's POST, without our cookies. */
export async function comeBack({ action, fields }: ReturnForm): Promise<{
  status: number;
  location: string | null;
}> {
  const { status, headers } = await fetch(action, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'https://securepay.sslcommerz.com', 'sec-fetch-site': 'cross-site' },
    redirect: 'manual',
  });
  return { status, location: headers.get('location') };
}

/** How an order stands, with everything that money touches. */
export async function standing({ database }: Pick<TestApp, 'database'>, id: string) {
  const order = await database.db.order.findUniqueOrThrow({
    where: { id },
    include: {
      payments: { orderBy: { createdAt: 'asc' }, include: { events: true } },
      refunds: true,
      holds: true,
      events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
  });
  const messages = await database.db.outbox.findMany({
    where: { data: { path: ['orderId'], equals: id } },
    orderBy: { createdAt: 'asc' },
  });
  return {
    status: order.status,
    paid: order.paidAmount,
    refunded: order.refundedAmount,
    expiresAt: order.expiresAt,
    holds: order.holds,
    payments: order.payments.map(({ status }) => status),
    paymentRows: order.payments,
    refunds: order.refunds.map(({ status }) => status),
    refundRows: order.refunds,
    history: order.events.map(({ type }) => type),
    messages: messages.map(({ template }) => template),
  };
}

/** How often each outcome was counted. */
export async function outcomes({
  registry,
}: Pick<TestApp, 'registry'>): Promise<Record<string, number>> {
  const metric = await registry.getSingleMetric('payment_events_total')?.get();
  return Object.fromEntries(
    (metric?.values ?? []).map(({ labels, value }) => [String(labels.outcome), value]),
  );
}
