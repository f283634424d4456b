import { expect, it } from 'vitest';
import { bucketEnds, bucketNames, bucketOf, percentileOf } from './buckets.ts';

/** Counts as k6 makes them. */
function counted(times: number[]): number[] {
  const counts = bucketNames.map(() => 0);
  for (const time of times) counts[bucketOf(time)] = (counts[bucketOf(time)] ?? 0) + 1;
  return counts;
}

it('puts a time into the bucket that ends at it or after it', () => {
  expect(bucketOf(5)).toBe(0);
  expect(bucketOf(5.1)).toBe(1);
  expect(bucketOf(60_000)).toBe(bucketEnds.length);
});

it('tells a percentile to within its bucket', () => {
  // Ninety quick ones and ten slow: the 95th is among the slow.
  const counts = counted([...Array(90).fill(8), ...Array(10).fill(400)]);
  const p50 = percentileOf(counts, 0.5);
  const p95 = percentileOf(counts, 0.95);
  expect(p50).toBeGreaterThan(5);
  expect(p50).toBeLessThanOrEqual(10);
  expect(p95).toBeGreaterThan(300);
  expect(p95).toBeLessThanOrEqual(500);
});

it('tells nothing of nothing', () => {
  expect(percentileOf(counted([]), 0.95)).toBeNull();
});
