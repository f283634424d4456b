import { actionNames } from '../k6/lib/settings.ts';

// What k6 knows at the end of a run, in the words of the reports. No imports of k6 or Node: k6 itself
// runs this, and so do the commands and their tests.

/** k6's end summary, as `handleSummary` gets it and k6-results.json holds it. */
export interface EndSummary {
  metrics: Record<string, EndMetric>;
  state: { testRunDurationMs: number };
  root_group: EndGroup;
  /** What `setup` of the scripts returned; not in k6-results.json. */
  setup_data?: { loadRun: string };
}

interface EndMetric {
  values: Record<string, number>;
  thresholds?: Record<string, { ok: boolean }>;
}

interface EndGroup {
  checks: { name: string; passes: number; fails: number }[];
}

export interface LoadSummary {
  scenario: string;
  seconds: number;
  requests: number;
  /** Over the whole run, its beginning and end too. */
  requestsPerSecond: number;
  /** ms; null when nothing was sent. */
  times: Times | null;
  /** Of all requests, 0 to 1. */
  failedShare: number;
  actions: ActionSummary[];
  /** What only looks around; in a sale the rest may be refused. */
  browse: Times | null;
  /** How often each kind of failure occurred. */
  failures: Record<string, number>;
  checks: { passes: number; fails: number };
  failedChecks: { name: string; fails: number }[];
  /** Visitors for whom k6 had no room. */
  dropped: number;
  /** Of those, who came to a sale to look around. */
  droppedLooking: number;
  /** Who came to buy, how many of them with a cart that was filled before, and what came of it. */
  orders: { buyers: number; prepared: number; placed: number; tooLate: number };
  /** Requests that a busy shop told to come back. */
  refusals: {
    count: number;
    /** That took longer than is promised. */
    late: number;
    withoutRetryAfter: number;
    p95Ms: number | null;
    /** Of quotes and orders alone. */
    checkout: { count: number; late: number; p95Ms: number | null };
  };
  browseServerErrors: number;
  /** The longest that anybody who fills a cart or buys waited for an answer, ms; null outside a sale. */
  longestBuyingMs: number | null;
  thresholds: { metric: string; rule: string; ok: boolean }[];
}

export interface Times {
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

export interface ActionSummary {
  action: string;
  requests: number;
  failedShare: number;
  /** Null where the run is not held to the times of this action. */
  times: Times | null;
}

const failureNames: Record<string, string> = {
  failed_unanswered: 'no answer',
  failed_429: 'refused by a limit (429)',
  failed_4xx: 'another 4xx',
  failed_5xx: '5xx',
  failed_content: 'wrong content',
};

export function readSummary(data: EndSummary, scenario: string): LoadSummary {
  const values = (name: string) => data.metrics[name]?.values ?? {};
  const count = (name: string) => values(name).count ?? 0;
  const times = (name: string): Times | null => {
    const { med, max, 'p(95)': p95, 'p(99)': p99, count: counted = 1 } = values(name);
    if (med === undefined || max === undefined || p95 === undefined || counted === 0) return null;
    return { p50: med, p95, p99: p99 ?? max, max };
  };
  const failed = values('http_req_failed');
  return {
    scenario,
    seconds: data.state.testRunDurationMs / 1_000,
    requests: count('http_reqs'),
    requestsPerSecond: values('http_reqs').rate ?? 0,
    times: times('http_req_duration'),
    failedShare: failed.rate ?? 0,
    actions: actionNames.flatMap((action) => {
      const name = `http_req_failed{action:${action}}`;
      if (!data.metrics[name]) return [];
      const { rate = 0, passes = 0, fails = 0 } = values(name);
      const duration = times(`http_req_duration{action:${action}}`);
      return [{ action, requests: passes + fails, failedShare: rate, times: duration }];
    }),
    browse: times('http_req_duration{kind:browse}'),
    failures: Object.fromEntries(
      Object.entries(failureNames).flatMap(([name, words]) =>
        count(name) ? [[words, count(name)]] : [],
      ),
    ),
    checks: { passes: values('checks').passes ?? 0, fails: values('checks').fails ?? 0 },
    failedChecks: data.root_group.checks
      .filter(({ fails }) => fails > 0)
      .map(({ name, fails }) => ({ name, fails })),
    dropped: count('dropped_iterations'),
    droppedLooking: count('dropped_iterations{scenario:rush}'),
    orders: {
      buyers: count('buyers'),
      prepared: count('buyers_prepared'),
      placed: count('orders_placed'),
      tooLate: count('orders_too_late'),
    },
    refusals: {
      count: count('refusals'),
      late: count('refusals_late'),
      withoutRetryAfter: count('refusals_without_retry_after'),
      p95Ms: times('refusal_duration')?.p95 ?? null,
      checkout: {
        count: count('refusal_duration{kind:checkout}'),
        late: count('refusals_late_checkout'),
        p95Ms: times('refusal_duration{kind:checkout}')?.p95 ?? null,
      },
    },
    browseServerErrors: count('browse_5xx'),
    longestBuyingMs: most(
      ['cart', 'checkout'].map((kind) => times(`http_req_duration{kind:${kind}}`)),
    ),
    thresholds: Object.entries(data.metrics).flatMap(([metric, { thresholds = {} }]) =>
      Object.entries(thresholds).map(([rule, { ok }]) => ({ metric, rule, ok })),
    ),
  };
}

/** What the p95 of an action is held to in this run, ms; null where nothing is promised of it. */
export function limitOf({ thresholds }: LoadSummary, action: string): number | null {
  const { rule } =
    thresholds.find(({ metric }) => metric === `http_req_duration{action:${action}}`) ?? {};
  const limit = /^p\(95\)<([\d.]+)$/.exec(rule ?? '')?.[1];
  return limit === undefined ? null : Number(limit);
}

function most(all: (Times | null)[]): number | null {
  const longest = all.flatMap((times) => times?.max ?? []);
  return longest.length ? Math.max(...longest) : null;
}
