import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type Database } from '@dhakacart/db';
import { freePort } from '@dhakacart/db/free-port';
import { applyMigrations } from '@dhakacart/db/migrate';
import { buildCatalogue } from '@dhakacart/db/seed';
import { aroundAll, describe, expect, onTestFinished, test } from 'vitest';
import { verifyLedger } from '../../apps/api/src/features/stock/verify-ledger.ts';
import { type Shop, startShop } from '../../scripts/lib/shop.ts';
import { buildWebIfStale } from '../../scripts/lib/web-build.ts';
import { withSeededDatabase } from '../bench/with-database.ts';
import { readSummary } from '../report/summary.ts';
import { startBusyShop, startLyingShop } from './fronts.ts';
import { readEndSummary } from './k6.ts';
import { spawnCommand } from './spawned.ts';

// `k6 run performance/k6/main.ts` without `pnpm load`, against a shop that knows nothing of it: what it
// says before it begins, whom the shop takes its visitors for, and what it leaves to be put back.
const loadRunKey = 'the key of these tests';
/** Changes a minute that one address may make: fewer than a run makes, more than a visitor does. */
const writesAMinute = 12;

let folder: string;
let databaseUrl: string;
let database: Database;
let shop: Shop;
aroundAll(async (runTests) => {
  await buildWebIfStale(undefined, () => {});
  folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-k6-alone-'));
  await withSeededDatabase(async (url) => {
    databaseUrl = url;
    database = createDatabase({ url, poolSize: 2 });
    shop = await startShop({
      databaseUrl,
      port: await freePort(),
      logDirectory: path.join(folder, 'shop'),
      apiEnvironment: { LOAD_RUN_KEY: loadRunKey, RATE_LIMIT_WRITE: String(writesAMinute) },
      // What it would do later is nothing that a run waits for.
      without: ['worker'],
    });
    try {
      await runTests();
    } finally {
      await shop.stop();
      await database.close();
    }
  });
  await rm(folder, { recursive: true, force: true });
});

const { PATH, HOME } = process.env;

/** k6 as it is typed by hand: a short smoke, whose times are nobody's promise on the machine of a test. */
async function k6(settings: Record<string, string>, args: string[] = []) {
  const given = {
    LOAD_RUN_KEY: loadRunKey,
    RATE: '40',
    DURATION: '4s',
    P95_MS: '60000',
    ...settings,
  };
  const { ended, said } = spawnCommand(
    'k6',
    [
      'run',
      '--quiet',
      '--no-color',
      '--no-usage-report',
      ...args,
      ...Object.entries(given).flatMap(([name, value]) => ['-e', `${name}=${value}`]),
      'performance/k6/main.ts',
    ],
    { PATH, HOME },
  );
  return { code: await ended, said: said() };
}

/** Web and API on their own ports, where this machine is a proxy that is believed. */
const direct = () => ({ WEB_URL: shop.webUrl, API_URL: shop.apiUrl });

/** A further API until the test ends; the storefront beside it stays the same. */
async function apiOf(url: string, apiEnvironment: Record<string, string>): Promise<string> {
  const other = await startShop({
    databaseUrl: url,
    port: await freePort(),
    logDirectory: path.join(folder, 'other'),
    apiEnvironment: { LOAD_RUN_KEY: loadRunKey, ...apiEnvironment },
    without: ['web', 'worker'],
  });
  onTestFinished(() => other.stop());
  return other.apiUrl;
}

