import { setTimeout as delay } from 'node:timers/promises';

import type { Logger } from 'pino';
import type { Lifecycle } from './lifecycle.ts';

export interface Supervised {
  logger: Logger;
  lifecycle: Lifecycle;
  /** Between failing readiness and closing, ms; skipped when the process was never ready. */
  delayMs?: number;
  /** The most that closing may take, ms. */
  timeoutMs: number;
  /** Finishes what is running and lets go of everything. */
  close(): Promise<void>;
}

export type Stop = (reason: string, exitCode: number) => Promise<void>;

/**
 * Ends the process in order on SIGTERM, SIGINT and on errors that nobody caught: readiness fails
 * first, `close` runs within its bound, the log is written out, and only then the process exits.
 */
export function supervise(supervised: Supervised): Stop {
  const { logger, lifecycle } = supervised;
  const stop: Stop = async (reason, exitCode) => {
    if (lifecycle.phase === 'stopping') return;
    const wasReady = lifecycle.phase === 'ready';
    lifecycle.phase = 'stopping';
    logger.info({ reason }, 'stopping');
    if (wasReady && exitCode === 0) await delay(supervised.delayMs ?? 0);
    const inTime = await Promise.race([
      supervised.close().then(
        () => true,
        (error: unknown) => {
          logger.error({ err: error }, 'closing failed');
          return false;
        },
      ),
      delay(supervised.timeoutMs, false, { ref: false }),
    ]);
    logger.info({ inTime }, 'stopped');
    logger.flush(() => process.exit(inTime ? exitCode : 1));
  };

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop(signal, 0));
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      logger.fatal({ err: error }, event);
      void stop(event, 1);
    });
  }
  return stop;
}
