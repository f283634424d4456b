import { expect, it } from 'vitest';
import type { LoadSummary } from '../report/summary.ts';
import type { Row } from '../report/verdict.ts';
import { baselines, exitCodeOf, type Measured, overloadOf, resourceRows, rowsOf } from './rows.ts';

const times = { p50: 5, p95: 150, p99: 190, max: 200 };
const summary: LoadSummary = {
  scenario: 'load',
  seconds: 300,
  requests: 360_000,
  requestsPerSecond: 1_190,
  times,
  failedShare: 0,
  actions: [{ action: 'home', requests: 1_000, failedShare: 0, times }],
  browse: times,
  failures: {},
  checks: { passes: 1_000, fails: 0 },
  failedChecks: [],
  dropped: 0,
  droppedLooking: 0,
  orders: { buyers: 9_500, prepared: 2_500, placed: 50, tooLate: 0 },
  refusals: {
    count: 9_000,
    late: 20,
    withoutRetryAfter: 0,
    p95Ms: 40,
    checkout: { count: 2_000, late: 10, p95Ms: 50 },
  },
  browseServerErrors: 0,
  longestBuyingMs: 3_000,
  thresholds: [],
};
const usage = {
  requestsPerSecond: 1_200,
  shopCpu: 0.4,
  machineCpu: 0.9,
  memory: 0.3,
  processes: {},
  connections: null,
};
const measured: Measured = { summary, usage, moments: [], rate: 1_200, overload: null };
const verdicts = (rows: Row[]) => Object.fromEntries(rows.map(({ id, verdict }) => [id, verdict]));
const sale = (given: Partial<LoadSummary>, overload: number | null = 3): Row[] =>
  rowsOf({ ...measured, overload, summary: { ...summary, scenario: 'sale', ...given } });

it('a run fails by k6, or by a promise that k6 does not judge', () => {
  expect(exitCodeOf(0, rowsOf(measured))).toBe(0);
  expect(exitCodeOf(107, sale({}, 2.9))).toBe(107);
  const code = (given: Partial<Measured>) => exitCodeOf(0, rowsOf({ ...measured, ...given }));
  expect(code({ usage: { ...usage, requestsPerSecond: 999 } })).toBe(99);
  expect(code({ summary: { ...summary, failures: { 'wrong content': 1 } } })).toBe(99);
  // k6 has a threshold for this one.
  expect(code({ summary: { ...summary, times: { ...times, p95: 501 } } })).toBe(0);
  expect(exitCodeOf(0, sale({}, 2.9))).toBe(99);
  const busy = { ...measured, usage: { ...usage, shopCpu: 0.81 } };
  expect(exitCodeOf(0, resourceRows(busy))).toBe(99);
});

it('holds a load to the register', () => {
  expect(verdicts(rowsOf(measured))).toEqual({
    throughput: 'reached',
    p95: 'reached',
    failed: 'aim',
    dropped: 'reached',
    'p95-home': 'reached',
    faults: 'reached',
  });
  const slow = { ...usage, requestsPerSecond: 999 };
  const late = {
    ...summary,
    times: { ...times, p95: 501 },
    failedShare: 0.02,
    dropped: 1,
    failures: { 'wrong content': 1 },
  };
  expect(verdicts(rowsOf({ ...measured, usage: slow, summary: late }))).toMatchObject({
    throughput: 'missed',
    p95: 'missed',
    failed: 'missed',
    dropped: 'missed',
    faults: 'missed',
  });
});

it('does not call missed what a scenario does not try', () => {
  const small = (scenario: string, rate: number) =>
    verdicts(
      baselines({
        ...measured,
        rate,
        usage: { ...usage, requestsPerSecond: 20 },
        summary: { ...summary, scenario },
      }),
    );
  const fine = { throughput: 'not tried', p95: 'reached', failed: 'aim' };
  expect(small('smoke', 20)).toEqual(fine);
  expect(small('spike', 1_000)).toEqual(fine);
  expect(small('load', 999)).toEqual(fine);
  expect(small('sale', 1_000)).toEqual({ ...fine, p95: 'not tried' });
  expect(small('load', 1_000)).toEqual({ ...fine, throughput: 'missed' });
});

it('holds the fullest pod to its limit, and does not ask the machine that k6 runs on', () => {
  const pod = (cpuOfLimit: number) => ({
    cpu: cpuOfLimit / 2,
    cpuOfLimit,
    memoryOfLimit: 0.5,
    memoryBytes: 1e8,
    loopDelayMs: null,
    waiting: null,
    connections: null,
  });
  const inPods = { ...usage, memory: 0.95, processes: { one: pod(0.97), other: pod(0.01) } };
  const rows = resourceRows({ ...measured, usage: inPods });
  expect(verdicts(rows)).toEqual({ cpu: 'missed', memory: 'reached' });
  expect(rows[0]?.what).toContain('one');
});

