import { readFileSync } from 'node:fs';
import http, { type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cachePages } from './page-cache.ts';

// The web process in production. It runs beside Next's standalone output, whose own server.js it
// replaces: Next's server can neither answer from memory nor go on serving while load balancers look
// away (https://nextjs.org/docs/app/guides/custom-server).
const directory = path.join(import.meta.dirname, '..');
const { PORT = '3000', HOSTNAME = '0.0.0.0' } = process.env;
const { SHUTDOWN_DELAY_MS = '5000', SHUTDOWN_TIMEOUT_MS = '20000' } = process.env;

process.chdir(directory);
const manifest = readFileSync(path.join(directory, '.next/required-server-files.json'), 'utf8');
Object.assign(process.env, {
  NODE_ENV: 'production',
  __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(JSON.parse(manifest).config),
});

// The configuration has to be in the environment before Next is loaded.
const require = createRequire(import.meta.url);
const next: typeof import('next').default = require('next');
const app = next({ dir: directory, hostname: HOSTNAME, port: Number(PORT) });
await app.prepare();

const pages = cachePages(app.getRequestHandler() as RequestListener, {
  // Long beside what Next keeps them for, so that chance spreads when they are made anew.
  keepMs: 28_000,
  staleMs: 2_000,
  // A listing depends on its query alone; a visitor's own is fetched by the browser.
  rendered: {
    has: (url) => /^\/(en|bn)\/(search|sale|c\/[^/?]+)(\?|$)/.test(url),
    keepMs: 47_000,
    waitMs: 1_000,
    waits: 3,
  },
  maxBytes: 32 * 1024 * 1024,
  // Enough to have work while some wait for the API, and little enough memory.
  atWork: { most: 16, mostMs: 5_000 },
});
let ending = false;
const server = http.createServer((request, response) => {
  // Whoever is still connected should go to another replica with the next request.
  if (ending) response.setHeader('Connection', 'close');
  pages(request, response);
});
// Longer than any load balancer keeps a connection it may use again: it must be the one that closes.
server.keepAliveTimeout = 72_000;
server.headersTimeout = 75_000;

// Readiness, which lib/monitoring.ts answers, fails at the same signal.
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    ending = true;
    await new Promise((resolve) => setTimeout(resolve, Number(SHUTDOWN_DELAY_MS)));
    const closed = new Promise((resolve) => server.close(resolve));
    // A connection that never sent a byte counts as busy to Node, and a stuck visitor is one too.
    setTimeout(() => server.closeAllConnections(), Number(SHUTDOWN_TIMEOUT_MS)).unref();
    await closed;
    await app.close();
    process.exit(0);
  });
}

server.listen(Number(PORT), HOSTNAME);
