import { expect, it } from 'vitest';
import { randomOf } from '../src/random.ts';

/** Pinned, because a stored address must show the same product on every machine and for ever. */
it('gives the same choices for the same text, everywhere', () => {
  const random = randomOf('phone/samsung-a56');
  const choices = Array.from({ length: 6 }, () => random.whole(0, 999));
  expect(choices).toEqual([806, 49, 305, 443, 855, 524]);
});

it('gives other choices for a text that differs in one letter', () => {
  const draw = (text: string): number => randomOf(text).whole(0, 1_000_000);
  expect(new Set(['a', 'b', 'aa', 'ab', 'ba', ''].map(draw)).size).toBe(6);
});

it('reaches every choice and stays within its bounds', () => {
  const random = randomOf('bounds');
  const seen = Array.from({ length: 500 }, () => ({
    whole: random.whole(2, 4),
    between: random.between(-1, 1),
    pick: random.pick(['x', 'y', 'z']),
  }));
  expect(new Set(seen.map(({ whole }) => whole))).toEqual(new Set([2, 3, 4]));
  expect(new Set(seen.map(({ pick }) => pick)).size).toBe(3);
  expect(seen.every(({ between }) => between >= -1 && between < 1)).toBe(true);
});