it('counts what was not measured as missed', () => {
  const nothing = { ...usage, requestsPerSecond: Number.NaN, shopCpu: Number.NaN };
  const rows = [
    ...rowsOf({ ...measured, usage: nothing }),
    ...resourceRows({ ...measured, usage: nothing }),
  ];
  expect(verdicts(rows)).toMatchObject({ throughput: 'missed', cpu: 'missed' });
  expect(rows.find(({ id }) => id === 'cpu')?.measured).toBe('not measured');
});

it('holds a sale to what is promised to those who look and those who are refused', () => {
  const good = verdicts(sale({}));
  expect(good).toEqual({
    'browse-p95': 'aim',
    'looking-dropped': 'reached',
    'browse-5xx': 'reached',
    unanswered: 'reached',
    'no-retry-after': 'reached',
    'longest-buying': 'reached',
    'refusal-p95': 'reached',
    'checkout-refusal-p95': 'reached',
    overload: 'reached',
    refused: 'reached',
    'in-time': 'reached',
    prepared: 'reached',
    'checkout-refused': 'reached',
    'checkout-in-time': 'reached',
  });
  const bad = sale(
    {
      browse: { ...times, p95: 600 },
      browseServerErrors: 1,
      droppedLooking: 1,
      longestBuyingMs: 10_001,
      failures: { 'no answer': 2 },
      orders: { buyers: 9_500, prepared: 999, placed: 50, tooLate: 0 },
      refusals: {
        count: 999,
        late: 60,
        withoutRetryAfter: 3,
        p95Ms: 120,
        checkout: { count: 999, late: 60, p95Ms: 101 },
      },
    },
    2,
  );
  expect(new Set(Object.values(verdicts(bad)))).toEqual(new Set(['missed']));
});

it('counts who found no room among those who were not told in time', () => {
  const at = (second: number, more: { prepared?: number; dropped?: number }) => ({
    second,
    seconds: 1,
    load: {
      seconds: 1,
      requestsPerSecond: 1,
      failuresPerSecond: 0,
      p50Ms: 1,
      p95Ms: 1,
      visitors: 1,
      dropped: 0,
      prepared: 0,
      ...more,
    },
    machine: { cpu: 0, memory: 0 },
    processes: {},
    connections: null,
  });
  const rows = (during: number, after: number, seen = 100) =>
    verdicts(
      rowsOf({
        ...measured,
        overload: 3.3,
        summary: { ...summary, scenario: 'sale', dropped: during + after },
        moments: [
          at(1, { prepared: seen, dropped: during }),
          at(2, { prepared: Math.min(1, seen) }),
          at(3, { dropped: after }),
        ],
      }),
    );
  expect(rows(80, 0)).toMatchObject({ 'in-time': 'reached', 'checkout-in-time': 'reached' });
  expect(rows(120, 0)).toMatchObject({ 'in-time': 'reached', 'checkout-in-time': 'missed' });
  expect(rows(0, 120)).toMatchObject({ 'in-time': 'reached', 'checkout-in-time': 'reached' });
  // Nobody was seen to come with one, so nobody knows when that was.
  expect(rows(0, 120, 0)).toMatchObject({ 'checkout-in-time': 'missed' });
  expect(rows(0, 500)).toMatchObject({ 'in-time': 'missed', 'checkout-in-time': 'reached' });
});

it('holds a soak to memory, not to a rate', () => {
  const idle = { seconds: 1, cpu: 0, loopDelayMs: null, connections: null };
  const moments = Array.from({ length: 80 }, (_, second) => ({
    second,
    seconds: 1,
    load: null,
    machine: { cpu: 0, memory: 0 },
    processes: {
      api: { ...idle, memoryBytes: 100e6 + second * 1e6 },
      web: { ...idle, memoryBytes: 100e6 },
    },
    connections: null,
  }));
  const rows = verdicts(
    rowsOf({ ...measured, moments, summary: { ...summary, scenario: 'soak' } }),
  );
  expect(rows).toMatchObject({ 'memory-api': 'missed', 'memory-web': 'reached' });
  expect(rows.throughput).toBeUndefined();
});

it('counts the buyers that came, not those that were asked for', () => {
  const orders = { buyers: 2_000, prepared: 300, placed: 500, tooLate: 100 };
  const overload = overloadOf({ ...summary, orders }, 20, 40);
  // 2,000 buyers in 20 s of which the height is a part, where 40 a second can be served.
  expect(overload).toBeGreaterThan(2.5);
  expect(overload).toBeLessThan(3.2);
});
