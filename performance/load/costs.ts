import type { Database } from '@dhakacart/db';
import { median } from '../bench/statistics.ts';
import { type ActionName, actionNames, readSettings } from '../k6/lib/settings.ts';
import { digits } from '../report/format.ts';
import { givenSettings, type LoadCommand, newFolder, newLoadRun } from './command.ts';
import { withOwnShop } from './own-shop.ts';
import { runScenario } from './scenario.ts';
import { store } from './store.ts';
import { type Target, tidyUp } from './target.ts';
import { type Moment, watch } from './watch.ts';

/** What one action costs, over and above what the shop uses when nobody is there. */
export interface ActionCost {
  /** HTTP requests that it is. */
  requests: number;
  /** Milliseconds of one core, in each process. */
  coreMs: Record<string, number>;
  /** Transactions and rows that it writes, and bytes of the write-ahead log. */
  commits: number;
  rows: number;
  walBytes: number;
  /** Of its catalogue reads, how many were answered from memory; null when it has none. */
  cacheHitShare: number | null;
}

export interface Costs {
  actions: Record<ActionName, ActionCost>;
  /** Memory of each process while it worked, MB, and the most connections of its pool. */
  processes: Record<string, { memoryMb: number; connections: number | null }>;
}

/** What must have happened before an action can be repeated is not part of it. */
const preparedBy: Partial<Record<ActionName, ActionName>> = {
  'cart-change': 'cart-add',
  'cart-remove': 'cart-add',
  checkout: 'cart-add',
};

/**
 * Pages are asked for more often, or most of them would be rendered for the first time in their lives:
 * what a crowd costs is a page that is kept, and now and then its renewal.
 */
const pages: readonly ActionName[] = ['home', 'list', 'search', 'product'];
const pagesMoreOften = 4;

/** Counters of the database and the cache at one moment. */
interface Counters {
  at: number;
  commits: number;
  rows: number;
  walBytes: number;
  hits: number;
  misses: number;
}

type Sums = Omit<ActionCost, 'requests' | 'cacheHitShare'> & { hits: number; misses: number };

/**
 * Repeats each action alone, at RATE a second (pages four times as often) for DURATION, and tells what it
 * costs. The rate is one at which nobody waits: costs are CPU, not time.
 */
export async function measureCosts(command: LoadCommand): Promise<number> {
  const { signal, say } = command;
  const given = givenSettings();
  const { rate, seconds } = readSettings({ ...given, SCENARIO: 'action' });
  return withOwnShop({ signal, say }, async (target) => {
    const { database } = target;
    if (!database) throw new Error('Costs need the database of the shop.');
    say('The shop when nobody is there');
    const idle = await idleCores(target, 10_000);
    const sums: Partial<Record<ActionName, Sums>> = {};
    const seen: Moment[] = [];
    for (const action of actionNames) {
      const loadRun = newLoadRun();
      const actionRate = rate * (pages.includes(action) ? pagesMoreOften : 1);
      const counters: Promise<Counters>[] = [];
      const { summary, moments } = await runScenario({
        scenario: 'action',
        target,
        folder: newFolder(`cost-${action}`),
        loadRun,
        settings: { ...given, ACTION: action, RATE: String(actionRate) },
        live: false,
        signal,
        say,
        onMoment: () => counters.push(readCounters(database, target)),
      });
      signal.throwIfAborted();
      if (!summary || summary.failedShare > 0.01)
        throw new Error(`${action} fails under this load.`);
      // The first third has the making of accounts and everything that is done once.
      const from = Math.floor(moments.length / 3);
      const steady = moments.slice(from, -1);
      const [first, last] = [await counters[from], await counters.at(-2)];
      if (steady.length < 3 || !first || !last)
        throw new Error('DURATION is too short: take 8s or more.');
      sums[action] = sumsOf(steady, idle, actionRate, [first, last]);
      seen.push(...steady);
      await tidyUp(target, loadRun, () => {});
      say(`${action}: ${total(sums[action]).toFixed(2)} ms of a core`);
    }
    const costs: Costs = { actions: costsOf(sums), processes: processesOf(seen) };
    process.stdout.write(`\n${render(costs)}\n`);
    if (command.store)
      say(
        `Stored in ${await store('load-costs', { rate, pageRate: rate * pagesMoreOften, seconds, costs })}`,
      );
    return 0;
  });
}

/** Cores that each process uses while nothing is asked of it; medians, for it has just started. */
async function idleCores(target: Target, ms: number): Promise<Record<string, number>> {
  const watching = watch({ processes: target.processes });
  await new Promise((resolve) => setTimeout(resolve, ms));
  const moments = await watching.stop();
  return Object.fromEntries(
    target.processes.flatMap(({ name }) => {
      const seen = moments.flatMap(({ processes }) => processes[name]?.cpu ?? []);
      return seen.length ? [[name, median(seen)]] : [];
    }),
  );
}

