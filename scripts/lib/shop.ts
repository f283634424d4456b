import { isIPv6 } from 'node:net';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import { type Child, startChild } from './children.ts';
import { gatewayFor } from './gateway.ts';
import { linkSecret } from './link-secret.ts';
import { repositoryRoot } from './paths.ts';
import { untilReady } from './ready.ts';
import { standaloneDirectory } from './web-build.ts';

export interface ShopOptions {
  databaseUrl: string;
  /** The browser's port; the processes behind it take free ones. */
  port: number;
  host?: string;
  /** Logs of every process go here. */
  logDirectory: string;
  /** Further environment of the API and the worker. */
  apiEnvironment?: Record<string, string>;
  /** Control groups of processes, by their names. */
  controlGroups?: Record<string, string>;
  /** Where processes write a CPU profile of themselves when they end, by their names. */
  profiles?: Record<string, string>;
  /** Leave out what the caller does not need. */
  without?: ('web' | 'worker')[];
  /** Gives up while starting. */
  signal?: AbortSignal;
}

export interface Shop {
  url: string;
  /** The API on its own port, without the front. */
  apiUrl: string;
  webUrl: string;
  /** Where each process that has metrics shows them. */
  metricsUrls: Record<string, string>;
  /** The gateway simulator; null where the environment names a real store. */
  gatewayUrl: string | null;
  children: Child[];
  /** Resolves with the first process that ends without being asked to. */
  broken: Promise<string>;
  /** Front first, then web, API and worker, each finishing what it has begun. */
  stop(): Promise<void>;
}

/** As in the chart: what Node chooses by itself where it is not short of memory. */
const youngSpace = '--max-semi-space-size=16';

/**
 * Starts API, worker, web and front in production mode against a migrated database, and the gateway
 * simulator, and resolves when each says that it is ready. What was started is stopped again when
 * one of them fails.
 */
export async function startShop(options: ShopOptions): Promise<Shop> {
  const host = options.host ?? '127.0.0.1';
  const url = originOf(host, options.port);
  const children: Child[] = [];
  let stopping = false;

  const nodeOptions = (name: string) => {
    const folder = options.profiles?.[name];
    return folder ? `${youngSpace} --cpu-prof --cpu-prof-dir="${folder}"` : youngSpace;
  };
  const start = async (name: string, script: string, env: NodeJS.ProcessEnv, probe: string) => {
    const logFile = path.join(options.logDirectory, `${name}.log`);
    const child = await startChild({
      name,
      script,
      logFile,
      controlGroup: options.controlGroups?.[name],
      env: { ...baseEnvironment(), ...env },
    });
    children.push(child);
    await untilReady(probe, child, logFile, options.signal);
  };
  const stop = async () => {
    stopping = true;
    for (const name of ['front', 'web', 'api', 'worker', 'gateway']) {
      await children.find((child) => child.name === name)?.stop();
    }
  };

  const [api, apiMetrics, worker, web, webMetrics, gatewayPort = 0] = await freePorts(6);
  const apiUrl = `http://127.0.0.1:${api}`;
  const webUrl = `http://127.0.0.1:${web}`;
  const without = new Set<string>(options.without);
  const { environment: gatewayEnvironment, simulator } = gatewayFor(gatewayPort);
  const apiEnvironment = {
    DATABASE_URL: options.databaseUrl,
    LINK_SECRET: await linkSecret(),
    // Without a front the gateway calls back at the API itself.
    PUBLIC_ORIGIN: without.has('web') ? apiUrl : url,
    ...gatewayEnvironment,
    HOST: '127.0.0.1',
    TRUST_PROXY: '127.0.0.1/32',
    // With a real store the customers are real too, and their mail is not for everybody to read.
    ...(simulator ? { MAILBOX: 'on' } : {}),
    // Nothing routes to one machine's processes by readiness, so nothing has to be waited for.
    SHUTDOWN_DELAY_MS: '0',
    ...options.apiEnvironment,
  };
  const apiScript = (file: string) => path.join(repositoryRoot, 'apps/api/src', file);
  const starting = [
    start(
      'api',
      apiScript('server.ts'),
      {
        NODE_OPTIONS: nodeOptions('api'),
        ...apiEnvironment,
        PORT: String(api),
        METRICS_PORT: String(apiMetrics),
      },
      `http://127.0.0.1:${apiMetrics}/readyz`,
    ),
  ];
  if (simulator) {
    const { script, environment } = simulator;
    starting.push(start('gateway', script, environment, `${simulator.url}/readyz`));
  }
  if (!without.has('worker')) {
    starting.push(
      start(
        'worker',
        apiScript('worker.ts'),
        {
          ...apiEnvironment,
          METRICS_PORT: String(worker),
          // As in the chart.
          NODE_OPTIONS: '--max-semi-space-size=2',
        },
        `http://127.0.0.1:${worker}/readyz`,
      ),
    );
  }
  if (!without.has('web')) {
    starting.push(
      start(
        'web',
        path.join(standaloneDirectory, 'server/start.ts'),
        {
          NODE_OPTIONS: nodeOptions('web'),
          PORT: String(web),
          HOSTNAME: '127.0.0.1',
          METRICS_PORT: String(webMetrics),
          SHUTDOWN_DELAY_MS: '0',
          API_URL: apiUrl,
          PUBLIC_ORIGIN: url,
        },
        `http://127.0.0.1:${webMetrics}/readyz`,
      ),
      start(
        'front',
        path.join(repositoryRoot, 'scripts/front.ts'),
        { PORT: String(options.port), HOST: host, API_URL: apiUrl, WEB_URL: webUrl },
        `${url.replace('//localhost:', '//127.0.0.1:')}/api/v1/categories`,
      ),
    );
  }
  try {
    await Promise.all(starting);
  } catch (error) {
    await Promise.allSettled(starting);
    await stop();
    throw error;
  }
  const broken = new Promise<string>((resolve) => {
    for (const child of children) {
      child.ended.then(({ code, signal }) => {
        if (!stopping) resolve(`${child.name} ended by itself (${signal ?? code})`);
      });
    }
  });
  return {
    url,
    apiUrl,
    webUrl,
    metricsUrls: Object.fromEntries(
      Object.entries({ api: apiMetrics, worker, web: webMetrics })
        .filter(([name]) => children.some((child) => child.name === name))
        .map(([name, port]) => [name, `http://127.0.0.1:${port}/metrics`]),
    ),
    gatewayUrl: simulator?.url ?? null,
    children,
    broken,
    stop,
  };
}

/** The address for a browser: this machine's own name where the front listens on loopback or everywhere. */
export function originOf(host: string, port: number): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return `http://localhost:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

function baseEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return {
    NODE_ENV: 'production',
    ...Object.fromEntries(Object.entries({ PATH, HOME, LANG, TMPDIR }).filter(([, v]) => v)),
  };
}

// One after the other: two searches at once could be given the same port.
async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}
