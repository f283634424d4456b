import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Histogram } from 'prom-client';

export interface Tick {
  name: string;
  /** Does what is due; what it returns is logged when any of it is not 0. */
  run(): Promise<Record<string, number>>;
}

export interface TickerOptions {
  everyMs: number;
  logger: Logger;
  /** Seconds, by `tick` and `outcome`. */
  duration: Histogram<'tick' | 'outcome'>;
}

export interface Ticker {
  /** Starts no further tick, and resolves when the running one has ended. */
  stop(): Promise<void>;
}

/** While ticks fail, the pauses between them grow up to this; ms. */
const longestPauseMs = 15_000;

/**
 * Runs something again and again, the next time a pause after it has ended, so never twice at once.
 * A failure (a lost database, say) is logged and counted, and the ticks go on.
 */
export function startTicker(
  { name, run }: Tick,
  { everyMs, logger, duration }: TickerOptions,
): Ticker {
  const stopping = new AbortController();
  let failures = 0;

  async function tick(): Promise<void> {
    const end = duration.startTimer({ tick: name });
    try {
      const result = await run();
      end({ outcome: 'done' });
      failures = 0;
      if (Object.values(result).some((count) => count > 0)) {
        logger.info({ tick: name, ...result }, 'tick done');
      }
    } catch (error) {
      end({ outcome: 'failed' });
      failures++;
      logger.error({ tick: name, failures, err: error }, 'tick failed');
    }
  }

  async function loop(): Promise<void> {
    const { signal } = stopping;
    while (!signal.aborted) {
      await tick();
      const pause = Math.min(everyMs * 2 ** failures, Math.max(everyMs, longestPauseMs));
      await delay(pause, undefined, { signal }).catch(() => {});
    }
  }

  const running = loop();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}
