import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@dhakacart/db/embedded';
import { freePort } from '@dhakacart/db/free-port';
import { applyMigrations } from '@dhakacart/db/migrate';
import { findChromium } from '../../e2e/chromium.ts';
import { repositoryRoot } from './paths.ts';
import { step } from './progress.ts';
import { run } from './run.ts';
import { startShop } from './shop.ts';
import { buildWebIfStale } from './web-build.ts';

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** Why a part was skipped, and what would help. */
  reason?: string;
}

/** Every Vitest project: units, API on a real Postgres, scripts. */
export async function vitestTests(results: string): Promise<Outcome> {
  const file = path.join(results, 'vitest.json');
  await rm(file, { force: true });
  const ended = await run(
    'pnpm',
    ['exec', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${file}`],
    { live: true },
  ).then(
    () => true,
    () => false,
  );
  const report = JSON.parse(await readFile(file, 'utf8'));
  const outcome = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return accountForCrash(outcome, ended);
}

/** The short form of `pnpm storm`: everybody orders at once, and processes are killed. */
export async function storms(results: string): Promise<Outcome> {
  const file = path.join(results, 'storm.json');
  await rm(file, { force: true });
  const script = path.join(repositoryRoot, 'performance/storm/run.ts');
  const ended = await run(process.execPath, [script, '--quick', '--counts', file], { live: true })
    .then(() => true)
    .catch(() => false);
  const counts = await readFile(file, 'utf8').then(JSON.parse, () => ({ passed: 0, failed: 0 }));
  return accountForCrash({ ...counts, skipped: 0 }, ended);
}

/** The journeys in a real browser against the whole shop on a database of its own. */
export async function browserTests(results: string): Promise<Outcome> {
  try {
    await findChromium();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 0, skipped: 1, reason };
  }
  await buildWebIfStale(undefined, () => step('Building the storefront'));
  const parent = await mkdtemp(path.join(tmpdir(), 'dhakacart-browser-'));
  const server = await startEmbeddedPostgres({
    dataDirectory: path.join(parent, 'postgres'),
    port: 0,
    durable: false,
  });
  try {
    await applyMigrations(server.url);
    const { seedIfEmpty } = await import('./seed.ts');
    await seedIfEmpty(server.url, true, step);
    const shop = await startShop({
      databaseUrl: server.url,
      port: await freePort(),
      logDirectory: path.join(results, 'logs'),
      // Every visitor of these tests has one address and one telephone; the limits have tests of
      // their own.
      apiEnvironment: {
        RATE_LIMIT_READ: '0',
        RATE_LIMIT_WRITE: '0',
        RATE_LIMIT_AUTH: '0',
        RATE_LIMIT_ORDER: '0',
        OPEN_ORDERS_PER_PHONE: '0',
      },
    });
    try {
      return await playwright(results, shop.url, server.url);
    } finally {
      await shop.stop();
    }
  } finally {
    await server.stop();
    await server.remove();
    await rm(parent, { recursive: true, force: true });
  }
}

async function playwright(results: string, baseUrl: string, databaseUrl: string): Promise<Outcome> {
  const file = path.join(results, 'playwright.json');
  await rm(file, { force: true });
  const ended = await run('pnpm', ['exec', 'playwright', 'test'], {
    cwd: path.join(repositoryRoot, 'e2e'),
    env: { ...process.env, BASE_URL: baseUrl, DATABASE_URL: databaseUrl, RESULTS_FILE: file },
    live: true,
  }).then(
    () => true,
    () => false,
  );
  const { stats } = JSON.parse(await readFile(file, 'utf8'));
  const outcome = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
  return accountForCrash(outcome, ended);
}

// A runner may fail without a failed test: an error outside of tests, or no test at all.
function accountForCrash(outcome: Outcome, ended: boolean): Outcome {
  const silent = outcome.failed === 0 && (!ended || outcome.passed === 0);
  return silent ? { ...outcome, failed: 1 } : outcome;
}
