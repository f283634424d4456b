import { setTimeout as delay } from 'node:timers/promises';

/**
 * Looks again and again until the condition holds, and returns what it gave.
 *
 * @throws Error that names what was awaited, with the last error, when time is up.
 */
export async function until<T>(
  what: string,
  seconds: number,
  look: () => Promise<T | null | undefined | false>,
): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`After ${seconds} s still not: ${what}.`, { cause: last });
    }
    await delay(500);
  }
}
