import { actionP95Ms, longestBuyingMs, refusalMs } from '../k6/lib/thresholds.ts';
import { meanOfRush } from '../k6/scenarios/sale.ts';
import { whole } from '../report/format.ts';
import type { LoadSummary } from '../report/summary.ts';
import { judge, notTried, type Row } from '../report/verdict.ts';
import { fullestOf, memoryGrowth, type Share, steadyOf, type Usage } from './usage.ts';
import type { Moment } from './watch.ts';

export interface Measured {
  summary: LoadSummary;
  usage: Usage;
  moments: Moment[];
  /** What was asked for at the height, in the scenario's own measure. */
  rate: number;
  /** How many times more orders were tried than the shop can take; null where that was not measured. */
  overload: number | null;
}

/**
 * How many times more buyers came at the height of a sale than the shop can take (orders a second): of
 * those that came, because k6 may have had no room for all that were asked for.
 */
export function overloadOf({ orders }: LoadSummary, seconds: number, capacity: number): number {
  return orders.buyers / (seconds * meanOfRush) / capacity;
}

/** What a scenario is held to, and what it measured: the rows of its result. */
export function rowsOf(measured: Measured): Row[] {
  const { scenario } = measured.summary;
  if (scenario === 'sale') return saleRows(measured);
  const rows = [...promises(measured), ...actionRows(measured.summary)];
  // An ordinary day has no excuse for a single one.
  if (scenario === 'load') rows.push(faults(measured.summary));
  // It is no load: only whether it was answered, and well.
  if (scenario === 'smoke') return rows.filter(({ id }) => id === 'p95' || id === 'failed');
  // It is about what piles up, at a rate that is asked for because it is low.
  if (scenario !== 'soak') return rows;
  return [...rows.filter(({ id }) => id !== 'throughput'), ...soakRows(measured.moments)];
}

/**
 * The register's promises for any load, whatever the scenario is held to; what it does not try is told
 * of as that.
 */
export function baselines(measured: Measured): Row[] {
  const { summary } = measured;
  const p95 = 'p95 of all requests';
  return [
    throughput(measured),
    // Who wants to buy may then be told to come back, and waits for that.
    summary.scenario === 'sale'
      ? notTried('p95', p95, 'ms', { atMost: 500 }, 'a sale does not try it')
      : judge('p95', p95, summary.times?.p95 ?? Number.NaN, 'ms', { atMost: 500 }),
    judge('failed', 'requests that failed', summary.failedShare * 100, '%', { atMost: 1, aim: 0 }),
  ];
}

const throughputTarget = { atLeast: 1_000, aim: 2_000 };

/** Whether so many requests a second were asked for, and for how long, that the promise could be kept. */
export const triesThroughput = (scenario: string, rate: number): boolean =>
  (scenario === 'load' || scenario === 'stress') && rate >= throughputTarget.atLeast;

function throughput({ summary: { scenario }, usage, moments, rate }: Measured): Row {
  if (!triesThroughput(scenario, rate)) {
    const mixed = scenario === 'load' || scenario === 'stress';
    const why = `${scenario}${mixed ? ` at ${whole(rate)} req/s` : ''} does not try it`;
    return notTried('throughput', 'requests a second, sustained', 'req/s', throughputTarget, why);
  }
  const seconds = steadyOf(moments).reduce((sum, moment) => sum + moment.seconds, 0);
  const what = `requests a second, sustained for ${whole(seconds)} s`;
  return judge('throughput', what, usage.requestsPerSecond, 'req/s', throughputTarget);
}

function promises(measured: Measured): Row[] {
  const { summary } = measured;
  return [
    ...baselines(measured),
    judge('dropped', 'visitors for whom the load had no room', summary.dropped, '', { atMost: 0 }),
  ];
}

function faults({ failures }: LoadSummary): Row {
  const count = Object.values(failures).reduce((sum, one) => sum + one, 0);
  return judge('faults', 'requests that failed, or whose answer was wrong', count, '', {
    atMost: 0,
  });
}

/** Rows that k6 has no threshold for, so that its exit code says nothing of them. */
const beyondK6 =
  /^(throughput|faults|cpu|memory|memory-.+|overload|refused|in-time|prepared|checkout-refused|checkout-in-time)$/;

/** The exit code of a run: that of k6, or 99 as for its thresholds where a promise was broken that it does not know. */
export function exitCodeOf(codeOfK6: number, rows: Row[]): number {
  const missed = rows.some(({ id, verdict }) => verdict === 'missed' && beyondK6.test(id));
  return codeOfK6 || (missed ? 99 : 0);
}

/**
 * CPU and memory. Pods have limits, and one of them at its limit is slow however idle the others are;
 * elsewhere it is the machine that all share, whatever else runs on it.
 */
