import { expect, it } from 'vitest';
import type { ProcessUsage } from '../load/usage.ts';
import type { LoadSummary } from '../report/summary.ts';
import { type Numbers, recommend } from './recommend.ts';

const times = { p50: 5, p95: 50, p99: 90, max: 200 };
const summary: LoadSummary = {
  scenario: 'load',
  seconds: 300,
  requests: 360_000,
  requestsPerSecond: 1_200,
  times,
  failedShare: 0,
  actions: [
    { action: 'home', requests: 1_000, failedShare: 0, times },
    { action: 'checkout', requests: 100, failedShare: 0, times },
  ],
  browse: times,
  failures: {},
  checks: { passes: 1_000, fails: 0 },
  failedChecks: [],
  dropped: 0,
  droppedLooking: 0,
  orders: { buyers: 0, prepared: 0, placed: 50, tooLate: 0 },
  refusals: {
    count: 0,
    withoutRetryAfter: 0,
    p95Ms: null,
    late: 0,
    checkout: { count: 0, late: 0, p95Ms: null },
  },
  browseServerErrors: 0,
  longestBuyingMs: null,
  thresholds: [
    { metric: 'http_req_duration{action:home}', rule: 'p(95)<200', ok: true },
    { metric: 'http_req_duration{action:search}', rule: 'p(95)<400', ok: true },
  ],
};
const process = (given: Partial<ProcessUsage> = {}): ProcessUsage => ({
  cpu: 0.3,
  cpuOfLimit: null,
  memoryOfLimit: null,
  memoryBytes: 100e6,
  loopDelayMs: 12,
  waiting: 0,
  connections: 10,
  ...given,
});
const usage = {
  requestsPerSecond: 1_200,
  shopCpu: 0.4,
  machineCpu: 0.6,
  memory: 0.3,
  processes: { api: process(), postgres: process({ cpu: 0.2, loopDelayMs: null, waiting: null }) },
  connections: 12,
};
const good: Numbers = { summary, usage, rate: 1_200, frontend: null, backend: null };
const ab = {
  url: 'x',
  requests: 100,
  concurrency: 1,
  requestsPerSecond: 1,
  failed: 0,
  non2xx: 0,
  p50Ms: 1,
  p95Ms: 1,
  p99Ms: 1,
};

it('tells how much room there is when all is well, and nothing else', () => {
  expect(recommend(good)).toEqual([
    'Everything is within its limits. At 1,200 requests a second the shop uses 40 % of its CPU; if cost grows evenly, 80 % is reached at about 2,400.',
  ]);
});

const busy = (name: string) => ({
  ...usage,
  shopCpu: 0.9,
  processes: { ...usage.processes, [name]: process({ cpu: 1.2 }) },
});
it.each<[string, Partial<Numbers>, string]>([
  ['a busy API', { usage: busy('api') }, 'run more of api (replicas'],
  ['a busy database', { usage: busy('postgres') }, 'give the database more cores'],
  [
    'one full event loop on an idle machine',
    { usage: { ...usage, processes: { web: process({ cpu: 0.97 }) } } },
    'another process of it uses the CPU that is left',
  ],
  [
    'a machine that k6 fills',
    { usage: { ...usage, machineCpu: 0.99 } },
    'Send the load from another machine',
  ],
  ['little memory', { usage: { ...usage, memory: 0.85 } }, 'Memory is 85 % full'],
  [
    'a pool that is too small',
    { usage: { ...usage, processes: { api: process({ waiting: 40 }) } } },
    'Up to 40 requests of api waited for one of 10 database connections',
  ],
  [
    'a late event loop',
    { usage: { ...usage, processes: { web: process({ loopDelayMs: 400 }) } } },
    'The event loop of web was late by 400 ms',
  ],
  [
    'limits in the way',
    { summary: { ...summary, failures: { 'refused by a limit (429)': 30 } } },
    'this measured the limiter',
  ],
  ['errors', { summary: { ...summary, failures: { '5xx': 3 } } }, '3 answers were 5xx'],
  [
    'hanging',
    { summary: { ...summary, failures: { 'no answer': 2 } } },
    'let the shop refuse sooner',
  ],
  [
    'a slow action',
    {
      summary: {
        ...summary,
        actions: [
          { action: 'home', requests: 9, failedShare: 0, times: { ...times, p95: 210 } },
          { action: 'search', requests: 9, failedShare: 0, times: { ...times, p95: 900 } },
        ],
      },
    },
    'search is the latest: p95 900 ms where 400 ms is the limit (also late: home)',
  ],
  [
    'a load that is not reached',
    { usage: { ...usage, requestsPerSecond: 700 } },
    '700 requests a second were answered of 1,200',
  ],
  ['no room in k6', { summary: { ...summary, dropped: 12 } }, '12 visitors found no room'],
  ['refusals of Apache Bench', { backend: { ...ab, non2xx: 7 } }, '7 answers other than 2xx'],
])('%s has its own advice', (_, change, words) => {
  const advice = recommend({ ...good, ...change });
  expect(advice).toHaveLength(1);
  expect(advice[0]).toContain(words);
});

