import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startShop } from '../../scripts/lib/shop.ts';
import { median } from './statistics.ts';
import type { Bench } from './types.ts';
import { withSeededDatabase } from './with-database.ts';

/** From the start of the API's process until its readiness probe says yes. */
export const startBench: Bench = {
  name: 'start',
  run: ({ quick }) =>
    withSeededDatabase(async (databaseUrl) => {
      const logDirectory = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
      const times: number[] = [];
      for (let round = 0; round < (quick ? 2 : 7); round++) {
        const begun = performance.now();
        const shop = await startShop({
          databaseUrl,
          port: 0,
          logDirectory,
          without: ['web', 'worker'],
        });
        times.push(performance.now() - begun);
        await shop.stop();
      }
      return [
        {
          id: 'api-start',
          what: 'API from start to ready',
          value: median(times),
          unit: 'ms',
          target: { atMost: 2_000, aim: 1_000 },
          details: { times },
        },
      ];
    }),
};
