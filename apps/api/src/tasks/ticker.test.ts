import { setImmediate } from 'node:timers/promises';
import { Histogram, Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createTestLogger } from '../../test/log-lines.ts';
import { startTicker } from './ticker.ts';

/** A ticker that ticks as fast as it can, with what it wrote and counted. */
function start(run: () => Promise<Record<string, number>>) {
  const { logger, lines } = createTestLogger();
  const duration = new Histogram({
    name: 'duration',
    help: 'of ticks',
    labelNames: ['tick', 'outcome'] as const,
    registers: [new Registry()],
  });
  const ticker = startTicker({ name: 'count', run }, { everyMs: 0, logger, duration });
  const counted = async (outcome: string) =>
    (await duration.get()).values.find(
      ({ metricName, labels }) => metricName === 'duration_count' && labels.outcome === outcome,
    )?.value;
  return { ticker, lines, counted };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
}

describe('a ticker', () => {
  it('stops when the running tick has ended, not before', async () => {
    const { promise, resolve } = Promise.withResolvers<Record<string, number>>();
    let ticks = 0;
    const { ticker } = start(() => {
      ticks++;
      return promise;
    });
    const stopped = ticker.stop().then(() => 'stopped');
    expect(await Promise.race([stopped, setImmediate('running')])).toBe('running');
    resolve({});
    expect(await stopped).toBe('stopped');
    expect(ticks).toBe(1);
  });

  it('runs again and again, and never twice at once', async () => {
    let running = 0;
    let most = 0;
    let ended = 0;
    const { ticker, lines, counted } = start(async () => {
      most = Math.max(most, ++running);
      await setImmediate();
      running--;
      ended++;
      return { found: ended === 2 ? 7 : 0 };
    });
    await until(() => ended >= 3);
    await ticker.stop();
    expect({ running, most }).toEqual({ running: 0, most: 1 });
    expect(await counted('done')).toBe(ended);
    // Ticks that found nothing say nothing.
    expect(lines).toMatchObject([{ tick: 'count', found: 7 }]);
  });

  it('logs and counts a failure, and goes on', async () => {
    let ticks = 0;
    const { ticker, lines, counted } = start(async () => {
      if (++ticks <= 2) throw new Error('the database is away');
      return {};
    });
    await until(() => ticks >= 4);
    await ticker.stop();
    expect(await counted('failed')).toBe(2);
    expect(lines).toMatchObject([
      { level: 'error', tick: 'count', failures: 1, err: { message: 'the database is away' } },
      { level: 'error', tick: 'count', failures: 2 },
    ]);
  });

  it('does not wait out its pause when it is stopped', async () => {
    const { logger } = createTestLogger();
    const duration = new Histogram({
      name: 'duration',
      help: 'of ticks',
      labelNames: ['tick', 'outcome'] as const,
      registers: [new Registry()],
    });
    let ticks = 0;
    const ticker = startTicker(
      { name: 'rare', run: async () => ({ ticks: ++ticks }) },
      { everyMs: 3_600_000, logger, duration },
    );
    await until(() => ticks === 1);
    await ticker.stop();
    expect(ticks).toBe(1);
  });
});
