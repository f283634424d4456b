import { spawn } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { freePort } from '@dhakacart/db/free-port';
import { run } from '../../scripts/lib/run.ts';
import { type Shop, startShop } from '../../scripts/lib/shop.ts';
import { buildWebIfStale } from '../../scripts/lib/web-build.ts';
import { compare, pinned, serverCore } from './load.ts';
import { stoppable } from './running.ts';
import type { Bench, BenchRow } from './types.ts';
import { withSeededDatabase } from './with-database.ts';

const bareDirectory = path.join(import.meta.dirname, 'bare-next');

/**
 * Home and product page against a bare prerendered page of the same Next, both by the standalone
 * server without the front; and the JavaScript that each page loads.
 */
export const pagesBench: Bench = {
  name: 'pages',
  run: ({ quick, say }) =>
    withSeededDatabase(async (databaseUrl) => {
      await buildWebIfStale(undefined, () => say('  building the storefront'));
      say('  building the bare page');
      const bare = await startBare();
      const logDirectory = await mkdtemp(path.join(tmpdir(), 'dhakacart-bench-'));
      const shop = await startShop({
        databaseUrl,
        port: await freePort(),
        logDirectory,
        without: ['worker'],
      });
      const stop = stoppable(shop.stop);
      try {
        return await measure(shop, bare.url, quick ? 1 : 4, quick ? 1 : 5);
      } finally {
        await stop();
        bare.stop();
      }
    }),
};

async function measure(
  shop: Shop,
  bareUrl: string,
  seconds: number,
  rounds: number,
): Promise<BenchRow[]> {
  const list = await fetch(`${shop.apiUrl}/api/v1/products?limit=1`);
  const { items } = (await list.json()) as { items: { slug: string }[] };
  const pages = { home: '/en', product: `/en/p/${items[0]?.slug}` };
  await pinShop(shop);
  const empty = await javascript(bareUrl);
  const rows: BenchRow[] = [];
  for (const [name, place] of Object.entries(pages)) {
    const url = `${shop.webUrl}${place}`;
    const result = await compare({ url, seconds }, { url: bareUrl, seconds }, rounds);
    rows.push({
      id: `page-${name}`,
      what: `${name} page against a bare prerendered page`,
      value: result.ratio,
      unit: 'ratio',
      target: { atLeast: 0.8, aim: 0.95 },
      details: { rounds: result.rounds },
    });
    const loaded = await javascript(url);
    rows.push({
      id: `javascript-${name}`,
      what: `JavaScript of the ${name} page, brotli`,
      value: loaded.total,
      unit: 'kB',
      target: { atMost: 165, aim: 140 },
      details: { files: loaded.files, emptyPage: empty.total },
    });
  }
  return rows;
}

// Next starts threads, so the whole process is bound, not only its main one.
async function pinShop(shop: Shop): Promise<void> {
  for (const child of shop.children.filter((one) => one.name === 'web')) {
    await run('taskset', ['-a', '-p', '-c', String(serverCore), String(child.pid)]);
  }
}

/** Sizes in kB of the scripts that a page loads, by brotli, without those for old browsers. */
async function javascript(url: string): Promise<{ total: number; files: Record<string, number> }> {
  const html = await (await fetch(url)).text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const files: Record<string, number> = {};
  for (const tag of scripts.filter((one) => !/\bnoModule\b/i.test(one))) {
    const source = tag.match(/\bsrc="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&');
    if (!source || files[source]) continue;
    const bytes = Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer());
    const packed = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    });
    files[source] = packed.length / 1_000;
  }
  return { total: Object.values(files).reduce((sum, size) => sum + size, 0), files };
}

async function startBare(): Promise<{ url: string; stop(): void }> {
  await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: bareDirectory,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const standalone = path.join(bareDirectory, '.next/standalone/performance/bench/bare-next');
  await cp(path.join(bareDirectory, '.next/static'), path.join(standalone, '.next/static'), {
    recursive: true,
  });
  const port = await freePort();
  const [command = '', ...args] = pinned(serverCore, [process.execPath, 'server.js']);
  const child = spawn(command, args, {
    cwd: standalone,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOSTNAME: '127.0.0.1' },
  });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return { url, stop: () => child.kill('SIGTERM') };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('The bare page was not served.');
}
