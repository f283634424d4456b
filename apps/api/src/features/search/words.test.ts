import { expect, test } from 'vitest';
import { type KnownWord, withoutWeakest } from './words.ts';

const known = (word: string, documents: number, correction: string | null = null): KnownWord => ({
  word,
  terms: [correction ?? word],
  documents,
  correction,
});

test.each([
  ['an aside', [known('laptop', 171), known('under', 200), known('5000', 1)], ['laptop', '5000']],
  ['a guess', [known('gaming', 60), known('chair', 12, 'air')], ['gaming']],
  ['a number', [known('galaxy', 47), known('s24', 2), known('ultra', 10)], ['galaxy', 'ultra']],
  ['a price', [known('earbuds', 51), known('3000', 1)], ['earbuds']],
  ['the rarest word', [known('type', 1), known('c', 90), known('charger', 24)], ['c', 'charger']],
  ['the later of two that say the same', [known('iphone', 1), known('ultra', 1)], ['iphone']],
])('of words that no product has together, %s is left out', (_what, words, rest) => {
  const left = withoutWeakest({ known: words, changed: false });
  expect(left.known.map(({ word }) => word)).toEqual(rest);
  expect(left.changed).toBe(true);
});