describe('a run does not begin, and says why,', () => {
  const refused = async (settings: Record<string, string>, why: string) => {
    const { code, said } = await k6(settings);
    expect(said).toContain(why);
    // What k6 ends with when a script throws.
    expect(code).toBe(107);
    expect(said).not.toContain('thresholds');
  };

  test('where no API answers', () =>
    refused({ ...direct(), API_URL: 'http://127.0.0.1:9' }, 'No API at http://127.0.0.1:9'));

  test('where there is nothing to sell', async () => {
    await database.pool.query('CREATE DATABASE empty');
    const empty = new URL(databaseUrl);
    empty.pathname = '/empty';
    await applyMigrations(empty.href);
    const api = await apiOf(empty.href, {});
    await refused({ ...direct(), API_URL: api }, `The shop at ${api} has nothing to sell`);
  });

  test('where no proxy is believed', async () => {
    const api = await apiOf(databaseUrl, { TRUST_PROXY: '' });
    await refused({ ...direct(), API_URL: api }, `${api} takes all visitors for one`);
  });

  test('where a proxy before the shop writes the address itself', () =>
    refused({ WEB_URL: shop.url }, `${shop.url} takes all visitors for one`));

  test('where the key is another', () =>
    refused(
      { ...direct(), LOAD_RUN_KEY: 'the key of another shop' },
      'does not know this LOAD_RUN_KEY',
    ));

  test('where `pnpm load` would need the addresses of `k6 run`', async () => {
    const env = { ...process.env, VISITORS: 'local' };
    const { ended, said } = spawnCommand(process.execPath, ['scripts/load.ts', 'smoke'], env);
    expect(await ended).toBe(1);
    expect(said()).toContain('VISITORS=local goes with `k6 run --local-ips`');
    expect(said()).not.toContain('Starting a shop');
  });
});

describe('behind the front, which tells the address that a visitor really has,', () => {
  const local = () => ({ WEB_URL: shop.url, VISITORS: 'local' });

  test('visitors with an address each are all served', async () => {
    const { code, said } = await k6(local(), ['--local-ips', '127.2.0.0/16']);
    expect(said).not.toContain('answered 429');
    expect(code, said).toBe(0);
  });

  test('the same visitors with one address are refused', async () => {
    const { code, said } = await k6(local(), ['--local-ips', '127.3.0.1']);
    expect(said).toContain('cart-add: POST /api/v1/cart/items answered 429');
    expect(code, said).toBe(99);
  });
});

test('an answer with the right status and wrong content is found out, on every page and route', async () => {
  const lying = await startLyingShop(shop);
  onTestFinished(() => lying.stop());
  const { code, said } = await k6({ WEB_URL: lying.url, DURATION: '10s' });
  expect(code, said).toBe(99);
  const broken = [...said.matchAll(/^ {2}broken \d+ times: (.*)$/gm)].map(([, name]) => name);
  expect(broken.toSorted()).toEqual([
    'cart-add: has the product, and adds up',
    'cart-change: has two, and adds up',
    'cart-remove: has one line less',
    // Of the version that the shop had before a change that was not believed.
    'cart-remove: status 200',
    'checkout: costs the cart and its delivery',
    'checkout: is an order of the cart for that sum',
    'home: is the home page in the language asked for',
    'list: has products with prices',
    'list: is a page of products',
    'product: has price and stock of the variant',
    'product: is the page of the product',
    'product: is the product that was asked for',
    'register: is the account, and a session',
    'search: are suggestions',
    'search: is a page with something found',
    'session: are the member’s orders',
    'session: is the member’s own account',
    'sign-in: is the account, and a new session',
  ]);
});

test('and so it is on the day of a sale', async () => {
  const lying = await startLyingShop(shop);
  onTestFinished(() => lying.stop());
  const settings = { SCENARIO: 'sale', DURATION: '8s', ORDER_RATE: '20', CONTENT_EVERY: '1' };
  const { code, said } = await k6({ WEB_URL: lying.url, ...settings });
  expect(code, said).toBe(99);
  const broken = [...said.matchAll(/^ {2}broken \d+ times: (.*)$/gm)].map(([, name]) => name);
  expect(broken.toSorted()).toEqual([
    'cart-add: has the product, and adds up',
    'checkout: costs the cart and its delivery',
    'checkout: is an order of the cart for that sum',
    'list: has products with prices',
    'list: is a page of products',
    'product: has price and stock of the variant',
    'product: is the page of the product',
    'product: is the product that was asked for',
  ]);
});

