import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import pg from 'pg';
import { startApi } from './api-process.ts';
import { compare } from './load.ts';
import { startServer } from './server-process.ts';
import { median } from './statistics.ts';
import type { Bench, BenchRow } from './types.ts';
import { withSeededDatabase } from './with-database.ts';

/** Product list and detail from memory, against a bare Fastify route that sends the same bytes. */
export const catalogueBench: Bench = {
  name: 'catalogue',
  run: ({ quick }) =>
    withSeededDatabase(async (databaseUrl) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
      const api = await startApi({ databaseUrl, logFile: path.join(folder, 'api.log') });
      const places = {
        list: '/api/v1/products?limit=24',
        detail: `/api/v1/products/${await anySlug(databaseUrl)}`,
      };
      const files: Record<string, string> = {};
      for (const [name, place] of Object.entries(places)) {
        const answer = await fetch(`${api.url}${place}`, {
          headers: { 'accept-encoding': 'identity' },
        });
        if (!answer.ok) throw new Error(`${place} answered ${answer.status}.`);
        const file = path.join(folder, `${name}.json`);
        await writeFile(file, Buffer.from(await answer.arrayBuffer()));
        files[`/${name}`] = file;
      }
      const barePort = await freePort();
      const bareUrl = `http://127.0.0.1:${barePort}`;
      const bare = await startServer({
        script: path.join(import.meta.dirname, 'bare-route/server.ts'),
        env: { PORT: String(barePort), BODIES: JSON.stringify(files) },
        logFile: path.join(folder, 'bare.log'),
        probe: `${bareUrl}/ready`,
      });
      try {
        const rows: BenchRow[] = [];
        const seconds = quick ? 2 : 5;
        for (const [name, place] of Object.entries(places)) {
          const measured = { url: `${api.url}${place}`, seconds };
          const baseline = { url: `${bareUrl}/${name}`, seconds };
          const { ratio, rounds } = await compare(measured, baseline, quick ? 2 : 5);
          rows.push({
            id: `catalogue-${name}`,
            what: `product ${name} from memory, against a bare route with the same bytes`,
            value: ratio,
            unit: 'ratio',
            target: { atLeast: 0.6, aim: 0.8 },
            details: { rounds },
          });
        }
        return rows;
      } finally {
        await bare.stop();
        await api.stop();
      }
    }),
};

/** How long after a price change two processes still answer with the old price. */
export const freshnessBench: Bench = {
  name: 'freshness',
  run: ({ quick }) =>
    withSeededDatabase(async (databaseUrl) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
      const replicas = await Promise.all(
        ['a', 'b'].map((name) =>
          startApi({ databaseUrl, logFile: path.join(folder, `${name}.log`), pin: false }),
        ),
      );
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      try {
        const slug = await anySlug(databaseUrl);
        const times: number[] = [];
        for (let round = 0; round < (quick ? 5 : 40); round++) {
          const { rows } = await client.query<{ price: number }>(
            `UPDATE variants SET price = price - 100 WHERE product_id =
               (SELECT id FROM products WHERE slug = $1) RETURNING price`,
            [slug],
          );
          const changed = performance.now();
          const expected = new Set(rows.map((row) => row.price));
          await Promise.all(
            replicas.map(async ({ url }) => {
              for (;;) {
                const answer = await fetch(`${url}/api/v1/products/${slug}`);
                if (!answer.ok) throw new Error(`The product answered ${answer.status}.`);
                const { variants } = (await answer.json()) as {
                  variants: { price: { amount: number } }[];
                };
                if (variants.every(({ price }) => expected.has(price.amount))) return;
                if (performance.now() - changed > 10_000) throw new Error('The old price stays.');
              }
            }),
          );
          times.push(performance.now() - changed);
        }
        return [
          {
            id: 'catalogue-freshness',
            what: 'after a price change, every replica serves the new one within',
            value: Math.max(...times),
            unit: 'ms',
            target: { atMost: 1_000 },
            details: { replicas: replicas.length, changes: times.length, median: median(times) },
          },
        ];
      } finally {
        await client.end();
        for (const replica of replicas) await replica.stop();
      }
    }),
};

async function anySlug(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ slug: string }>(
      `SELECT slug FROM products WHERE status = 'active' ORDER BY popularity DESC, id LIMIT 1`,
    );
    if (!rows[0]) throw new Error('The shop is empty.');
    return rows[0].slug;
  } finally {
    await client.end();
  }
}
