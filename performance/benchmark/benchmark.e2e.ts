import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { dataDirectory, repositoryRoot } from '../../scripts/lib/paths.ts';
import { type Shop, startShop } from '../../scripts/lib/shop.ts';
import { buildWebIfStale } from '../../scripts/lib/web-build.ts';
import { withSeededDatabase } from '../bench/with-database.ts';
import { spawnCommand } from '../load/spawned.ts';
import { missingAb } from './ab.ts';

// The suite as it is run by hand, small. The shop of "a cluster" is one of this machine, behind a
// kubectl that knows no other.
let folder: string;
let shop: Shop;
let databaseUrl: string;
const loadRunKey = 'the key of these tests';
let release = () => {};
let ended: Promise<void>;
beforeAll(async () => {
  await buildWebIfStale(undefined, () => {});
  folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-benchmark-'));
  const script = path.join(import.meta.dirname, 'testing/kubectl.ts');
  await writeFile(
    path.join(folder, 'kubectl'),
    `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`,
  );
  await chmod(path.join(folder, 'kubectl'), 0o755);
  await new Promise<void>((ready, failed) => {
    ended = withSeededDatabase(async (url) => {
      databaseUrl = url;
      shop = await startShop({
        databaseUrl,
        port: await freePort(),
        logDirectory: folder,
        apiEnvironment: { LOAD_RUN_KEY: loadRunKey },
      });
      await new Promise<void>((resolve) => {
        release = resolve;
        ready();
      });
      await shop.stop();
    });
    ended.catch(failed);
  });
});
afterAll(async () => {
  release();
  await ended;
  await rm(folder, { recursive: true, force: true });
});

const portOf = (url: string | undefined): number => Number(new URL(url ?? '').port);
const logFile = () => path.join(folder, 'kubectl.log');

function environment(): NodeJS.ProcessEnv {
  const metrics = (name: string) => portOf(shop.metricsUrls[name]);
  const pods = {
    // An update has just replaced it; nothing can be forwarded to it any more.
    'shop-api-0': { component: 'api', ports: {}, ending: true },
    'shop-api-1': { component: 'api', ports: { 3000: portOf(shop.apiUrl), 9090: metrics('api') } },
    'shop-web-1': { component: 'web', ports: { 3000: portOf(shop.webUrl), 9090: metrics('web') } },
  };
  return {
    ...process.env,
    PATH: `${folder}:${process.env.PATH}`,
    KUBECTL_PODS: JSON.stringify(pods),
    KUBECTL_LOG: logFile(),
    DATABASE_URL: databaseUrl,
    LOAD_RUN_KEY: loadRunKey,
    RATE: '30',
    DURATION: '6s',
    P95_MS: '60000',
  };
}

const benchmark = (args: string[], env: NodeJS.ProcessEnv = environment()) =>
  spawnCommand('performance/benchmark.sh', args, env);

