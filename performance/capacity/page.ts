import { barChart } from '../report/charts.ts';
import { digits, percent, whole } from '../report/format.ts';
import { list, page, table } from '../report/page.ts';
import type { Assumptions } from './assumptions.ts';
import type { Plan } from './model.ts';

export interface CapacityPage {
  plan: Plan;
  /** For fewer and more visitors, in order. */
  sizes: Plan[];
  assumptions: Assumptions;
  /** The stored result that the costs come from. */
  measuredIn: string;
}

/** The plan, what it rests on, and how it grows. */
export function renderCapacity({ plan, sizes, assumptions, measuredIn }: CapacityPage): string {
  const bars = (values: Record<string, number>) =>
    Object.entries(values).map(([name, value]) => ({ name, value }));
  const body = [
    table(
      ['What', 'How much'],
      planRows(plan).map(([what, value]) => [what, value]),
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
        value: pods.api + pods.web,
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
  return page(title, `Costs measured in ${measuredIn}`, body.join('\n'));
}

/** The plan as lines, for the page and for a terminal. */
export function planRows(plan: Plan): [string, string][] {
  const { database, pods, money } = plan;
  return [
    ['actions a second, at the busiest', whole(plan.actionsPerSecond)],
    ['HTTP requests a second', whole(plan.requestsPerSecond)],
    ['orders a second', digits(plan.ordersPerSecond)],
    ['API pods', whole(pods.api)],
    ['web pods', whole(pods.web)],
    ['cores of all pods', digits(plan.podCores)],
    ['memory of all pods', `${digits(plan.podMemoryGb)} GiB`],
    ['cores of the database', whole(database.cores)],
    ['memory of the database', `${whole(database.memoryGb)} GiB`],
    ['connections of the database', whole(database.connections)],
    ['transactions a second', whole(database.commitsPerSecond)],
    ['rows written a second', whole(database.rowsPerSecond)],
    ['write-ahead log', `${digits(database.walMbPerSecond)} MB/s`],
    ['disk that the sale fills, at most', `${digits(database.diskGb)} GB`],
    ['catalogue reads from memory', percent(plan.cacheHitShare)],
    ['money for the sale', `${whole(money.total)} USD`],
  ];
}
