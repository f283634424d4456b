import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startChild } from '../../scripts/lib/children.ts';
import { controlGroupOf } from '../control-group.ts';
import { readSummary } from '../report/summary.ts';
import { newFolder } from './command.ts';
import { readEndSummary, startK6 } from './k6.ts';
import { withPodMemory } from './pod-memory.ts';
import { type Spawned, spawnCommand } from './spawned.ts';

// The real thing, small: k6 against a shop of its own. How long requests take is nobody's promise on the
// machine of a test.
const settings = { DURATION: '8s', P95_MS: '60000' };

const load = (args: string[], env: Record<string, string> = {}) =>
  spawnCommand(process.execPath, ['scripts/load.ts', ...args], {
    ...process.env,
    ...settings,
    ...env,
  });

/** Processes of Node, k6 and Postgres that come from this one. */
async function descendants(of: ChildProcess): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const pid of (await readdir('/proc')).map(Number).filter(Number.isInteger)) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found: number[] = [];
  const grown = [of.pid ?? 0];
  for (let parent = grown.pop(); parent !== undefined; parent = grown.pop()) {
    for (const [pid, its] of parents) if (its === parent) found.push(pid) && grown.push(pid);
  }
  return found;
}

const raise = (): never => {
  throw new Error('There is no result.');
};