async function readCounters({ pool }: Database, { processes }: Target): Promise<Counters> {
  const { rows } = await pool.query<Omit<Counters, 'at' | 'hits' | 'misses'>>(
    `SELECT xact_commit::float AS commits,
            (tup_inserted + tup_updated + tup_deleted)::float AS rows,
            pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float AS "walBytes"
     FROM pg_stat_database WHERE datname = current_database()`,
  );
  const api = await processes.find(({ name }) => name === 'api')?.read();
  const [row] = rows;
  if (!row) throw new Error('The database does not count.');
  const { hits = 0, misses = 0 } = api?.cache ?? {};
  return { at: performance.now(), ...row, hits, misses };
}

function sumsOf(
  steady: Moment[],
  idle: Record<string, number>,
  rate: number,
  [first, last]: [Counters, Counters],
): Sums {
  const done = (rate * (last.at - first.at)) / 1_000;
  const per = (name: 'commits' | 'rows' | 'walBytes') => (last[name] - first[name]) / done;
  return {
    coreMs: Object.fromEntries(
      Object.keys(idle).map((name) => {
        const cores = meanOf(steady, (one) => one.processes[name]?.cpu);
        return [name, ((cores - (idle[name] ?? 0)) / rate) * 1_000];
      }),
    ),
    commits: per('commits'),
    rows: per('rows'),
    walBytes: per('walBytes'),
    hits: last.hits - first.hits,
    misses: last.misses - first.misses,
  };
}

/** Requests of an action, as its file sends them; the run's number has those of the setup in it. */
const requestsOf: Record<ActionName, number> = {
  home: 1,
  list: 2,
  search: 2,
  product: 3,
  register: 1,
  'sign-in': 1,
  session: 2,
  'cart-add': 1,
  'cart-change': 1,
  'cart-remove': 1,
  checkout: 2,
};

/** Without what prepared each; differences of noise that fall below nothing are nothing. */
export function costsOf(sums: Partial<Record<ActionName, Sums>>): Costs['actions'] {
  const entries = actionNames.flatMap((action): [ActionName, ActionCost][] => {
    const sum = sums[action];
    if (!sum) return [];
    const before = sums[preparedBy[action] ?? action];
    const without = preparedBy[action] ? before : undefined;
    const less = (value: number, base = 0) => Math.max(0, value - base);
    const asked = sum.hits + sum.misses;
    return [
      [
        action,
        {
          requests: requestsOf[action],
          coreMs: Object.fromEntries(
            Object.entries(sum.coreMs).map(([name, ms]) => [name, less(ms, without?.coreMs[name])]),
          ),
          commits: less(sum.commits, without?.commits),
          rows: less(sum.rows, without?.rows),
          walBytes: less(sum.walBytes, without?.walBytes),
          cacheHitShare: asked > 0 ? sum.hits / asked : null,
        },
      ],
    ];
  });
  return Object.fromEntries(entries) as Costs['actions'];
}

function processesOf(moments: Moment[]): Costs['processes'] {
  const names = [...new Set(moments.flatMap(({ processes }) => Object.keys(processes)))];
  return Object.fromEntries(
    names.map((name) => {
      const all = moments.flatMap(({ processes }) => processes[name] ?? []);
      const pools = all.flatMap(({ connections }) => connections ?? []);
      return [
        name,
        {
          memoryMb: Math.max(...all.map(({ memoryBytes }) => memoryBytes)) / 1e6,
          connections: pools.length
            ? Math.max(...pools.map(({ used, idle }) => used + idle))
            : null,
        },
      ];
    }),
  );
}

const total = ({ coreMs }: Pick<ActionCost, 'coreMs'>): number =>
  Object.values(coreMs).reduce((sum, ms) => sum + ms, 0);

function meanOf(moments: Moment[], pick: (one: Moment) => number | undefined): number {
  const values = moments.map(pick).filter((value) => value !== undefined);
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function render({ actions }: Costs): string {
  const lines = Object.entries(actions).map(([action, cost]) => {
    const parts = Object.entries(cost.coreMs).map(([name, ms]) => `${name} ${digits(ms)}`);
    return `  ${action.padEnd(12)} core ms: ${parts.join(', ')}; commits ${digits(cost.commits)}, rows ${digits(cost.rows)}, WAL ${digits(cost.walBytes)} B`;
  });
  return lines.join('\n');
}
