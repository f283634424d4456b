import pg from 'pg';
import type { Logger } from 'pino';
import type { CatalogueCache } from './catalogue-cache.ts';

/** The channel that the triggers of the catalogue notify. */
export const catalogueChannel = 'catalogue';

/** The tag of every answer that shows several products. */
export const listsTag = 'lists';
/** The tag of what shows one product at length. */
export const productTag = (slug: string) => `product:${slug}`;

export interface ListenerOptions {
  url: string;
  cache: CatalogueCache;
  logger: Logger;
  /** Between dropping lists, so that many edits at once do not recompute them for each, ms. */
  listDropIntervalMs?: number;
  /** Between the checks that the connection lives, ms. */
  heartbeatMs?: number;
}

export interface Listener {
  /** Resolves once the first connection listens. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Drops cached answers when the database says that the catalogue changed, on a connection of its
 * own. Losing it and getting it back both empty the cache: what was said meanwhile is unknown.
 */
export function listenForCatalogueChanges(options: ListenerOptions): Listener {
  const { url, cache, logger, listDropIntervalMs = 200, heartbeatMs = 2_000 } = options;
  let stopped = false;
  let client: pg.Client | null = null;
  let retryMs = 100;
  let timer: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  const dropLists = throttle(() => cache.drop(listsTag), listDropIntervalMs);

  const onChange = (payload: string | undefined) => {
    if (payload?.startsWith('product:')) {
      cache.drop(payload);
      dropLists.run();
    } else {
      cache.clear();
    }
  };

  const connect = async () => {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 3_000,
      query_timeout: 2_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      application_name: 'dhakacart-listen',
    });
    client = next;
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    next.on('notification', (message) => onChange(message.payload));
    try {
      await next.connect();
      await next.query(`LISTEN ${catalogueChannel}`);
    } catch (error) {
      logger.warn({ err: error }, 'cannot listen for catalogue changes yet');
      lost(next);
      return;
    }
    if (stopped || client !== next) return;
    retryMs = 100;
    cache.setHearing(true);
    isReady();
    // A dead peer is silent; only asking tells.
    heartbeat = setInterval(() => {
      next.query('SELECT 1').catch(() => lost(next));
    }, heartbeatMs);
    heartbeat.unref();
  };

  const lost = (which: pg.Client) => {
    if (client !== which) return;
    client = null;
    clearInterval(heartbeat);
    which.end().catch(() => {});
    if (stopped) return;
    cache.setHearing(false);
    timer = setTimeout(connect, retryMs);
    timer.unref();
    retryMs = Math.min(retryMs * 2, 5_000);
  };

  void connect();
  return {
    ready,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(heartbeat);
      dropLists.stop();
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}

/** Runs at once, and then at most once an interval with the last call never lost. */
function throttle(work: () => void, intervalMs: number) {
  let pause: NodeJS.Timeout | undefined;
  let again = false;
  const run = () => {
    if (pause) {
      again = true;
      return;
    }
    work();
    pause = setTimeout(() => {
      pause = undefined;
      if (again) {
        again = false;
        run();
      }
    }, intervalMs);
    pause.unref();
  };
  return { run, stop: () => clearTimeout(pause) };
}
