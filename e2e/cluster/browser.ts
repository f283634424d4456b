import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { attempt } from './command.ts';
import { withDatabase } from './database.ts';
import type { Shop } from './shop.ts';

export interface BrowserFinding {
  passed: number;
  failed: number;
  /** What the browser tests said, when one failed. */
  output?: string;
}

/** Journeys of e2e/browser that browse and order. */
const journeys = 'from the home page to a phone|a guest orders and pays at the door';

/** Browses and orders in a real browser that finds the shop's host at the given address. */
export async function browseAndOrder(shop: Shop, address: string): Promise<BrowserFinding> {
  const proxy = await startProxy(shop.host, address);
  const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-browser-'));
  const results = path.join(folder, 'results.json');
  try {
    return await withDatabase(shop, 'embedded', async (_, databaseUrl) => {
      const { code, stdout, stderr } = await attempt(
        'pnpm',
        [
          ...['--dir', 'e2e', 'exec', 'playwright', 'test', '--workers', '1'],
          ...['--project', 'desktop, English', '--grep', journeys],
        ],
        {
          env: {
            BASE_URL: `https://${shop.host}`,
            DATABASE_URL: databaseUrl,
            BROWSER_PROXY: proxy.url,
            RESULTS_FILE: results,
          },
          seconds: 240,
        },
      );
      const { stats } = await readFile(results, 'utf8').then(JSON.parse, () => ({ stats: {} }));
      const failed = (stats.unexpected ?? 0) + (stats.flaky ?? 0) || Number(code !== 0);
      const output = `${stdout}${stderr}`.slice(-3_000);
      return { passed: stats.expected ?? 0, failed, ...(failed ? { output } : {}) };
    });
  } finally {
    proxy.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A proxy that leads the shop's host to the ingress controller and refuses every other: browser and
 * test then use the name that the certificate, the cookies and the route have.
 */
async function startProxy(host: string, address: string) {
  const [target = '', port = '443'] = address.split(':');
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client, head) => {
    if (request.url !== `${host}:443`) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const upstream = connect(Number(port), target, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
