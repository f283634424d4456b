import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '@dhakacart/db/free-port';
import { openShopDatabase, type ShopDatabase } from './lib/database.ts';
import { generateIfStale } from './lib/generate.ts';
import { passedOn } from './lib/passed-on.ts';
import { dataDirectory } from './lib/paths.ts';
import { fail, step } from './lib/progress.ts';
import { noteRunningShop } from './lib/running-shop.ts';
import { type Shop, startShop } from './lib/shop.ts';
import { buildWebIfStale } from './lib/web-build.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, host: { type: 'string' } },
});

// The whole of the command is one list of things to undo, so that a Ctrl-C at any moment leaves
// no process behind, and a database that was shut down in order.
let database: ShopDatabase | undefined;
let shop: Shop | undefined;
let forget: (() => Promise<void>) | undefined;

const interruption = new AbortController();
const interrupted = once(interruption.signal, 'abort');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort());
}

async function bringUp(): Promise<Shop> {
  await generateIfStale();
  step('Database');
  database = await openShopDatabase();
  if (database.applied.length) step(`Migrations: ${database.applied.length} applied`);
  const { seedIfEmpty } = await import('./lib/seed.ts');
  await seedIfEmpty(database.url, Boolean(database.embedded), step);
  interruption.signal.throwIfAborted();
  await buildWebIfStale(interruption.signal, () =>
    step('Building the storefront (about a minute, the first time only)'),
  );
  const wanted = portOf(values.port ?? process.env.PORT ?? '3000');
  const port = await freePort(wanted);
  if (port !== wanted) step(`Port ${wanted} is taken, so ${port} it is`);
  step('Starting API, worker and web');
  return startShop({
    databaseUrl: database.url,
    port,
    ...(values.host ? { host: values.host } : {}),
    logDirectory: path.join(dataDirectory, 'logs'),
    apiEnvironment: passedOn(),
    signal: interruption.signal,
  });
}

try {
  shop = await bringUp();
  forget = await noteRunningShop(shop);
  step('Ready');
  process.stdout.write(welcome(shop));
  const reason = await Promise.race([interrupted, shop.broken]);
  if (typeof reason === 'string') fail(`${reason}; its log is in .data/logs.`);
} catch (error) {
  if (!interruption.signal.aborted) fail(error);
} finally {
  step('Stopping');
  await forget?.();
  await shop?.stop();
  await database?.embedded?.stop();
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`"${text}" is no port: give a number up to 65535.`);
}

/** With a simulator the mails are in the mailbox and payments are played; else both are real. */
function welcome({ url, gatewayUrl }: Shop): string {
  const shown = gatewayUrl
    ? `Mailbox        ${url}/api/dev/mailbox  every mail and text message, for whoever reaches the shop
  Payments       played by a simulator that only this machine reaches`
    : 'Payments       by the store of SSLCOMMERZ_STORE_ID; mails and text messages go to their providers';
  return `
  DhakaCart      ${url}
  API reference  ${url}/api/reference
  ${shown}

  Demo accounts, password dhaka-demo-2026
    shopper@dhakacart.example
    staff@dhakacart.example
    admin@dhakacart.example

  Coupon DHAKA10 takes 10% off an order from ৳2,000, at most ৳1,000

  Ctrl-C stops everything. pnpm db:reset starts over.

`;
}
