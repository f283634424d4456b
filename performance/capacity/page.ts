import { barChart } from '../report/charts.ts';
import { digits, whole } from '../report/format.ts';
import { list, page, table } from '../report/page.ts';
import type { Assumptions } from './assumptions.ts';
import type { Plan } from './model.ts';

export interface CapacityPage {
  plan: Plan;
  /** For fewer and more visitors, in order. */
  sizes: Plan[];
  assumptions: Assumptions;
  /** The stored results that the plan rests on. */
  measuredIn: string[];
}

/** The plan, what it rests on, and how it grows. */
export function renderCapacity({ plan, sizes, assumptions, measuredIn }: CapacityPage): string {
  const bars = (values: Record<string, number>) =>
    Object.entries(values).map(([name, value]) => ({ name, value }));
  const body = [
    table(
      ['What', 'How much'],
      planRows(plan).map((row) => [row.what, shown(row)]),
      [1],
    ),
    plan.warnings.length ? `<h2>Beyond one of something</h2>${list(plan.warnings)}` : '',
    '<h2>Where the CPU goes</h2><div class="charts">',
    barChart({ title: 'Busy cores of each process', unit: '', bars: bars(plan.busyCores) }),
    barChart({ title: 'Busy cores of each action', unit: '', bars: bars(plan.coresOfAction) }),
    barChart({ title: 'Actions a second', unit: '', bars: bars(plan.actions) }),
    barChart({ title: 'Money for the sale, USD', unit: '', bars: bars(plan.money) }),
    '</div><h2>With fewer and more visitors</h2>',
    table(
      ['Visitors', 'Requests/s', 'Orders/s', 'API pods', 'Web pods', 'Database cores', 'USD'],
      sizes.map((size) => [
        whole(size.visitors),
        whole(size.requestsPerSecond),
        digits(size.ordersPerSecond),
        size.pods.api,
        size.pods.web,
        size.database.cores,
        whole(size.money.total),
      ]),
      [0, 1, 2, 3, 4, 5, 6],
    ),
    '<div class="charts">',
    barChart({
      title: 'Money for the sale by visitors, USD',
      unit: '',
      bars: sizes.map(({ visitors, money }) => ({ name: whole(visitors), value: money.total })),
    }),
    barChart({
      title: 'Pods by visitors',
      unit: '',
      bars: sizes.map(({ visitors, pods }) => ({
        name: whole(visitors),
        value: pods.api + pods.web + pods.worker,
      })),
    }),
    '</div><h2>What it assumes</h2><p>Edit performance/capacity/assumptions.json and run <code>pnpm capacity</code> again.</p>',
    table(
      ['Assumption', 'Value', 'Unit', 'Source'],
      Object.entries(assumptions).map(([name, { value, unit, source }]) => [
        name,
        String(value),
        unit,
        source,
      ]),
      [1],
    ),
  ];
  const title = `Capacity for ${whole(plan.visitors)} visitors at once`;
  return page(title, `Measured in ${measuredIn.join(' and ')}`, body.join('\n'));
}

export interface PlanRow {
  /** Stable, for comparing plans. */
  id: string;
  what: string;
  value: number;
  unit: string;
}

/** The plan as rows, for the page, a terminal and a stored result. */
export function planRows(plan: Plan): PlanRow[] {
  const { database, pods, money } = plan;
  const row = (id: string, what: string, value: number, unit = ''): PlanRow => ({
    id,
    what,
    value,
    unit,
  });
  return [
    row('actions', 'actions at the busiest second', plan.actionsPerSecond),
    row('requests', 'HTTP requests at the busiest second', plan.requestsPerSecond),
    row('orders', 'orders at the busiest second', plan.ordersPerSecond),
    row('api-pods', 'API', pods.api, 'pods'),
    row('api-pods-connections', 'API, for connections alone', plan.podsForConnections, 'pods'),
    row('web-pods', 'web', pods.web, 'pods'),
    row('worker-pods', 'worker', pods.worker, 'pods'),
    row('pod-cores', 'all pods', plan.podCores, 'cores'),
    row('pod-memory', 'memory of all pods', plan.podMemoryGb, 'GiB'),
    row('database-cores', 'the database', database.cores, 'cores'),
    row('database-memory', 'memory of the database', database.memoryGb, 'GiB'),
    row('database-connections', 'the database', database.connections, 'connections'),
    row('commits', 'transactions at the busiest second', database.commitsPerSecond),
    row('rows', 'rows written at the busiest second', database.rowsPerSecond),
    row('wal', 'write-ahead log', database.walMbPerSecond, 'MB/s'),
    row('disk', 'disk that the sale fills, at most', database.diskGb, 'GB'),
    row('cache-hits', 'catalogue reads from memory', plan.cacheHitShare * 100, '%'),
    row('money', 'money for the sale', money.total, 'USD'),
  ];
}

/** The value of a row, as it is shown. */
export const shown = ({ value, unit }: PlanRow): string => `${digits(value)} ${unit}`.trim();
