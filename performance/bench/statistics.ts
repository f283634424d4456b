import { randomFor } from '@dhakacart/db/seed';

/** The value below which `share` (0..1) of the values lie, by nearest rank. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const value = sorted[rank];
  if (value === undefined) throw new Error('There are no values.');
  return value;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/**
 * Between what an estimate lies in 95 of 100 cases, by making it anew of rounds that are drawn from those that
 * there were (percentile bootstrap, https://en.wikipedia.org/wiki/Bootstrapping_(statistics)).
 */
export function interval<T>(
  rounds: readonly T[],
  estimate: (drawn: T[]) => number,
): [number, number] {
  const random = randomFor('interval');
  const estimates = Array.from({ length: 2_000 }, () =>
    estimate(rounds.map(() => random.pick(rounds))),
  );
  return [percentile(estimates, 0.025), percentile(estimates, 0.975)];
}

/**
 * Works through all items, so many at once, and tells how many a second that were. The first fifth
 * warms up and is not counted.
 */
export async function ratePerSecond<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<{ counted: number; perSecond: number }> {
  const warm = Math.floor(items.length / 5);
  let next = 0;
  let done = 0;
  let begun = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = items[next++]; item !== undefined; item = items[next++]) {
        await work(item);
        if (++done === warm) begun = performance.now();
      }
    }),
  );
  const counted = items.length - warm;
  return { counted, perSecond: (counted * 1000) / (performance.now() - begun) };
}
