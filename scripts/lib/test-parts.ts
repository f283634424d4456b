import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@dhakacart/db/embedded';
import { freePort } from '@dhakacart/db/free-port';
import { applyMigrations } from '@dhakacart/db/migrate';
import { missingChartTools } from '../../deploy/helm/tools.ts';
import { findChromium } from '../../e2e/chromium.ts';
import { missingK6 } from '../../performance/load/k6.ts';
import { repositoryRoot } from './paths.ts';
import { step } from './progress.ts';
import { run } from './run.ts';
import { startShop } from './shop.ts';
import { buildWebIfStale } from './web-build.ts';

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** Each failed test: its name and how it failed. A log is read from its end. */
  failures?: string[];
  /** Why a part was skipped, and what would help. */
  reason?: string;
}

/** Units, API on a real Postgres, and scripts. */
export const vitestTests = (results: string) => vitest(results, ['--project', '!chart']);

/** The chart as it is rendered, without a cluster. */
export async function chartTests(results: string): Promise<Outcome> {
  const reason = missingChartTools();
  if (reason) return { passed: 0, failed: 0, skipped: 1, reason };
  return vitest(results, ['--project', 'chart']);
}

/** k6 against a shop, small. */
export async function loadTests(results: string): Promise<Outcome> {
  const reason = missingK6();
  if (reason) return { passed: 0, failed: 0, skipped: 1, reason };
  await buildWebIfStale(undefined, () => step('Building the storefront'));
  return vitest(results, ['--config', 'performance/load/vitest.config.ts']);
}

async function vitest(results: string, which: string[]): Promise<Outcome> {
  const file = path.join(results, 'vitest.json');
  await rm(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
  const ended = await run('pnpm', ['exec', 'vitest', 'run', ...which, ...reporters], {
    live: true,
  }).then(
    () => true,
    () => false,
  );
  const report = JSON.parse(await readFile(file, 'utf8'));
  const outcome = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOfFile),
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
  const { passed, failures } = await readFile(file, 'utf8').then(JSON.parse, () => ({
    passed: 0,
    failures: [],
  }));
  return accountForCrash({ passed, failed: failures.length, skipped: 0, failures }, ended);
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
  const { stats, suites } = JSON.parse(await readFile(file, 'utf8'));
  const outcome = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites.flatMap(failuresOfSuite),
  };
  return accountForCrash(outcome, ended);
}

interface VitestFile {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

function failuresOfFile(file: VitestFile): string[] {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  const name = path.relative(repositoryRoot, file.name);
  if (!failed.length && file.status === 'failed') return [`${name}\n${file.message}`];
  return failed.map((test) => [`${name} › ${test.fullName}`, ...test.failureMessages].join('\n'));
}

interface PlaywrightSuite {
  file: string;
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    tests: {
      projectName: string;
      status: string;
      results: { errors: { message?: string }[] }[];
    }[];
  }[];
}

function failuresOfSuite(suite: PlaywrightSuite): string[] {
  const failures = suite.specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const errors = results.flatMap((result) =>
          result.errors.map(({ message = '' }) => message),
        );
        return [`[${projectName}] ${suite.file} › ${spec.title}`, ...errors].join('\n');
      }),
  );
  return [...failures, ...(suite.suites ?? []).flatMap(failuresOfSuite)];
}

// A runner may fail without a failed test: an error outside of tests, or no test at all.
function accountForCrash(outcome: Outcome, ended: boolean): Outcome {
  const silent = outcome.failed === 0 && (!ended || outcome.passed === 0);
  return silent ? { ...outcome, failed: 1 } : outcome;
}