test('a quote that is refused late is told apart from the carts that are refused in time', async () => {
  const busy = await startBusyShop(shop, 150);
  onTestFinished(() => busy.stop());
  const settings = { SCENARIO: 'sale', DURATION: '8s', ORDER_RATE: '20', RESULTS: folder };
  const { code, said } = await k6({ WEB_URL: busy.url, ...settings });
  expect(code, said).toBe(99);
  expect(said).toContain('refusal_duration{kind:checkout}');
  const data = await readEndSummary(folder);
  const { refusals } = readSummary(data ?? expect.fail(said), 'sale');
  expect(refusals.checkout.late).toBe(refusals.checkout.count);
  expect(refusals.checkout.late).toBeGreaterThan(0);
  expect(refusals.late).toBeGreaterThanOrEqual(refusals.checkout.late);
});

/** Orders of each load run, and what the shelves hold. */
async function books() {
  const orders = await database.pool.query<{ run: string; orders: number }>(
    `SELECT coalesce(load_run, 'people') AS run, count(*)::integer AS orders FROM orders GROUP BY 1`,
  );
  const stock = await database.pool.query(
    'SELECT id, on_hand, reserved FROM variants WHERE reserved > 0 OR on_hand > 0 ORDER BY id',
  );
  return {
    orders: Object.fromEntries(orders.rows.map(({ run, orders: count }) => [run, count])),
    stock: stock.rows,
  };
}

test('a run tells what to run afterwards, which removes its orders and no others', async () => {
  const other = await k6({ ...direct(), DURATION: '2s', LOAD_RUN: 'another', RESULTS: folder });
  expect(other.code, other.said).toBe(0);
  const summary = JSON.parse(await readFile(path.join(folder, 'k6-results.json'), 'utf8'));
  expect(summary.metrics.http_reqs.values.count).toBeGreaterThan(0);
  const page = await readFile(path.join(folder, 'k6-report.html'), 'utf8');
  expect(page).toMatch(/^<!doctype html>/i);
  expect(page).toContain('p95 of each action, and what it is held to');
  // Everything that it needs is in it.
  expect(page).not.toMatch(/(?:src|href)=|@import|url\(/);
  const before = await books();
  expect(before.orders.another).toBeGreaterThan(0);

  const { code, said } = await k6(direct());
  expect(code, said).toBe(0);
  expect(said).toMatch(/^smoke: \d+ requests in /m);
  expect(said).toMatch(/^all \d+ thresholds kept$/m);
  const placed = Number(/orders (\d+) placed/.exec(said)?.[1]);
  expect(placed).toBeGreaterThan(0);
  const [, name = ''] =
    /^To put back what was bought, and remove the accounts: pnpm orders remove-load-run (\S+)$/m.exec(
      said,
    ) ?? [];
  expect((await books()).orders).toEqual({ ...before.orders, [name]: placed });
  // What visitors want is what the seed has brought, and not always the same.
  const bought = await database.pool.query<{ slug: string }>(
    'SELECT DISTINCT slug FROM order_lines JOIN orders o ON o.id = order_id WHERE load_run = $1',
    [name],
  );
  const slugs = buildCatalogue().map(({ slug }) => slug);
  expect(bought.rows.length).toBeGreaterThan(1);
  expect(bought.rows.filter(({ slug }) => !slugs.includes(slug))).toEqual([]);

  const remedy = spawnCommand(process.execPath, ['scripts/orders.ts', 'remove-load-run', name], {
    ...process.env,
    DATABASE_URL: databaseUrl,
  });
  expect(await remedy.ended, remedy.said()).toBe(0);
  expect(remedy.said()).toContain(`Removed ${placed} orders of ${name}.`);
  expect(await books()).toEqual(before);
  expect(await verifyLedger(database)).toEqual([]);
});
