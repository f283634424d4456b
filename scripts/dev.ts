import { spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import { openShopDatabase, type ShopDatabase } from './lib/database.ts';
import { gatewayFor } from './lib/gateway.ts';
import { generateIfStale } from './lib/generate.ts';
import { linkSecret } from './lib/link-secret.ts';
import { repositoryRoot } from './lib/paths.ts';
import { fail, step } from './lib/progress.ts';

// The shop with reload on change: Node's own watch mode for API and worker, Next's for the pages.
// Output of all of them comes to this terminal.
let database: ShopDatabase | undefined;
const children: ReturnType<typeof spawn>[] = [];
const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
});

try {
  await generateIfStale();
  database = await openShopDatabase();
  const { seedIfEmpty } = await import('./lib/seed.ts');
  await seedIfEmpty(database.url, Boolean(database.embedded), step);
  await startAll(database.url);
  await interrupted;
} catch (error) {
  fail(error);
} finally {
  await Promise.all(children.map(end));
  await database?.embedded?.stop();
}

async function startAll(databaseUrl: string): Promise<void> {
  const port = await freePort(Number(process.env.PORT ?? 3000));
  const origin = `http://localhost:${port}`;
  const ports: number[] = [];
  for (let count = 0; count < 6; count++) ports.push(await freePort());
  const [api, apiMetrics, worker, web, webMetrics, gatewayPort] = ports.map(String);
  const apiUrl = `http://127.0.0.1:${api}`;
  const gateway = gatewayFor(Number(gatewayPort));
  const shared = {
    ...gateway.environment,
    NODE_ENV: 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    LINK_SECRET: await linkSecret(),
    PUBLIC_ORIGIN: origin,
    TRUST_PROXY: '127.0.0.1/32',
    ...(gateway.simulator ? { MAILBOX: 'on' } : {}),
    SHUTDOWN_DELAY_MS: '0',
    API_URL: apiUrl,
  };
  if (gateway.simulator) child([gateway.simulator.script], gateway.simulator.environment);
  const source = path.join(repositoryRoot, 'apps/api/src');
  child(['--watch', path.join(source, 'server.ts')], {
    ...shared,
    PORT: api,
    METRICS_PORT: apiMetrics,
  });
  child(['--watch', path.join(source, 'worker.ts')], { ...shared, METRICS_PORT: worker });
  child(
    ['node_modules/next/dist/bin/next', 'dev', '--port', String(web)],
    { ...shared, METRICS_PORT: webMetrics },
    path.join(repositoryRoot, 'apps/web'),
  );
  child([path.join(repositoryRoot, 'scripts/front.ts')], {
    ...shared,
    PORT: String(port),
    WEB_URL: `http://127.0.0.1:${web}`,
  });
  step(`${origin} (reloads on change; Ctrl-C stops it)`);
}

function child(args: string[], env: Record<string, string | undefined>, cwd = repositoryRoot) {
  children.push(
    spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env } as NodeJS.ProcessEnv,
      stdio: 'inherit',
    }),
  );
}

function end(process: ReturnType<typeof spawn>): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    process.once('close', () => resolve());
    process.kill('SIGTERM');
  });
}