/** Somebody else's, in the same namespace. */
function forwardOfSomebody(): ChildProcess {
  return spawn('kubectl', ['--namespace', 'shop', 'port-forward', 'pod/shop-web-1', ':3000'], {
    env: environment(),
    stdio: 'ignore',
  });
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Processes that forwarded since the log had so many characters. */
async function forwards(since: number): Promise<number[]> {
  const log = (await readFile(logFile(), 'utf8')).slice(since);
  return log
    .split('\n')
    .flatMap((line) => (line.includes('port-forward') ? Number(line.split(' ', 1)[0]) : []));
}

test('a namespace is measured, every file is there and true, and only our forwards end', async () => {
  const other = forwardOfSomebody();
  onTestFinished(() => void other.kill());
  await expect
    .poll(() => readFile(logFile(), 'utf8').catch(() => ''), { timeout: 30_000 })
    .toContain('port-forward');
  const since = (await readFile(logFile(), 'utf8')).length;
  // Apache Bench is not on every machine that has k6; where changes are proven it has to be.
  if (process.env.CI) expect(missingAb()).toBeNull();
  const ab = missingAb() ? ['--ab-requests', '0'] : ['--ab-requests', '100'];
  const { ended: code, said } = benchmark(['--namespace', 'shop', '--scenario', 'smoke', ...ab]);
  expect(await code, said()).toBe(0);
  const name = /performance-results\/(\d{8}-\d{6})/.exec(said())?.[1] ?? '';
  const results = path.join(repositoryRoot, 'performance-results', name);
  const logs = missingAb() ? [] : ['ab-backend.log', 'ab-frontend.log'];
  expect((await readdir(results)).toSorted()).toEqual([
    ...logs,
    'k6-output.log',
    'k6-results.json',
    'performance-report.html',
    'performance-report.md',
    'resource-usage.log',
  ]);
  const { metrics } = JSON.parse(await readFile(path.join(results, 'k6-results.json'), 'utf8'));
  const report = await readFile(path.join(results, 'performance-report.md'), 'utf8');
  expect(report).toContain(`${metrics.http_reqs.values.count} requests in`);
  expect(report).toContain('## What to do');
  expect(report).toMatch(/sustained; smoke does not try it \| – \| ≥ 1,000 req\/s \| not tried/);
  expect(report).toMatch(/CPU of the fullest pod, of its limit \(shop-(api|web)-1\)/);
  const page = await readFile(path.join(results, 'performance-report.html'), 'utf8');
  expect(page).toMatch(/^<!doctype html>/i);
  for (const chart of [
    'Requests a second',
    'CPU of each process',
    'Memory of each process',
    'Delay of the event loops (p99)',
    'Connections of the database',
  ]) {
    expect(page).toContain(chart);
  }
  expect(page.match(/<svg/g)?.length).toBeGreaterThanOrEqual(5);
  // Everything that it needs is in it.
  expect(page).not.toMatch(/(?:src|href)=|@import|url\(/);
  const output = await readFile(path.join(results, 'k6-output.log'), 'utf8');
  expect(output).toContain(`smoke: ${metrics.http_reqs.values.count} requests in`);
  const usage = await readFile(path.join(results, 'resource-usage.log'), 'utf8');
  const ofPod = String.raw`\d\.\d\d cores, \d+ MB, delay [\d.]+ ms`;
  expect(usage).toMatch(new RegExp(String.raw`shop-api-1: ${ofPod}, connections \d+/\d+/\d+`));
  expect(usage).toMatch(new RegExp(`shop-web-1: ${ofPod}`));
  // Of all pools, or of the database where it is told of.
  expect(usage).toMatch(/\| connections [1-9]\d*/);
  for (const log of logs) {
    expect(await readFile(path.join(results, log), 'utf8')).toMatch(/Complete requests:\s+100/);
    expect(usage).toContain('ab ');
  }
  const removed = new RegExp(`Removed ${metrics.orders_placed.values.count} orders of load-`);
  expect(said()).toMatch(removed);
  const ours = await forwards(since);
  expect(ours.length).toBeGreaterThanOrEqual(4);
  expect(ours.filter(lives)).toEqual([]);
  expect(lives(other.pid ?? 0)).toBe(true);
  await rm(results, { recursive: true });
});

test('the shop of `pnpm start` is met on the ports behind its front', async () => {
  // A shop of whoever runs this test is known again afterwards.
  const noteFile = path.join(dataDirectory, 'running-shop.json');
  const note = await readFile(noteFile).catch(() => null);
  const start = spawnCommand(process.execPath, ['scripts/start.ts'], {
    ...process.env,
    PORT: String(await freePort()),
    DATABASE_URL: databaseUrl,
    LOAD_RUN_KEY: loadRunKey,
  });
  onTestFinished(async () => {
    start.child.kill('SIGTERM');
    await start.ended;
    if (note) await writeFile(noteFile, note);
  });
  while (!start.said().includes('Demo accounts')) {
    expect(start.child.exitCode, start.said()).toBeNull();
    await Promise.race([once(start.child.stdout ?? start.child, 'data'), start.ended]);
  }
  const { ended: code, said } = benchmark(['--scenario', 'smoke', '--ab-requests', '0']);
  expect(await code, said()).toBe(0);
  expect(said()).toContain('the shop of pnpm start: the load goes to its API and web directly');
  expect(said()).toMatch(/Removed \d+ orders; the ledger balances/);
  const name = /performance-results\/(\d{8}-\d{6})/.exec(said())?.[1] ?? '';
  const results = path.join(repositoryRoot, 'performance-results', name);
  const usage = await readFile(path.join(results, 'resource-usage.log'), 'utf8');
  for (const process of ['api', 'web', 'worker', 'front']) expect(usage).toContain(`${process}: `);
  await rm(results, { recursive: true });
});

test('a Ctrl-C ends what it started', async () => {
  const since = (await readFile(logFile(), 'utf8')).length;
  const env = { ...environment(), DURATION: '10m' };
  const run = benchmark(['--namespace', 'shop', '--ab-requests', '0'], env);
  while (!run.said().includes('req/s')) {
    expect(run.child.exitCode, run.said()).toBeNull();
    await Promise.race([once(run.child.stdout ?? run.child, 'data'), run.ended]);
  }
  run.child.kill('SIGINT');
  expect(await run.ended, run.said()).toBe(130);
  expect(run.said()).toMatch(/Removed \d+ orders/);
  const ours = await forwards(since);
  expect(ours.length).toBeGreaterThanOrEqual(4);
  expect(ours.filter(lives)).toEqual([]);
});

test('a shop that is down is told of, and nothing is said of goods to put back', async () => {
  const env = {
    ...environment(),
    WEB_URL: `http://127.0.0.1:${await freePort()}`,
    DATABASE_URL: '',
  };
  const { ended: code, said } = benchmark(['--ab-requests', '0'], env);
  expect(await code, said()).toBe(107);
  expect(said()).toContain('No storefront at http://127.0.0.1:');
  expect(said()).toContain('The run did not begin');
  expect(said()).not.toContain('remove-load-run');
  const name = /performance-results\/(\d{8}-\d{6})/.exec(said())?.[1] ?? '';
  await rm(path.join(repositoryRoot, 'performance-results', name), { recursive: true });
});

test('what is missing is named with its remedy before anything runs', async () => {
  const node = path.dirname(process.execPath);
  const { ended: code, said } = benchmark([], { ...environment(), PATH: `${node}:/usr/bin:/bin` });
  expect(await code).toBe(1);
  expect(said()).toMatch(/(k6|ab) is not on the PATH: /);
  expect(said()).not.toContain('1 of 3');
  const wrong = benchmark(['--ab-requests', 'many']);
  expect(await wrong.ended).toBe(1);
  expect(wrong.said()).toContain('--ab-requests is "many"; it takes a whole number');
});
