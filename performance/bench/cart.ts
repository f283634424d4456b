import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type Database, newId } from '@dhakacart/db';
import { freePort } from '@dhakacart/db/free-port';
import { createSessionRepository } from '../../apps/api/src/features/auth/session-repository.ts';
import { createCartService } from '../../apps/api/src/features/cart/service.ts';
import { hashToken } from '../../apps/api/src/lib/token.ts';
import { startApi } from './api-process.ts';
import { tokenOf } from './cart-load.ts';
import { loadCore, pinned } from './load.ts';
import { startServer } from './server-process.ts';
import { median } from './statistics.ts';
import type { Bench } from './types.ts';
import { withSeededDatabase } from './with-database.ts';

const shoppers = 2_000;
const variantCount = 3;

/** Adding to the cart while signed in, against a bare route that sends the same statements. */
export const cartBench: Bench = {
  name: 'cart',
  run: ({ quick }) =>
    withSeededDatabase(async (databaseUrl) => {
      const database = createDatabase({ url: databaseUrl, poolSize: 2 });
      const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
      const logFile = (name: string) => path.join(folder, `${name}.log`);
      const variants = await prepare(database);
      const statements = await statementsOf(database, variants[0] ?? '');
      const api = await startApi({ databaseUrl, logFile: logFile('api') });
      const barePort = await freePort();
      const bareUrl = `http://127.0.0.1:${barePort}`;
      const bare = await startServer({
        script: path.join(import.meta.dirname, 'cart-bare.ts'),
        env: {
          PORT: String(barePort),
          DATABASE_URL: databaseUrl,
          STATEMENTS: JSON.stringify(statements),
        },
        logFile: logFile('bare'),
        probe: `${bareUrl}/ready`,
      });
      try {
        const rounds: { measured: number; baseline: number }[] = [];
        const seconds = quick ? 2 : 6;
        const add = async (url: string) => {
          // Every round begins with empty carts, so that no line reaches its limit.
          await database.pool.query('TRUNCATE carts CASCADE');
          return load({ url, seconds, variants });
        };
        // The first round warms up.
        for (let round = 0; round <= (quick ? 2 : 5); round++) {
          const measured = await add(`${api.url}/api/v1/cart/items`);
          const baseline = await add(`${bareUrl}/add`);
          if (round > 0) rounds.push({ measured, baseline });
        }
        return [
          {
            id: 'cart-add',
            what: 'add to cart, signed in, against the same statements in a bare route',
            value: median(rounds.map(({ measured, baseline }) => measured / baseline)),
            unit: 'ratio',
            target: { atLeast: 0.4, aim: 0.6 },
            details: { rounds, statements: statements.length },
          },
        ];
      } finally {
        await bare.stop();
        await api.stop();
        await database.close();
      }
    }),
};

/** Shoppers with a session each, and variants that never run out; returns the variants' ids. */
async function prepare({ db }: Database): Promise<string[]> {
  const users = Array.from({ length: shoppers }, (_, index) => ({ id: newId('usr'), index }));
  await db.user.createMany({
    data: users.map(({ id, index }) => ({
      id,
      email: `bench-${index}@example.com`,
      name: 'Bench Shopper',
      passwordHash: 'none',
    })),
  });
  await db.session.createMany({
    data: users.map(({ id, index }) => ({
      id: newId('ses'),
      userId: id,
      tokenHash: hashToken(tokenOf(index)),
      userAgent: 'bench',
      ip: '127.0.0.1',
      expiresAt: new Date(Date.now() + 86_400_000),
    })),
  });
  const variants = await db.variant.findMany({
    where: { product: { status: 'active' } },
    orderBy: { id: 'asc' },
    take: variantCount,
    select: { id: true },
  });
  const ids = variants.map(({ id }) => id);
  await db.variant.updateMany({ where: { id: { in: ids } }, data: { onHand: 1_000_000 } });
  return ids;
}

/** What the API's own code sends to Postgres to know the shopper and add one item, in order. */
async function statementsOf(database: Database, variantId: string): Promise<string[]> {
  const texts: string[] = [];
  const pool = new Proxy(database.pool, {
    get: (target, name) =>
      name === 'query'
        ? (statement: { text: string }) => {
            texts.push(statement.text);
            return target.query(statement);
          }
        : Reflect.get(target, name),
  });
  const day = 86_400_000;
  const session = await createSessionRepository({ pool }, { lifetimeMs: day }).get(tokenOf(0));
  if (!session) throw new Error('There is no shopper.');
  const service = createCartService({ pool }, { lifetimeMs: day });
  const shopper = { userId: session.user.id, guestToken: null, locale: 'en' as const };
  await service.add(shopper, { variantId, quantity: 1, versions: null });
  if (texts.length !== 3) throw new Error(`Adding sent ${texts.length} statements.`);
  return texts;
}

/** Additions a second, all of them accepted, from a process on the other core. */
async function load(options: {
  url: string;
  seconds: number;
  variants: string[];
}): Promise<number> {
  const script = path.join(import.meta.dirname, 'cart-load.ts');
  const [command = '', ...args] = pinned(loadCore, [process.execPath, script]);
  const { PATH = '' } = process.env;
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH,
      URL: options.url,
      SECONDS: String(options.seconds),
      SHOPPERS: String(shoppers),
      VARIANTS: options.variants.join(','),
    },
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  await once(child, 'close');
  const report = JSON.parse(text);
  const failed = report.errors + report.timeouts + report.non2xx;
  if (failed > 0) throw new Error(`${failed} additions at ${options.url} failed.`);
  return report.requests.average;
}