export function resourceRows({ usage }: Measured): Row[] {
  const fullest = fullestOf(usage);
  const rows = (cpu: [string, number], memory: [string, number]) => [
    judge('cpu', cpu[0], cpu[1] * 100, '%', { atMost: 80 }),
    judge('memory', memory[0], memory[1] * 100, '%', { atMost: 80 }),
  ];
  if (fullest) {
    const of = (what: string, { name, share }: Share): [string, number] => [
      `${what} of the fullest pod, of its limit (${name})`,
      share,
    ];
    return rows(of('CPU', fullest.cpu), of('memory', fullest.memory));
  }
  const database = usage.processes.postgres ? ' and its database' : '';
  return rows(
    [`CPU of the shop${database}, of this machine`, usage.shopCpu],
    ['memory of this machine', usage.memory],
  );
}

/** The same of a shop whose processes cannot be seen from here. */
export function unseenResourceRows(): Row[] {
  const why = 'not to be seen from here';
  return [
    notTried('cpu', 'CPU of the shop', '%', { atMost: 80 }, why),
    notTried('memory', 'memory of the shop', '%', { atMost: 80 }, why),
  ];
}

function actionRows(summary: LoadSummary): Row[] {
  return summary.actions.flatMap(({ action, times }) => {
    const limit = Object.entries(actionP95Ms).find(([name]) => name === action)?.[1];
    if (limit === undefined) return [];
    return [
      judge(`p95-${action}`, `p95 of ${action}`, times?.p95 ?? Number.NaN, 'ms', { atMost: limit }),
    ];
  });
}

function saleRows({ summary, overload, moments }: Measured): Row[] {
  const { refusals, browse, browseServerErrors, failures, orders } = summary;
  const longest = 'longest answer to who fills a cart or buys';
  const rows = [
    judge('browse-p95', 'p95 of looking around', browse?.p95 ?? Number.NaN, 'ms', {
      atMost: 500,
      aim: 200,
    }),
    judge(
      'looking-dropped',
      'who looks around and for whom the load had no room',
      summary.droppedLooking,
      '',
      { atMost: 0 },
    ),
    judge('browse-5xx', '5xx on looking around', browseServerErrors, '', { atMost: 0 }),
    judge('unanswered', 'requests without an answer', failures['no answer'] ?? 0, '', {
      atMost: 0,
    }),
    judge('no-retry-after', '429 or 503 without Retry-After', refusals.withoutRetryAfter, '', {
      atMost: 0,
    }),
    judge('longest-buying', longest, summary.longestBuyingMs ?? Number.NaN, 'ms', {
      atMost: longestBuyingMs,
    }),
  ];
  if (refusals.p95Ms !== null) {
    const what = 'p95 of telling a buyer to come back';
    rows.push(judge('refusal-p95', what, refusals.p95Ms, 'ms', { atMost: refusalMs }));
  }
  if (refusals.checkout.p95Ms !== null) {
    const what = 'p95 of telling so at the quote or the order';
    const { p95Ms } = refusals.checkout;
    rows.push(judge('checkout-refusal-p95', what, p95Ms, 'ms', { atMost: refusalMs }));
  }
  if (overload === null) return rows;
  const within = `within ${refusalMs} ms; who found no room in the load counts as late`;
  return [
    ...rows,
    judge('overload', 'orders tried, of what the shop can take', overload, 'times', { atLeast: 3 }),
    judge('refused', 'buyers told to come back', refusals.count, '', { atLeast: 1_000 }),
    judge('in-time', `refusals ${within}`, inTime(refusals, summary.dropped) * 100, '%', {
      atLeast: 95,
    }),
    // A sale with carts that were filled before is what overloads the checkout itself.
    judge('prepared', 'buyers who came with a filled cart', orders.prepared, '', {
      atLeast: 1_000,
    }),
    judge('checkout-refused', 'refusals at the quote or the order', refusals.checkout.count, '', {
      atLeast: 1_000,
    }),
    judge(
      'checkout-in-time',
      `refusals at the quote or the order ${within}`,
      inTime(refusals.checkout, droppedWhilePrepared(moments, summary.dropped)) * 100,
      '%',
      { atLeast: 95 },
    ),
  ];
}

/** Of those who had to come back, the share that was told in time; who found no room was not, for all we know. */
const inTime = ({ count, late }: { count: number; late: number }, dropped: number): number =>
  (count - late) / (count + dropped);

/**
 * Of the visitors for whom k6 had no room, those until the last one with a filled cart had come; all of them
 * where that was not seen.
 */
function droppedWhilePrepared(moments: Moment[], dropped: number): number {
  const last = moments.findLastIndex(({ load }) => load && load.prepared > 0);
  if (last === -1) return dropped;
  return moments.slice(0, last + 1).reduce((sum, { load }) => sum + (load?.dropped ?? 0), 0);
}

function soakRows(moments: Moment[]): Row[] {
  return Object.entries(memoryGrowth(moments)).map(([name, growth]) =>
    judge(`memory-${name}`, `growth of the memory of ${name}`, growth * 100, '%', { atMost: 10 }),
  );
}
