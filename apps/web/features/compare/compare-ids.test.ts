import { expect, it } from 'vitest';
import { parseCompared } from './compare-ids';

const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => `prd_${letter.repeat(16)}`);

it('keeps four products, each once, in their order', () => {
  expect(parseCompared([ids[1], ids[0], ...ids].join(','))).toEqual([
    ids[1],
    ids[0],
    ids[2],
    ids[3],
  ]);
});

it('leaves out what cannot be the id of a product', () => {
  expect(parseCompared(['prd_1', `${ids[0]}0`, '\0', '__proto__'])).toEqual([]);
  expect(parseCompared(undefined)).toEqual([]);
});