const fewAtOnce = (scenario: string, given: Partial<LoadSummary> = {}): string[] =>
  recommend({
    ...good,
    rate: 20,
    usage: { ...usage, requestsPerSecond: 20 },
    summary: { ...summary, scenario, ...given },
  });

it('does not find fault with a rate that nobody asked for', () => {
  for (const scenario of ['smoke', 'sale', 'spike', 'soak', 'load']) {
    const [room, untried, ...more] = fewAtOnce(scenario);
    expect(room).toContain('Everything is within its limits.');
    expect(untried).toContain('Nothing is said here of 1,000 requests a second');
    expect(more).toEqual([]);
  }
  // What little costs says nothing of what more visitors would cost.
  expect(fewAtOnce('smoke').join()).not.toContain('80 % is reached');
  expect(fewAtOnce('load').join()).not.toContain('80 % is reached');
});

it('holds actions to what the run holds them to', () => {
  const late = { ...times, p95: 900 };
  const actions = [{ action: 'checkout', requests: 9, failedShare: 0, times: late }];
  // A sale promises nothing of the time that an order takes.
  expect(fewAtOnce('sale', { actions }).join()).not.toContain('checkout is the latest');
});

it('tells of a waiting room where buyers were sent away', () => {
  const refusals = {
    count: 30,
    late: 0,
    withoutRetryAfter: 0,
    p95Ms: 20,
    checkout: { count: 0, late: 0, p95Ms: null },
  };
  expect(fewAtOnce('sale', { refusals })[0]).toContain('30 requests of buyers were told to come');
});

it('measures pods against their limits', () => {
  const pod = (cpuOfLimit: number, memoryOfLimit = 0.4) => process({ cpuOfLimit, memoryOfLimit });
  const inPods = (processes: Record<string, ProcessUsage>) =>
    recommend({ ...good, usage: { ...usage, memory: 0.99, shopCpu: 0.3, processes } });
  expect(inPods({ a: pod(0.95), b: pod(0.01) })).toEqual([
    expect.stringContaining('a uses 95 % of its limit of CPU'),
  ]);
  expect(inPods({ a: pod(0.5), b: pod(0.01, 0.9) })).toEqual([
    expect.stringContaining('b uses 90 % of its limit of memory'),
  ]);
  // The memory of the machine that k6 runs on is not the shop's.
  expect(inPods({ a: pod(0.5), b: pod(0.01) })).toEqual([
    expect.stringContaining('a uses 50 % of its CPU; if cost grows evenly, 80 % is reached at'),
  ]);
});

it('puts errors before speed', () => {
  const advice = recommend({
    ...good,
    usage: busy('api'),
    summary: { ...summary, failures: { '5xx': 3 }, dropped: 4 },
  });
  expect(advice.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    '3 answers',
    'The shop',
    '4 visitors',
  ]);
});

it('says nothing of room where the shop could not be seen', () => {
  const [advice] = recommend({ ...good, usage: { ...usage, shopCpu: Number.NaN, processes: {} } });
  expect(advice).toContain('not to be seen');
  expect(advice).not.toMatch(/NaN|Infinity/);
});

it('does not call wrong answers good', () => {
  const failures = { 'another 4xx': 2, 'wrong content': 1 };
  expect(recommend({ ...good, summary: { ...summary, failures } })).toEqual([
    expect.stringContaining('3 answers were not what was asked for'),
  ]);
});
