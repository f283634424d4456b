import { createHash } from 'node:crypto';

/** Numbers that look random and are the same in every run. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** True in a share of the calls. */
  chance(share: number): boolean;
  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * A generator that the text alone decides, so that adding one product changes no other product.
 * The algorithm is mulberry32.
 */
export function randomFor(text: string): Random {
  let state = hashNumber(text);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    chance: (share) => next() < share,
    shuffle: (items) =>
      items
        .map((item) => ({ item, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
  };
}

/** A whole number from 0 to 2^32 - 1 that the text decides. */
export function hashNumber(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}
