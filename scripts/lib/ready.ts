import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from './children.ts';

/**
 * Waits until `url` answers 200.
 *
 * @throws Error with the end of the child's log when the child ends first, or when the time is up.
 */
export async function untilReady(
  url: string,
  child: Child,
  logFile: string,
  signal?: AbortSignal,
  timeoutMs = 60_000,
): Promise<void> {
  let gone = false;
  child.ended.then(() => {
    gone = true;
  });
  const until = Date.now() + timeoutMs;
  while (Date.now() < until && !gone) {
    signal?.throwIfAborted();
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await wait(50);
  }
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const what = gone ? 'ended before it was ready' : `was not ready after ${timeoutMs / 1_000} s`;
  throw new Error(`${child.name} ${what}. The end of its log:\n${log.slice(-3_000)}`);
}
