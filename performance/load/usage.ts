import { percentile } from '../bench/statistics.ts';
import { digits, whole } from '../report/format.ts';
import type { ProcessSource } from './processes.ts';
import type { Moment } from './watch.ts';

/** What a run used while it was steady. */
export interface Usage {
  /** Mean of the seconds in which load was sent, without the first tenth; NaN when there were none. */
  requestsPerSecond: number;
  /** Of all that the shop may use, 0 to 1: its processes together, k6 left out. */
  shopCpu: number;
  /** Of the machine, with everything that runs on it. */
  machineCpu: number;
  memory: number;
  processes: Record<string, ProcessUsage>;
  /** The most at one moment; null where the database could not be asked. */
  connections: number | null;
}

export interface ProcessUsage {
  /** Cores, mean. */
  cpu: number;
  /** Of its limit, 0 to 1; null where it has none. */
  cpuOfLimit: number | null;
  memoryOfLimit: number | null;
  memoryBytes: number;
  /** The 99th percentile of a second, ms; of twenty seconds one was worse. */
  loopDelayMs: number | null;
  /** The most that waited for a connection, and that were in use. */
  waiting: number | null;
  connections: number | null;
}

/** For the terminal: cores and memory of each process, and what is left of the machine's time for k6. */
export function renderUsage({ processes, machineCpu, shopCpu }: Usage, cores: number): string {
  const lines = Object.entries(processes).map(
    ([name, { cpu, memoryBytes }]) =>
      `  ${name.padEnd(10)} ${digits(cpu)} cores, ${whole(memoryBytes / 1024 ** 2)} MiB`,
  );
  if (lines.length === 0) return '  the processes of the shop are not known here\n';
  const rest = Math.max(0, machineCpu - shopCpu) * cores;
  return `${[...lines, `  ${'k6, others'.padEnd(10)} ${digits(rest)} cores`].join('\n')}\n`;
}

export interface Share {
  name: string;
  /** Of its limit, 0 to 1. */
  share: number;
}

/** Which pod is nearest to its limit of CPU, and which of memory; null where processes have no limits. */
export function fullestOf({ processes }: Usage): { cpu: Share; memory: Share } | null {
  const fullest = (pick: (one: ProcessUsage) => number | null) =>
    Object.entries(processes)
      .flatMap(([name, one]) => ({ name, share: pick(one) ?? Number.NaN }))
      .filter(({ share }) => !Number.isNaN(share))
      .toSorted((one, other) => other.share - one.share)[0];
  const cpu = fullest((one) => one.cpuOfLimit);
  const memory = fullest((one) => one.memoryOfLimit);
  return cpu && memory ? { cpu, memory } : null;
}

export function usageOf(moments: Moment[], sources: ProcessSource[], cores: number): Usage {
  const steady = steadyOf(moments);
  const names = [...new Set(steady.flatMap(({ processes }) => Object.keys(processes)))];
  const processes = Object.fromEntries(
    names.map((name) => [name, processUsage(name, steady, sources)]),
  );
  const limits = sources.map((source) => source.limits?.cores);
  // In a cluster what the pods may use; on one machine all of it.
  const bounded = limits.filter((one) => one !== undefined).reduce((sum, one) => sum + one, 0);
  // None seen is not none used.
  const used = names.length
    ? Object.values(processes).reduce((sum, { cpu }) => sum + cpu, 0)
    : Number.NaN;
  return {
    requestsPerSecond: rateOf(steady),
    shopCpu: used / (bounded || cores),
    machineCpu: meanOver(steady.map(({ seconds, machine }) => [machine.cpu, seconds])),
    memory: mean(steady.map(({ machine }) => machine.memory)),
    processes,
    connections: most(
      steady.flatMap(({ connections }) =>
        connections ? connections.active + connections.idle : [],
      ),
    ),
  };
}

/** Moments are not equally long, least of all when the machine is busy. */
function rateOf(moments: Moment[]): number {
  const loads = moments.flatMap(({ load }) => load ?? []);
  return meanOver(loads.map(({ requestsPerSecond, seconds }) => [requestsPerSecond, seconds]));
}

/** The moments in which load was sent, without the tenth in which everything warms up. */
export function steadyOf(moments: Moment[]): Moment[] {
  const sent = (moment: Moment) => (moment.load?.requestsPerSecond ?? 0) > 0;
  // A standstill in between belongs to it.
  const loaded = moments.slice(moments.findIndex(sent), moments.findLastIndex(sent) + 1);
  // In the last second k6 sends for a part of it only.
  return loaded.slice(Math.floor(loaded.length / 10), -1);
}

function processUsage(name: string, steady: Moment[], sources: ProcessSource[]): ProcessUsage {
  const seen = steady.flatMap(({ processes }) => processes[name] ?? []);
  const limits = sources.find((source) => source.name === name)?.limits ?? null;
  const cpu = meanOver(seen.map((one) => [one.cpu, one.seconds]));
  const memoryBytes = mean(seen.map((one) => one.memoryBytes));
  const delays = seen.flatMap(({ loopDelayMs }) => loopDelayMs ?? []);
  const pools = seen.flatMap(({ connections }) => connections ?? []);
  return {
    cpu,
    cpuOfLimit: limits ? cpu / limits.cores : null,
    memoryOfLimit: limits ? memoryBytes / limits.memoryBytes : null,
    memoryBytes,
    loopDelayMs: delays.length ? percentile(delays, 0.95) : null,
    waiting: most(pools.map(({ waiting }) => waiting)),
    connections: most(pools.map(({ used, idle }) => used + idle)),
  };
}

/**
 * How much more memory each process has in the last quarter of a run than in the second, as a share:
 * medians, because a collection of garbage moves single values. Processes that were seen too rarely
 * are left out.
 */
export function memoryGrowth(moments: Moment[]): Record<string, number> {
  const names = [...new Set(moments.flatMap(({ processes }) => Object.keys(processes)))];
  const quarter = Math.floor(moments.length / 4);
  return Object.fromEntries(
    names.flatMap((name) => {
      const of = (part: Moment[]) => part.flatMap(({ processes }) => processes[name] ?? []);
      const before = of(moments.slice(quarter, 2 * quarter)).map(({ memoryBytes }) => memoryBytes);
      const after = of(moments.slice(-quarter)).map(({ memoryBytes }) => memoryBytes);
      // Seen too rarely to say anything.
      if (before.length < 5 || after.length < 5) return [[name, Number.NaN]];
      return [[name, percentile(after, 0.5) / percentile(before, 0.5) - 1]];
    }),
  );
}

/** Of values, each for as many seconds as stand beside it; NaN of nothing. */
function meanOver(values: [value: number, seconds: number][]): number {
  const seconds = values.reduce((sum, [, each]) => sum + each, 0);
  return values.reduce((sum, [value, each]) => sum + value * each, 0) / seconds;
}
const mean = (values: number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN;
const most = (values: number[]): number | null => (values.length ? Math.max(...values) : null);
