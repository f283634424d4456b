import type { Moment } from '../load/watch.ts';
import type { LineChart } from './charts.ts';

/** How a run went over time: what the load saw, and what each process used. */
export function timelineCharts(moments: Moment[]): LineChart[] {
  const seconds = moments.map(({ second }) => second);
  const names = [...new Set(moments.flatMap(({ processes }) => Object.keys(processes)))];
  const load = (pick: (one: NonNullable<Moment['load']>) => number | null) =>
    moments.map((moment) => (moment.load ? pick(moment.load) : null));
  const ofProcess = (pick: (one: Moment['processes'][string]) => number | null) =>
    names
      .map((name) => ({
        name,
        values: moments.map(({ processes }) => {
          const one = processes[name];
          return one ? pick(one) : null;
        }),
      }))
      .filter(({ values }) => values.some((value) => value !== null));
  const charts: LineChart[] = [
    {
      title: 'Requests a second',
      unit: 'req/s',
      seconds,
      series: [
        { name: 'answered', values: load((one) => one.requestsPerSecond) },
        { name: 'failed', values: load((one) => one.failuresPerSecond) },
      ],
    },
    {
      title: 'How long requests take',
      unit: 'ms',
      seconds,
      series: [
        { name: 'p50', values: load((one) => one.p50Ms) },
        { name: 'p95', values: load((one) => one.p95Ms) },
      ],
      limit: { value: 500, name: 'p95 of the promise' },
    },
    {
      title: 'Visitors at once',
      unit: '',
      seconds,
      series: [{ name: 'on a visit', values: load((one) => one.visitors) }],
    },
    {
      title: 'CPU of each process',
      unit: 'cores',
      seconds,
      series: ofProcess((one) => one.cpu),
    },
    {
      title: 'CPU and memory of this machine',
      unit: '%',
      seconds,
      series: [
        { name: 'CPU', values: moments.map(({ machine }) => machine.cpu * 100) },
        { name: 'memory', values: moments.map(({ machine }) => machine.memory * 100) },
      ],
      limit: { value: 80, name: 'the most that it should be' },
    },
    {
      title: 'Memory of each process',
      unit: 'MB',
      seconds,
      series: ofProcess((one) => one.memoryBytes / 1e6),
    },
    {
      title: 'Delay of the event loops (p99)',
      unit: 'ms',
      seconds,
      series: ofProcess((one) => one.loopDelayMs),
    },
    {
      title: 'Connections of the database',
      unit: '',
      seconds,
      series: [
        { name: 'active', values: moments.map((one) => connectionsOf(one, 'active')) },
        { name: 'idle', values: moments.map((one) => connectionsOf(one, 'idle')) },
        ...ofProcess((one) => one.connections?.waiting ?? null).map(({ name, values }) => ({
          name: `waiting in ${name}`,
          values,
        })),
      ],
    },
  ];
  return charts.filter(({ series }) =>
    series.some(({ values }) => values.some((value) => value !== null)),
  );
}

/** As the database counts them, or where it cannot be asked of all the pools that are known. */
function connectionsOf(
  { connections, processes }: Moment,
  state: 'active' | 'idle',
): number | null {
  if (connections) return connections[state];
  const pools = Object.values(processes).flatMap((one) => one.connections ?? []);
  if (pools.length === 0) return null;
  return pools.reduce((sum, { used, idle }) => sum + (state === 'active' ? used : idle), 0);
}
