import { expect, it } from 'vitest';
import { interval, median } from './statistics.ts';

it('tells how sure a median is: the more rounds, the surer', () => {
  const rounds = (count: number) => Array.from({ length: count }, (_, index) => 10 + (index % 10));
  const [low, high] = interval(rounds(20), median);
  expect(low).toBeLessThan(median(rounds(20)));
  expect(high).toBeGreaterThan(median(rounds(20)));
  const [lower, higher] = interval(rounds(2_000), median);
  expect(higher - lower).toBeLessThan(high - low);
  expect(interval([5, 5, 5], median)).toEqual([5, 5]);
});
