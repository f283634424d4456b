import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type ApiProcess, startApi } from '../bench/api-process.ts';
import { percentile } from '../bench/statistics.ts';
import { withSeededDatabase } from '../bench/with-database.ts';
import { duration } from '../k6/lib/settings.ts';
import { judge } from '../report/verdict.ts';
import type { LoadCommand } from './command.ts';
import { readMetric } from './metrics-text.ts';
import { renderRows, store } from './store.ts';

/** What a round of the client has to say. */
interface Told {
  open: number;
  answered?: number;
  errors: Record<string, number>;
}

/**
 * How many idle keep-alive connections one API process holds. Each is opened, answered once, left alone,
 * and asked again; meanwhile somebody else's requests are timed. CONNECTIONS says how many are tried,
 * DURATION for how long they are left alone.
 */
export async function measureConnections(command: LoadCommand): Promise<number> {
  const { signal, say } = command;
  const wanted = Number(process.env.CONNECTIONS || 10_000);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 60_000) {
    throw new Error(`CONNECTIONS is "${process.env.CONNECTIONS}"; it takes a number up to 60000.`);
  }
  // The API closes what is idle for longer than 72 s.
  const seconds = Math.min(60, duration(process.env.DURATION || '30s'));
  return withSeededDatabase(async (databaseUrl) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-connections-'));
    const logFile = path.join(folder, 'api.log');
    const api = await startApi({ databaseUrl, logFile, pin: false });
    const client = startClient(api, wanted);
    try {
      signal.throwIfAborted();
      signal.addEventListener('abort', () => client.end());
      const before = await read(api);
      say(`Opening ${wanted} connections`);
      const opened = await client.next();
      say(`${opened.open} open; leaving them alone for ${seconds} s`);
      const times = await probe(api.url, seconds, signal);
      const during = await read(api);
      const again = await client.ask();
      const held = again.answered ?? 0;
      const details = {
        wanted,
        seconds,
        opened: opened.open,
        answeredAgain: held,
        descriptorsOfApi: during.descriptors - before.descriptors,
        memoryPerConnectionKb: (during.memory - before.memory) / 1_000 / Math.max(1, opened.open),
        errors: again.errors,
      };
      const rows = [
        // What the process itself counts must agree with what the client says.
        judge(
          'connections',
          'idle connections held by one API process, and answered again',
          Math.min(held, details.descriptorsOfApi),
          '',
          { atLeast: 10_000, aim: 15_000 },
        ),
        judge('lost', 'connections lost while idle', opened.open - held, '', { atMost: 0 }),
        judge('p95', 'p95 of other requests meanwhile', percentile(times, 0.95), 'ms', {
          atMost: 500,
        }),
      ];
      process.stdout.write(`\n${renderRows(rows)}${JSON.stringify(details)}\n`);
      if (command.store) say(`Stored in ${await store('load-connections', { rows, details })}`);
      // A trial with fewer is held to all of those.
      return held >= Math.min(wanted, 10_000) && held === opened.open ? 0 : 1;
    } finally {
      client.end();
      await client.ended;
      await api.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function startClient(api: ApiProcess, connections: number) {
  const script = path.join(import.meta.dirname, 'connections-client.ts');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [script], {
    detached: true,
    env: { PATH, HOME, PORT: new URL(api.url).port, CONNECTIONS: String(connections) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Told> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The client of the connections ended early.');
    return JSON.parse(value);
  };
  return {
    ended,
    next,
    ask() {
      child.stdin.write('ask\n');
      return next();
    },
    end: () => child.kill('SIGTERM'),
  };
}

async function read({ metricsUrl }: ApiProcess): Promise<{ descriptors: number; memory: number }> {
  const text = await (await fetch(metricsUrl)).text();
  return {
    descriptors: readMetric(text, 'process_open_fds') ?? 0,
    memory: readMetric(text, 'process_resident_memory_bytes') ?? 0,
  };
}

/** Times of requests on one more connection, ten a second. */
async function probe(url: string, seconds: number, signal: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const begun = performance.now();
    const answer = await fetch(`${url}/api/v1/categories`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`Another request was answered ${answer.status}.`);
    times.push(performance.now() - begun);
    await wait(100, undefined, { signal });
  }
  return times;
}
