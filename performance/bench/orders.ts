import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type Database, newId } from '@dhakacart/db';
import { createToken, hashToken } from '../../apps/api/src/lib/token.ts';
import { startApi } from './api-process.ts';
import { loadCore, output, pinned, serverCore } from './load.ts';
import type { OrdersLoad, OrdersReport } from './orders-load.ts';
import { runPgbench } from './orders-pgbench.ts';
import { median } from './statistics.ts';
import type { Bench } from './types.ts';
import { withSeededDatabase } from './with-database.ts';

/** Connections of the API's pool, and so of the bare client that it is compared with. */
const poolSize = 10;

/**
 * Orders a second on one core that carries both the API and Postgres, and the order's transaction
 * against the same statements sent by a bare client when everybody wants one product.
 */
export const ordersBench: Bench = {
  name: 'orders',
  run: ({ quick, say }) =>
    withSeededDatabase(
      async (databaseUrl) => {
        const database = createDatabase({ url: databaseUrl, poolSize: 2 });
        const variants = await stockUp(database);
        const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
        const api = await startApi({
          databaseUrl,
          logFile: path.join(folder, 'api.log'),
          env: { DATABASE_POOL_SIZE: String(poolSize) },
        });
        try {
          const seconds = quick ? 3 : 10;
          const rounds = quick ? 1 : 3;
          const send = (options: Partial<OrdersLoad>) =>
            sendOrders({ url: api.url, seconds, variants, connections: 16, ...options });
          await send({ seconds: 3 });
          const journeys: OrdersReport[] = [];
          for (let round = 0; round < rounds; round++) journeys.push(await send({}));
          const perSecond = median(journeys.map((report) => report.perSecond));
          say(`  ${perSecond.toFixed(0)} journeys a second; now at half of that rate`);
          const half = await send({ rate: perSecond / 2, connections: 256 });

          const hot: { measured: number; baseline: number }[] = [];
          const one: HotRound = {
            variantId: variants[0] ?? '',
            count: quick ? 300 : 2_000,
            file: path.join(folder, 'carts.json'),
          };
          for (let round = 0; round <= rounds; round++) {
            const measured = await orderHot(database, api.url, one);
            const baseline = await orderBare(database, databaseUrl, one);
            // The first round warms up.
            if (round > 0) hot.push({ measured, baseline });
          }
          return [
            {
              id: 'orders-journey',
              what: 'orders, from an empty cart, distinct products, API and database on one core',
              value: perSecond,
              unit: 'orders/s',
              target: { atLeast: 150, aim: 300 },
              details: { rounds: journeys, requests: ['add', 'quote', 'order'] },
            },
            {
              id: 'orders-hot',
              what: 'place order, everyone on one product, against the bare transaction',
              value: median(hot.map(({ measured, baseline }) => measured / baseline)),
              unit: 'ratio',
              target: { atLeast: 0.4, aim: 0.7 },
              details: {
                rounds: hot,
                connections: poolSize,
                pgbench: await runPgbench(database, databaseUrl, one),
              },
            },
            {
              id: 'orders-p95',
              what: 'p95 of place order at half of that rate',
              value: half.p95Ms,
              unit: 'ms',
              target: { atMost: 100, aim: 40 },
              details: { ...half },
            },
          ];
        } finally {
          await api.stop();
          await database.close();
        }
      },
      { core: serverCore },
    ),
};

/** One variant of each product on the shelf, with stock that no run uses up; returns their ids. */
async function stockUp({ db }: Database): Promise<string[]> {
  await db.variant.updateMany({ data: { onHand: 1_000_000 } });
  const products = await db.product.findMany({
    where: { status: 'active' },
    orderBy: { id: 'asc' },
    select: { variants: { select: { id: true }, orderBy: { position: 'asc' }, take: 1 } },
  });
  return products.flatMap(({ variants }) => variants.map(({ id }) => id));
}

async function sendOrders(options: OrdersLoad): Promise<OrdersReport> {
  const report: OrdersReport = JSON.parse(
    await runOnLoadCore('orders-load.ts', { ORDERS_LOAD: JSON.stringify(options) }),
  );
  if (report.failures.length) throw new Error(`Orders failed: ${report.failures.join('; ')}`);
  return report;
}

/** Carts of guests with one unit of the variant in each, written to `file` for a process to read. */
async function makeCarts(
  { db }: Database,
  { variantId, count, file }: HotRound,
): Promise<{ id: string; token: string }[]> {
  const { price } = await db.variant.findUniqueOrThrow({ where: { id: variantId } });
  const carts = Array.from({ length: count }, () => ({ id: newId('crt'), token: createToken() }));
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.cart.createMany({
    data: carts.map(({ id, token }) => ({ id, tokenHash: hashToken(token), expiresAt })),
  });
  await db.cartItem.createMany({
    data: carts.map(({ id }) => ({
      id: newId('itm'),
      cartId: id,
      variantId,
      quantity: 1,
      seenPrice: price,
    })),
  });
  await writeFile(file, JSON.stringify(carts));
  return carts;
}

interface HotRound {
  variantId: string;
  count: number;
  /** Where the carts of the round are written. */
  file: string;
}

/** Orders a second of everybody who wants one product, through the API. */
async function orderHot(database: Database, url: string, round: HotRound): Promise<number> {
  const [first] = await makeCarts(database, round);
  const quoted = await fetch(`${url}/api/v1/checkout/quote?district=dhaka&delivery=standard`, {
    headers: { cookie: `cart=${first?.token}` },
  });
  const quote = (await quoted.json()) as { total: { amount: number } };
  const report = JSON.parse(
    await runOnLoadCore('orders-hot-load.ts', {
      URL: url,
      CARTS_FILE: round.file,
      TOTAL: String(quote.total.amount),
    }),
  );
  if (report.failures.length) throw new Error(`Orders failed: ${report.failures[0]}`);
  return report.perSecond;
}

/** The same by a bare client, where the API otherwise is. */
async function orderBare(
  database: Database,
  databaseUrl: string,
  round: HotRound,
): Promise<number> {
  await makeCarts(database, round);
  const script = path.join(import.meta.dirname, 'orders-bare.ts');
  const text = await output(pinned(serverCore, [process.execPath, script]), {
    DATABASE_URL: databaseUrl,
    CONNECTIONS: String(poolSize),
    CARTS_FILE: round.file,
  });
  return JSON.parse(text).perSecond;
}

function runOnLoadCore(script: string, env: Record<string, string>): Promise<string> {
  const file = path.join(import.meta.dirname, script);
  return output(pinned(loadCore, [process.execPath, file]), env);
}
