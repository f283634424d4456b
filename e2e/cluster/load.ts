import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { percentile } from '../../performance/bench/statistics.ts';
import { until } from './until.ts';

/** One request of a load. */
export interface RequestReport {
  kind: 'browse' | 'checkout';
  /** Method and path. */
  name: string;
  /** Since 1970, ms. */
  begun: number;
  ms: number;
  /** 0 when there was no answer. */
  status: number;
  /** Of one that failed. */
  why?: string;
  /** The header of an answer that says when to come again. */
  retryAfter?: string;
}

/** What became of one shopper's checkout. */
export interface OrderReport {
  /** Of this shopper alone. */
  email: string;
  /** Null when they gave up. */
  id: string | null;
  /** Since 1970, ms: the first request, the first that would place the order, the last answer. */
  begun: number;
  placing: number;
  ended: number;
  /** How far it came. */
  step: 'add' | 'quote' | 'order';
  status: number;
  why?: string;
}

export interface LoadReport {
  requests: RequestReport[];
  orders: OrderReport[];
  /** Iterations that k6 could not begin in time. */
  dropped: number;
}

export interface Load {
  host: string;
  /** What answers for the host, with or without a port. */
  address: string;
  variants: string[];
  paths: string[];
  /** Iterations each second. */
  browse: number;
  checkout: number;
}

/** How long one request may take, s. */
export const requestTimeout = 10;
/** How long a shopper goes on trying to get an order placed, s. */
export const patience = 30;

/**
 * Lets shoppers browse and order at a constant rate while something happens to the shop, from before
 * its begin until orders are placed again after its end.
 */
export async function underLoad<T>(
  load: Load,
  disturb: () => Promise<T>,
): Promise<{ result: T; report: LoadReport; begun: number; ended: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-load-'));
  const log = path.join(folder, 'log');
  const plan = {
    ...load,
    origin: `https://${load.host}`,
    name: `load-${Date.now().toString(36)}`,
    timeout: requestTimeout,
    patience,
    seconds: 1_800,
  };
  await writeFile(path.join(folder, 'plan.json'), JSON.stringify(plan));
  const k6 = startK6(folder, log);
  const orderedAfter = (time: number, count: number) =>
    until('shoppers get their orders placed', 90, async () => {
      if (k6.child.exitCode !== null) throw new Error(`k6 ended: ${k6.said()}`);
      const { orders } = await readReport(log);
      return orders.filter(({ id, ended }) => id && ended > time).length >= count;
    });
  try {
    await orderedAfter(0, 5);
    const begun = Date.now();
    const result = await disturb();
    const ended = Date.now();
    await orderedAfter(ended, 5);
    const stopped = Date.now();
    k6.child.kill('SIGINT');
    await k6.ended;
    const { requests, orders } = await readReport(log);
    // What was under way when k6 was told to end was cut off by it.
    const report = {
      requests: requests.filter((one) => one.begun + one.ms < stopped),
      orders: orders.filter((one) => one.ended < stopped),
      dropped: Number(k6.said().match(/"dropped":(\d+)/)?.[1] ?? Number.NaN),
    };
    return { result, report, begun, ended };
  } finally {
    k6.child.kill('SIGKILL');
    await k6.ended;
    await rm(folder, { recursive: true, force: true });
  }
}

function startK6(folder: string, log: string) {
  const script = path.join(import.meta.dirname, 'k6/shop.ts');
  const child: ChildProcess = spawn(
    'k6',
    ['run', '--quiet', '--no-usage-report', '--log-format', 'raw', '--console-output', log, script],
    { env: { ...process.env, LOAD_PLAN: path.join(folder, 'plan.json') } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output = (output + chunk).slice(-10_000);
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', (error) => {
      output += String(error);
      resolve();
    });
  });
  return { child, ended, said: () => output };
}

async function readReport(log: string): Promise<Omit<LoadReport, 'dropped'>> {
  const text = await readFile(log, 'utf8').catch(() => '');
  const report: Omit<LoadReport, 'dropped'> = { requests: [], orders: [] };
  // The last line may not be whole yet.
  for (const line of text.split('\n').slice(0, -1)) {
    const { type, ...rest } = JSON.parse(line);
    if (type === 'request') report.requests.push(rest);
    else report.orders.push(rest);
  }
  return report;
}

export const failed = ({ status }: RequestReport): boolean => status < 200 || status >= 300;

/**
 * A failure that tells the shopper to come again, and when; also of an order that is under way, because its
 * answer was lost with the database.
 */
export const toldToRetry = ({ status, why, retryAfter }: RequestReport): boolean =>
  retryAfter !== undefined &&
  (status === 503 || (status === 409 && why?.includes('request_in_flight') === true));

/** The longest time in which no order was acknowledged, ms. */
export function longestPause({ orders }: LoadReport): number {
  const times = orders.flatMap(({ id, ended }) => (id ? [ended] : [])).toSorted((a, b) => a - b);
  return Math.max(0, ...times.slice(1).map((time, index) => time - (times[index] ?? time)));
}

/** The numbers of a load, and the first failures in full. */
export function summarise(report: LoadReport): Record<string, unknown> {
  const failures = report.requests.filter(failed);
  const of = (kind: RequestReport['kind']) => {
    const times = report.requests.filter((one) => one.kind === kind).map(({ ms }) => ms);
    return {
      requests: times.length,
      failed: failures.filter((one) => one.kind === kind).length,
      ...(times.length
        ? {
            p50Ms: percentile(times, 0.5),
            p95Ms: percentile(times, 0.95),
            maxMs: Math.max(...times),
          }
        : {}),
    };
  };
  return {
    browse: of('browse'),
    checkout: of('checkout'),
    ordersPlaced: report.orders.filter(({ id }) => id).length,
    ordersGivenUp: report.orders.filter(({ id }) => !id).slice(0, 3),
    longestPlacingMs: Math.max(
      0,
      ...report.orders.map(({ placing, ended }) => placing && ended - placing),
    ),
    longestPauseMs: longestPause(report),
    dropped: report.dropped,
    failures: countBy(failures, reasonOf),
    examples: failures
      .filter((_, index) => index % Math.ceil(failures.length / 8) === 0)
      .map(({ name, begun, ms, status, why }) => ({
        name,
        atMs: begun - (report.requests[0]?.begun ?? begun),
        ms,
        status,
        why: why?.slice(0, 100),
      })),
  };
}

/** The kind of request, its status, and the stable code of the problem or the start of what was said. */
function reasonOf({ kind, status, why = '' }: RequestReport): string {
  const code = why.match(/"code":"(\w+)"/)?.[1] ?? why.slice(0, 60);
  return `${kind} ${status} ${code}`;
}

function countBy<T>(items: T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