/** Waits for a command to say something; it fails when it ends before. */
async function until(word: string, { child, ended, said }: Spawned): Promise<void> {
  while (!said().includes(word)) {
    expect(child.exitCode, said()).toBeNull();
    await Promise.race([once(child.stdout ?? child, 'data'), ended]);
  }
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('a smoke run does everything once, puts back what it bought, and has a report', async () => {
  const { child, ended, said } = load(['smoke']);
  await until('req/s', { child, ended, said });
  const started = await descendants(child);
  expect(await ended, said()).toBe(0);
  expect(started.filter(lives)).toEqual([]);
  expect(said()).toContain('the ledger balances');
  const data = await readEndSummary(newFolder('smoke'));
  const metrics = data?.metrics ?? {};
  for (const action of ['home', 'list', 'search', 'product', 'register', 'sign-in', 'session']) {
    expect(metrics[`http_req_failed{action:${action}}`]?.values.fails, action).toBeGreaterThan(0);
  }
  expect(metrics.orders_placed?.values.count).toBeGreaterThan(0);
  expect(said()).toMatch(new RegExp(`Removed ${metrics.orders_placed?.values.count} orders`));
  const page = await readFile(path.join(newFolder('smoke'), 'k6-report.html'), 'utf8');
  expect(page).toContain('Over time');
  expect(page).not.toMatch(/(?:src|href)="/);
});

test('a process with the memory of its pod serves a smoke run, and is ended when it wants more', async () => {
  const { child, ended, said } = load(['smoke', '--pods'], { DURATION: '3s' });
  if (process.getuid?.() !== 0) {
    expect(await ended).toBe(1);
    expect(said()).toContain('A limit of memory needs Linux control groups and root');
    return;
  }
  for (const name of ['api', 'web', 'worker']) {
    const processes = path.join(controlGroupOf('memory', name, child.pid ?? 0), 'cgroup.procs');
    const held = () => readFile(processes, 'utf8').catch(() => '');
    const holds = expect.poll(held, { timeout: 120_000 }).toMatch(/\d/);
    // One that has ended holds nothing, and has said why.
    await Promise.race([holds, ended.then(() => expect.fail(said()))]);
  }
  expect(await ended, said()).toBe(0);
  const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-pod-memory-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const script = path.join(folder, 'greedy.js');
  await writeFile(
    script,
    'const all = []; while (all.length < 64) all.push(Buffer.alloc(2 ** 24, 1));',
  );
  await withPodMemory(async ({ web }) => {
    const options = { name: 'greedy', script, env: {}, logFile: path.join(folder, 'log') };
    const greedy = await startChild({ ...options, controlGroup: web });
    expect(await greedy.ended).toEqual({ code: null, signal: 'SIGKILL' });
  });
});

test('a threshold that is missed is the exit code, and where the time went is told', async () => {
  // Nothing is answered within a microsecond.
  const { ended, said } = load(['smoke', '--profile'], { P95_MS: '1', DURATION: '3s' });
  expect(await ended, said()).toBe(99);
  expect(said()).toContain('MISSED: http_req_duration{action:home} p(95)<1');
  for (const name of ['api', 'web']) {
    const [, parts = ''] = said().split(`Where ${name} was while it was busy\n`);
    expect(parts).toMatch(/^( +[\d.]+ % {2}\S.*\n){5}/);
  }
});

test.each([
  ['while visitors come', 'smoke', 'req/s'],
  ['while carts are filled', 'sale', 'Filling'],
])('a Ctrl-C %s leaves no process behind', async (_when, scenario, word) => {
  const { child, ended, said } = load([scenario], { DURATION: '10m', ORDER_RATE: '5000' });
  await until(word, { child, ended, said });
  const started = await descendants(child);
  expect(started.length).toBeGreaterThan(5);
  child.kill('SIGINT');
  expect(await ended, said()).toBe(130);
  expect(started.filter(lives)).toEqual([]);
});

test.runIf(process.getuid?.() === 0)('nor does one of a benchmark', async () => {
  const { child, ended, said } = spawnCommand(
    process.execPath,
    ['performance/bench/run.ts', 'replicas', '--quick'],
    process.env,
  );
  await until('two processes against one', { child, ended, said });
  const started = await descendants(child);
  const groups = ['one', 'two'].map((name) => controlGroupOf('cpu', name, child.pid ?? 0));
  expect(groups.filter(existsSync)).toEqual(groups);
  child.kill('SIGINT');
  expect(await ended, said()).toBe(130);
  // The load of the bench ends by itself when nobody answers.
  await expect.poll(() => started.filter(lives), { timeout: 20_000 }).toEqual([]);
  expect(groups.filter(existsSync)).toEqual([]);
});

test('a sale counts who came to buy, and nobody who looks meets a 5xx', async () => {
  const { ended, said } = load(['sale'], { DURATION: '6s', RATE: '20', ORDER_RATE: '20' });
  expect(await ended, said()).not.toBe(1);
  const data = await readEndSummary(newFolder('sale'));
  const { orders, browseServerErrors } = readSummary(data ?? raise(), 'sale');
  const [, filled] = /Filled (\d+) of \1 carts/.exec(said()) ?? [];
  expect(orders.prepared, said()).toBe(Number(filled));
  expect(orders.prepared).toBeGreaterThan(0);
  expect(orders.buyers).toBeGreaterThan(0);
  expect(orders.placed).toBeGreaterThan(0);
  expect(orders.placed).toBeLessThanOrEqual(orders.buyers);
  expect(browseServerErrors).toBe(0);
  expect(JSON.stringify(data)).not.toContain('session=');
  expect(said()).toContain('5xx on looking around: 0');
});

test('what is wrong is said before anything is started', async () => {
  const { ended, said } = load(['smoke'], { RATE: 'much' });
  expect(await ended).toBe(1);
  expect(said()).toContain('RATE is "much"; it takes a number');
  expect(said()).not.toContain('Starting a shop');
  const down = load(['smoke'], {
    WEB_URL: 'http://127.0.0.1:9',
    LOAD_RUN_KEY: '0123456789abcdef',
  });
  expect(await down.ended).not.toBe(0);
  expect(down.said()).toContain('No storefront at http://127.0.0.1:9');
  // Nor is anything told of the run before, whose files are in the same folder.
  expect(down.said()).not.toContain('targets reached');
  expect(await readEndSummary(newFolder('smoke'))).toBeNull();
});

test.runIf(process.getuid?.() === 0)(
  'visitors do not wait with the shop for a processor',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'k6-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const k6 = await startK6({ env: { SCENARIO: 'none' }, folder, live: false });
    if (existsSync('/proc/self/autogroup')) {
      expect(readFileSync(`/proc/${k6.pid}/autogroup`, 'utf8')).toMatch(/nice -5$/m);
    }
    await expect.poll(() => getPriority(k6.pid), { interval: 5 }).toBe(getPriority() - 5);
    expect(await k6.ended).not.toBe(0);
  },
);
