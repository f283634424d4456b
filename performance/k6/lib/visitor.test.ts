import { expect, it } from 'vitest';
import { addressOf, choose, wantsTheOffer } from './visitor.ts';

const visits = Array.from({ length: 12_000 }, (_, index) => index);

it('lets visits choose everything there is, about equally often, whatever else they chose', () => {
  for (const [kind, count] of [
    ['category', 12],
    ['product', 100],
    ['query', 150],
  ] as const) {
    const counts = new Map<string, number>();
    for (const visit of visits) {
      const pair = `${choose(visit, 'language', 3)} ${choose(visit, kind, count)}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    expect(counts.size).toBe(3 * count);
    const even = visits.length / (3 * count);
    for (const [pair, times] of counts) expect(times, `${kind} ${pair}`).toBeGreaterThan(even / 4);
  }
});

it('gives each visitor an address that is nobody’s', () => {
  expect(new Set(visits.map(addressOf)).size).toBe(visits.length);
  expect(addressOf(258)).toBe('240.0.1.2');
});

it('has seven of ten want the same thing in a sale', () => {
  const wanting = visits.filter(wantsTheOffer).length / visits.length;
  expect(wanting).toBeGreaterThan(0.68);
  expect(wanting).toBeLessThan(0.72);
});
