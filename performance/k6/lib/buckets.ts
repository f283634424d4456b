// k6's interface tells percentiles only of a whole run. Requests are counted by how long they took, so
// that a percentile of each second can be told while the run goes on.

/** Upper ends, ms; what took longer than the last is in one more bucket. */
export const bucketEnds = [
  5, 10, 20, 35, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 2_000, 5_000,
];

/** The counters' names: `requests_to_100ms`, and `requests_beyond` for the rest. */
export const bucketNames = [...bucketEnds.map((end) => `requests_to_${end}ms`), 'requests_beyond'];

export function bucketOf(ms: number): number {
  let index = 0;
  while (ms > (bucketEnds[index] ?? Number.POSITIVE_INFINITY)) index++;
  return index;
}

/**
 * The value below which `share` of the requests took, ms, between the ends of a bucket as if they were
 * spread evenly in it; null when there were none.
 */
export function percentileOf(counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let before = 0;
  for (const [index, count] of counts.entries()) {
    if (count > 0 && before + count >= share * total) {
      const start = bucketEnds[index - 1] ?? 0;
      const end = bucketEnds[index] ?? (bucketEnds.at(-1) ?? 0) * 2;
      return start + ((share * total - before) / count) * (end - start);
    }
    before += count;
  }
  return null;
}
