import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createDatabase, type Database } from '@dhakacart/db';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@dhakacart/db/embedded';
import { freePort } from '@dhakacart/db/free-port';
import { applyMigrations } from '@dhakacart/db/migrate';
import { seedSmall } from '@dhakacart/db/seed';
import { type Child, startChild } from '../../scripts/lib/children.ts';
import { repositoryRoot } from '../../scripts/lib/paths.ts';
import { untilReady } from '../../scripts/lib/ready.ts';

export interface StormShopOptions {
  /** API processes beside each other, as replicas are. */
  replicas: number;
  /** How long goods are held for a payment, minutes. */
  holdMinutes?: number;
  worker?: boolean;
  /** Further environment of API and worker. */
  environment?: Record<string, string>;
}

/** A process that is started again when it dies, as the kubelet does, on the port that it had. */
interface Keeper {
  kill(): Promise<void>;
}

export interface StormShop {
  /** Of the API's replicas. */
  urls: string[];
  database: Database;
  databaseUrl: string;
  /** Processes that ended though nobody killed them, with the end of their logs. */
  deaths: string[];
  /** SIGKILL, and a new process in its place. Resolves when the new one is ready. */
  killApi(replica: number): Promise<void>;
  killWorker(): Promise<void>;
  /** SIGKILL to Postgres and a start with crash recovery on the same data. */
  killPostgres(): Promise<void>;
  stop(): Promise<void>;
}

/** Of those that run, how each is stopped. */
const running = new Set<() => Promise<void>>();

/** Stops every shop there is, for a storm that ends before its time; nothing of it is left behind. */
export async function stopEveryShop(): Promise<void> {
  await Promise.all([...running].map((stop) => stop()));
}

/** The API in several processes, a worker and a durable Postgres of their own, with forty products. */
export async function startStormShop(options: StormShopOptions): Promise<StormShop> {
  const { replicas, holdMinutes = 15, worker = true } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-storm-'));
  const port = await freePort();
  const startPostgres = () =>
    startEmbeddedPostgres({ dataDirectory: path.join(folder, 'postgres'), port });
  let postgres: EmbeddedPostgres = await startPostgres();
  const toStop: (() => Promise<void>)[] = [];
  const stop = async () => {
    running.delete(stop);
    for (const one of toStop.splice(0)) await one();
    await postgres.stop();
    await postgres.remove();
    await rm(folder, { recursive: true, force: true });
  };
  running.add(stop);
  await applyMigrations(postgres.url);
  const database = createDatabase({ url: postgres.url, poolSize: 4 });
  toStop.push(() => database.close());
  await seedSmall(database, { now: new Date() });

  const environment = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    DATABASE_URL: postgres.url,
    LINK_SECRET: randomBytes(32).toString('hex'),
    HOST: '127.0.0.1',
    MAILBOX: 'on',
    RATE_LIMIT_READ: '0',
    RATE_LIMIT_WRITE: '0',
    RATE_LIMIT_AUTH: '0',
    RATE_LIMIT_ORDER: '0',
    OPEN_ORDERS_PER_PHONE: '0',
    // A storm asks who gets what when everybody is heard.
    DATABASE_QUEUE_LIMIT: '0',
    HOLD_MINUTES: String(holdMinutes),
    SHUTDOWN_DELAY_MS: '0',
    ...options.environment,
  };

  const deaths: string[] = [];
  const keep = async (
    name: string,
    script: string,
    env: Record<string, string>,
  ): Promise<Keeper> => {
    const metricsPort = await freePort();
    const logFile = path.join(folder, `${name}.log`);
    const start = async (): Promise<Child> => {
      const child = await startChild({
        name,
        script: path.join(repositoryRoot, 'apps/api/src', script),
        env: { ...environment, ...env, METRICS_PORT: String(metricsPort) },
        logFile,
      });
      await untilReady(`http://127.0.0.1:${metricsPort}/readyz`, child, logFile);
      return child;
    };
    let child = await start();
    if (!running.has(stop)) {
      await child.stop();
      throw new Error('The shop was stopped while it started.');
    }
    let expected = false;
    const watch = (one: Child) =>
      one.ended.then(async ({ code, signal }) => {
        if (expected) return;
        const log = await readFile(logFile, 'utf8').catch(() => '');
        deaths.push(`${name} ended by itself (${signal ?? code}): ${log.slice(-1_500)}`);
      });
    watch(child);
    // Processes end before the connections of this one are closed.
    toStop.unshift(() => {
      expected = true;
      return child.stop();
    });
    return {
      async kill() {
        expected = true;
        try {
          process.kill(child.pid, 'SIGKILL');
        } catch {
          // It has ended by itself, which is noted.
        }
        await child.ended;
        child = await start();
        // The shop was stopped meanwhile, and knew only of the one that died.
        if (!running.has(stop)) return child.stop();
        expected = false;
        watch(child);
      },
    };
  };

  const apis: Keeper[] = [];
  const urls: string[] = [];
  for (let replica = 0; replica < replicas; replica++) {
    const apiPort = String(await freePort());
    apis.push(await keep(`api-${replica}`, 'server.ts', { PORT: apiPort }));
    urls.push(`http://127.0.0.1:${apiPort}`);
  }
  const workers = worker ? [await keep('worker', 'worker.ts', {})] : [];

  return {
    urls,
    database,
    databaseUrl: postgres.url,
    deaths,
    async killApi(replica) {
      await apis[replica]?.kill();
    },
    async killWorker() {
      await workers[0]?.kill();
    },
    async killPostgres() {
      process.kill(postgres.pid, 'SIGKILL');
      await untilGone(postgres.pid);
      postgres = await startPostgres();
    },
    stop,
  };
}

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await delay(20);
  }
}
