import { expect, it } from 'vitest';
import { stampOf } from './benchmark.ts';
import { quantity } from './cluster-shop.ts';
import { chart } from './markdown.ts';

it('draws a row that rises and falls with the values', () => {
  expect(chart('x', [0, 50, 100, null, 0])).toBe('x              ▁▅█ ▁ at most 100');
  expect(chart('x', [null])).toBe('x              not measured');
  // Longer than a line: each sign is the mean of its part.
  expect(
    chart(
      'x',
      Array.from({ length: 600 }, (_, at) => at),
    ).length,
  ).toBeLessThan(90);
});

it('names a folder by day and time', () => {
  expect(stampOf(new Date(2026, 0, 2, 3, 4, 5))).toBe('20260102-030405');
});

it('reads quantities of Kubernetes', () => {
  expect(['500m', '2', '512Mi', '1G'].map(quantity)).toEqual([0.5, 2, 512 * 2 ** 20, 1e9]);
  expect(() => quantity('much')).toThrow();
});
