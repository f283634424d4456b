import { expect, it } from 'vitest';
import type { Moment } from '../load/watch.ts';
import { timelineCharts } from './timeline.ts';

const moment = (connections: Moment['connections']): Moment => ({
  second: 1,
  seconds: 1,
  load: null,
  machine: { cpu: 0.5, memory: 0.5 },
  processes: Object.fromEntries(
    ['api-1', 'api-2'].map((name) => [
      name,
      {
        seconds: 1,
        cpu: 0.1,
        memoryBytes: 1e8,
        loopDelayMs: null,
        connections: { used: 2, idle: 3, waiting: 0 },
      },
    ]),
  ),
  connections,
});

it('counts the connections of all pools where the database cannot be asked', () => {
  const charts = timelineCharts([moment(null), moment({ active: 7, idle: 9 })]);
  const series = charts.find(({ title }) => title === 'Connections of the database')?.series ?? [];
  expect(series.slice(0, 2)).toEqual([
    { name: 'active', values: [4, 7] },
    { name: 'idle', values: [6, 9] },
  ]);
});
