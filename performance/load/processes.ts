import { readdir, readFile } from 'node:fs/promises';
import type { Database } from '@dhakacart/db';
import { readMetric } from './metrics-text.ts';

/** What one process, or several that belong together, has used until now. */
export interface Reading {
  /** Since its start, s. */
  cpuSeconds: number;
  memoryBytes: number;
  /** The 99th percentile since it was read last, ms; null where there is no event loop. */
  loopDelayMs: number | null;
  /** Of its own pool; null where there is none. */
  connections: { used: number; idle: number; waiting: number } | null;
  /** Catalogue answers from memory and from the database. */
  cache: { hits: number; misses: number } | null;
}

export interface ProcessSource {
  name: string;
  /** What it may use at most; null where the machine is the limit. */
  limits: { cores: number; memoryBytes: number } | null;
  /** Null when it does not answer, which a busy process may not. */
  read(): Promise<Reading | null>;
}

/** A process of ours by its metrics, wherever it runs. */
export function byMetrics(
  name: string,
  url: string,
  limits: ProcessSource['limits'] = null,
): ProcessSource {
  return {
    name,
    limits,
    async read() {
      try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
        return answer.ok ? readingOf(await answer.text()) : null;
      } catch {
        return null;
      }
    },
  };
}

function readingOf(text: string): Reading | null {
  const cpuSeconds = readMetric(text, 'process_cpu_seconds_total');
  const memoryBytes = readMetric(text, 'process_resident_memory_bytes');
  if (cpuSeconds === null || memoryBytes === null) return null;
  const delay = readMetric(text, 'nodejs_eventloop_lag_p99_seconds');
  const used = readMetric(text, 'db_pool_connections', 'state="used"');
  const hits = readMetric(text, 'catalogue_cache_requests_total', 'result="hit"');
  const joined = readMetric(text, 'catalogue_cache_requests_total', 'result="joined"') ?? 0;
  return {
    cpuSeconds,
    memoryBytes,
    loopDelayMs: delay === null ? null : delay * 1_000,
    connections:
      used === null
        ? null
        : {
            used,
            idle: readMetric(text, 'db_pool_connections', 'state="idle"') ?? 0,
            waiting: readMetric(text, 'db_pool_waiting') ?? 0,
          },
    cache:
      hits === null
        ? null
        : {
            hits: hits + joined,
            misses: readMetric(text, 'catalogue_cache_requests_total', 'result="miss"') ?? 0,
          },
  };
}

/** Processes of this machine, by what Linux tells of them. `pids` is asked each time. */
export function byPid(name: string, pids: () => Promise<number[]>): ProcessSource {
  return {
    name,
    limits: null,
    async read() {
      const all = await Promise.all((await pids()).map(readPid));
      const found = all.filter((one) => one !== null);
      if (found.length === 0) return null;
      return {
        cpuSeconds: found.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
        memoryBytes: found.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0),
        loopDelayMs: null,
        connections: null,
        cache: null,
      };
    },
  };
}

/** The PostgreSQL server of this machine that the database is in, with all its processes. */
export async function byDatabase({ pool }: Database): Promise<ProcessSource> {
  const { rows } = await pool.query<{ text: string }>(
    `SELECT pg_read_file('postmaster.pid') AS text`,
  );
  const pid = Number(rows[0]?.text.split('\n', 1)[0]);
  return byPid('postgres', async () => [pid, ...(await childrenOf(pid))]);
}

// Linux counts in ticks of a hundredth of a second on every machine that Node runs on.
const ticksPerSecond = 100;

/** Its own time, and that of its children that have ended and were waited for. */
async function readPid(pid: number): Promise<{ cpuSeconds: number; memoryBytes: number } | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    // What processes share is counted once: to each its part of it.
    const memory = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kib = Number(/^Pss:\s+(\d+)/m.exec(memory)?.[1] ?? 0);
    return { cpuSeconds: ticks / ticksPerSecond, memoryBytes: kib * 1_024 };
  } catch {
    return null;
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }),
  );
  return pids.filter((_, index) => parents[index] === parent);
}
