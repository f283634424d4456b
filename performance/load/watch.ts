import { cpus, freemem, totalmem } from 'node:os';
import { bucketNames, percentileOf } from '../k6/lib/buckets.ts';
import type { ProcessSource, Reading } from './processes.ts';

/** One moment of a run: what the load saw since the moment before, and what it cost. */
export interface Moment {
  /** Since the watch began. */
  second: number;
  load: LoadMoment | null;
  /** Since the moment before, s. */
  seconds: number;
  /** Of this machine, 0 to 1, k6 included where it runs here. */
  machine: { cpu: number; memory: number };
  processes: Record<string, ProcessMoment>;
  /** Connections of the database, by state; null where it cannot be asked. */
  connections: { active: number; idle: number } | null;
}

export interface LoadMoment {
  /** How long it took, s: longer than a moment when k6 had not told in the one before. */
  seconds: number;
  requestsPerSecond: number;
  failuresPerSecond: number;
  p50Ms: number | null;
  p95Ms: number | null;
  visitors: number;
  /** For whom k6 had no room. */
  dropped: number;
  /** Who came to a sale with a cart that was filled before. */
  prepared: number;
}

export interface ProcessMoment {
  /** How long it took, s: longer than a moment when the process had not told in the one before. */
  seconds: number;
  /** Cores in use. */
  cpu: number;
  memoryBytes: number;
  loopDelayMs: number | null;
  connections: Reading['connections'];
}

export interface Watched {
  k6Url?: string;
  processes: ProcessSource[];
  /** Counts connections of the database. */
  countConnections?: () => Promise<Moment['connections']>;
  onMoment?: (moment: Moment) => void;
  everyMs?: number;
}

/** Looks every second until it is told to stop, and returns what it saw. */
export function watch(options: Watched): { stop(): Promise<Moment[]> } {
  const moments: Moment[] = [];
  const begun = performance.now();
  let before = { at: begun, ...emptyState() };
  let stopping = false;
  let looked = false;

  const look = async () => {
    const [k6, readings, connections] = await Promise.all([
      options.k6Url ? readK6(options.k6Url) : null,
      Promise.all(options.processes.map((one) => one.read().catch(() => null))),
      options.countConnections?.().catch(() => null) ?? null,
    ]);
    const at = performance.now();
    const times = machineTimes();
    const named = new Map(options.processes.map(({ name }, index) => [name, readings[index]]));
    const processes: Moment['processes'] = {};
    for (const [name, reading] of named) {
      const last = before.readings.get(name);
      if (!reading || !last) continue;
      const { memoryBytes, loopDelayMs, connections: own } = reading;
      const seconds = (at - last.at) / 1_000;
      const cpu = Math.max(0, (reading.cpuSeconds - last.cpuSeconds) / seconds);
      processes[name] = { seconds, cpu, memoryBytes, loopDelayMs, connections: own };
    }
    const busy = times.busy - before.times.busy;
    const all = times.all - before.times.all;
    const moment: Moment = {
      second: (at - begun) / 1_000,
      seconds: (at - before.at) / 1_000,
      load: k6 && before.k6 ? loadBetween(before.k6, { ...k6, at }) : null,
      machine: { cpu: all > 0 ? busy / all : 0, memory: 1 - freemem() / totalmem() },
      processes,
      connections,
    };
    // A process that did not answer is measured from its last answer on.
    const kept = new Map(before.readings);
    for (const [name, reading] of named) if (reading) kept.set(name, { ...reading, at });
    before = { at, readings: kept, times, k6: k6 ? { ...k6, at } : before.k6 };
    // The first look is what the second is compared with.
    if (!looked) {
      looked = true;
      return;
    }
    moments.push(moment);
    options.onMoment?.(moment);
  };

  let wake: (() => void) | undefined;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const every = options.everyMs ?? 1_000;
  const running = (async () => {
    while (!stopping) {
      await look();
      // To the next full step: a look that took longer is not followed by a hurried one.
      const passed = performance.now() - begun;
      await pause(every - (passed % every));
    }
  })();
  return {
    async stop() {
      stopping = true;
      wake?.();
      await running;
      // What was shorter than a moment is seen too; a sliver after one is no measure.
      if (performance.now() - before.at > 250 || moments.length === 0) await look();
      return moments;
    },
  };
}

interface K6Counts {
  requests: number;
  failures: number;
  buckets: number[];
  visitors: number;
  dropped: number;
  prepared: number;
}

/** With the time at which it was read, on the clock of `performance.now()`. */
type At<T> = T & { at: number };

function emptyState() {
  return {
    readings: new Map<string, At<Reading>>(),
    times: machineTimes(),
    k6: null as At<K6Counts> | null,
  };
}

const failureNames = [
  'failed_unanswered',
  'failed_429',
  'failed_4xx',
  'failed_5xx',
  'failed_content',
];

/** Null before k6 has begun and after it has ended. */
async function readK6(url: string): Promise<K6Counts | null> {
  const count = (name: string) => readMetric(url, name);
  try {
    // Not all metrics at once: k6 would sort the times of all requests so far for it.
    const [requests, visitors, dropped, prepared, ...rest] = await Promise.all(
      [
        'http_reqs',
        'vus',
        'dropped_iterations',
        'buyers_prepared',
        ...failureNames,
        ...bucketNames,
      ].map(count),
    );
    if (requests === null || requests === undefined) return null;
    const counts = rest.map((one) => one ?? 0);
    const failures = counts.slice(0, failureNames.length).reduce((sum, one) => sum + one, 0);
    return {
      requests,
      failures,
      buckets: counts.slice(failureNames.length),
      visitors: visitors ?? 0,
      dropped: dropped ?? 0,
      prepared: prepared ?? 0,
    };
  } catch {
    return null;
  }
}

/** Null for a metric that nothing was added to yet. */
async function readMetric(url: string, name: string): Promise<number | null> {
  const answer = await fetch(`${url}/v1/metrics/${name}`, { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) {
    await answer.body?.cancel();
    return null;
  }
  const { data } = (await answer.json()) as {
    data: { attributes: { sample: { count?: number; value?: number } } };
  };
  const { sample } = data.attributes;
  return sample.count ?? sample.value ?? 0;
}

function loadBetween(last: At<K6Counts>, now: At<K6Counts>): LoadMoment {
  const seconds = (now.at - last.at) / 1_000;
  const buckets = now.buckets.map((count, index) => count - (last.buckets[index] ?? 0));
  return {
    seconds,
    requestsPerSecond: (now.requests - last.requests) / seconds,
    failuresPerSecond: (now.failures - last.failures) / seconds,
    p50Ms: percentileOf(buckets, 0.5),
    p95Ms: percentileOf(buckets, 0.95),
    visitors: now.visitors,
    dropped: now.dropped - last.dropped,
    prepared: now.prepared - last.prepared,
  };
}

function machineTimes(): { busy: number; all: number } {
  const times = cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({
    busy: user + nice + sys + irq,
    all: user + nice + sys + irq + idle,
  }));
  return {
    busy: times.reduce((sum, { busy }) => sum + busy, 0),
    all: times.reduce((sum, { all }) => sum + all, 0),
  };
}
