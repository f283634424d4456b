import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CpuQuota, createCpuQuota } from '../control-group.ts';
import { type ApiProcess, startApi } from './api-process.ts';
import { type LoadOptions, type LoadResult, load } from './load.ts';
import { stoppable } from './running.ts';
import { interval, median } from './statistics.ts';
import type { Bench, BenchRow } from './types.ts';
import { withSeededDatabase } from './with-database.ts';

/**
 * What each process may use of a core. Two cores carry everything here, so a process that took all it
 * can get would leave its neighbour nothing, and the measure would be of this machine. Bound to a part
 * of one, as the limit of a pod binds it, two processes, the database and the load find room beside each
 * other, and what stands between one and twice is only what the processes share. For what writes that
 * part is smaller, because the database works as much as the process.
 */
const coresEach = { reading: 0.25, writing: 0.1 };

/** Two API processes on one database against one of them. */
export const replicasBench: Bench = {
  name: 'replicas',
  run: ({ quick, say }) =>
    withSeededDatabase(async (databaseUrl) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
      const quotas: CpuQuota[] = [];
      const apis: ApiProcess[] = [];
      try {
        for (const name of ['one', 'two']) {
          const quota = await createCpuQuota(name);
          quotas.push({ ...quota, remove: stoppable(quota.remove) });
          const api = await startApi({ databaseUrl, logFile: path.join(folder, `${name}.log`) });
          apis.push(api);
          // What is bound is the API alone: it may start as fast as it can.
          await quota.hold(api.pid);
        }
        const [one, two] = apis;
        if (!one || !two) throw new Error('The processes did not start.');
        const list = await fetch(`${one.url}/api/v1/products?limit=24`);
        const { items } = (await list.json()) as { items: { defaultVariantId: string }[] };
        const body = JSON.stringify({ variantId: items[0]?.defaultVariantId, quantity: 1 });
        const [seconds, rounds] = quick ? [2, 1] : [2, 30];
        const measure = async (
          id: string,
          what: string,
          cores: number,
          ask: Ask,
        ): Promise<BenchRow> => {
          say(`  ${what}`);
          for (const quota of quotas) await quota.allow(cores);
          const question = { id, what, cores, ask: { seconds, connections: 16, ...ask } };
          return compareReplicas(question, rounds, [one.url, two.url]);
        };
        return [
          await measure(
            'replicas-list',
            'product list from memory, two processes against one',
            coresEach.reading,
            { path: '/api/v1/products?limit=24' },
          ),
          await measure(
            'replicas-add',
            'first addition to a cart, two processes against one',
            coresEach.writing,
            {
              path: '/api/v1/cart/items',
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body,
            },
          ),
        ];
      } finally {
        for (const api of apis) await api.stop();
        for (const quota of quotas) await quota.remove();
      }
    }),
};

type Ask = Omit<LoadOptions, 'url' | 'seconds'> & { path: string };

interface Question {
  id: string;
  what: string;
  /** That each process may use. */
  cores: number;
  ask: Ask & { seconds: number };
}

/**
 * By turns, because such machines are noisy: each process alone, then both at once. The median of each is
 * compared, because a pause of the machine falls into one of them alone.
 */
async function compareReplicas(
  { id, what, cores, ask: { path: place, ...options } }: Question,
  rounds: number,
  [one, two]: [string, string],
): Promise<BenchRow> {
  const send = async (urls: string[]): Promise<number> => {
    const results = await Promise.all(
      urls.map((url) => load({ ...options, url: `${url}${place}` })),
    );
    return results.reduce((sum, result) => sum + goodRate(result), 0);
  };
  const kept: Rates[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const rates = { one: await send([one]), two: await send([two]), both: await send([one, two]) };
    if (round > 0) kept.push(rates);
  }
  return {
    id,
    what,
    value: gain(kept),
    unit: 'ratio',
    target: { atLeast: 1.8, aim: 1.95 },
    details: { coresEach: cores, interval95: interval(kept, gain), rounds: kept },
  };
}

/** Requests a second, of each process alone and of both at once. */
interface Rates {
  one: number;
  two: number;
  both: number;
}

function gain(rounds: Rates[]): number {
  const of = (which: keyof Rates) => median(rounds.map((rates) => rates[which]));
  return (2 * of('both')) / (of('one') + of('two'));
}

function goodRate({ failed, requestsPerSecond }: LoadResult): number {
  if (failed > 0) throw new Error(`${failed} requests failed.`);
  return requestsPerSecond;
}
