import { expect, it } from 'vitest';
import { memoryGrowth, usageOf } from './usage.ts';
import type { Moment } from './watch.ts';

const load = (seconds: number, requestsPerSecond: number): Moment['load'] => ({
  seconds,
  requestsPerSecond,
  failuresPerSecond: 0,
  p50Ms: 1,
  p95Ms: 2,
  visitors: 3,
  dropped: 0,
  prepared: 0,
});

function moment(second: number, memoryBytes: number, requestsPerSecond = 100): Moment {
  return {
    second,
    seconds: 1,
    load: load(1, requestsPerSecond),
    machine: { cpu: 0.9, memory: 0.5 },
    processes: {
      api: {
        seconds: 1,
        cpu: 0.4,
        memoryBytes,
        loopDelayMs: 12,
        connections: { used: 3, idle: 2, waiting: second === 20 ? 7 : 0 },
      },
    },
    connections: { active: 4, idle: 6 },
  };
}

const moments = (count: number, memory: (second: number) => number) =>
  Array.from({ length: count }, (_, second) => moment(second, memory(second)));

it('says what the shop used of the machine, without what else ran on it', () => {
  const usage = usageOf(
    moments(40, () => 100e6),
    [],
    2,
  );
  expect(usage.shopCpu).toBeCloseTo(0.2);
  expect(usage.machineCpu).toBeCloseTo(0.9);
  expect(usage.connections).toBe(10);
  expect(usage.processes.api).toMatchObject({ waiting: 7, connections: 5, cpuOfLimit: null });
});

it('measures against the limits of pods where there are some', () => {
  const limits = { cores: 0.5, memoryBytes: 200e6 };
  const source = { name: 'api', limits, read: async () => null };
  const usage = usageOf(
    moments(40, () => 100e6),
    [source],
    64,
  );
  expect(usage.shopCpu).toBeCloseTo(0.8);
  expect(usage.processes.api?.cpuOfLimit).toBeCloseTo(0.8);
  expect(usage.processes.api?.memoryOfLimit).toBeCloseTo(0.5);
});

it('leaves out the rise and the last moment', () => {
  const rising = [
    ...Array.from({ length: 4 }, (_, second) => moment(second, 1, 10)),
    ...Array.from({ length: 36 }, (_, second) => moment(second + 4, 1, 100)),
    moment(41, 1, 1),
  ];
  expect(usageOf(rising, [], 2).requestsPerSecond).toBe(100);
  expect(usageOf([], [], 2).requestsPerSecond).toBeNaN();
  expect(usageOf([], [], 2).shopCpu).toBeNaN();
});

it('counts long moments as long, and a standstill as time', () => {
  const seen = moments(20, () => 1);
  // Two seconds in which nothing was heard of k6, then what was answered in all three.
  for (const late of seen.slice(10, 12)) late.load = null;
  seen[12] = { ...moment(12, 1, 20), load: load(3, 20) };
  seen[13] = { ...moment(13, 1, 0), load: load(1, 0) };
  // Without the first two and the last: thirteen of 100, three of 20, one of nothing.
  expect(usageOf(seen, [], 2).requestsPerSecond).toBeCloseTo((13 * 100 + 60) / 17);
});

it('tells memory that grows from memory that only goes up and down', () => {
  expect(memoryGrowth(moments(400, (second) => 100e6 + second * 1e6)).api).toBeGreaterThan(0.1);
  const sawtooth = memoryGrowth(moments(400, (second) => 100e6 + (second % 20) * 2e6));
  expect(Math.abs(sawtooth.api ?? 1)).toBeLessThan(0.02);
  expect(memoryGrowth(moments(10, () => 1))).toEqual({ api: Number.NaN });
});
