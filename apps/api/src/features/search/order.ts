import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { invalidCursor } from '../../lib/problem.ts';
import type { ProductSearch } from './types.ts';

export type Sort = ProductSearch['sort'];

/** How a list is ordered: by which of a document's sort keys, and which end first. */
export interface Order {
  /** Index into sort_keys, see the migration. */
  dimension: number;
  descending: boolean;
  /** By fitness first; only the most popular matches are judged. */
  relevance: boolean;
}

export const orders: Record<Sort, Order> = {
  '-relevance': { dimension: 1, descending: true, relevance: true },
  '-popular': { dimension: 1, descending: true, relevance: false },
  price: { dimension: 2, descending: false, relevance: false },
  '-price': { dimension: 2, descending: true, relevance: false },
  '-newest': { dimension: 3, descending: true, relevance: false },
  '-rating': { dimension: 4, descending: true, relevance: false },
  '-discount': { dimension: 5, descending: true, relevance: false },
};

/** Where a product stands in a list. */
export interface Place {
  id: string;
  /** The sort key, as a decimal text. */
  key: string;
  /** 0 in orders other than by relevance, and in their tail. */
  score: number;
  /** By relevance: whether it comes after those that were judged. */
  tail: boolean;
}

/** A page stands before or after a product, whose position in the list is known. */
export interface PageCursor {
  place: Place;
  backward: boolean;
  /** From 1. */
  position: number;
}

export function writeCursor(sort: Sort, { place, backward, position }: PageCursor): string {
  const zone = place.tail ? 'tail' : 'head';
  const direction = backward ? 'previous' : 'next';
  return encodeCursor(sort, [direction, zone, place.score, place.key, place.id, position]);
}

/** @throws Problem `invalid_cursor` for anything that `writeCursor` cannot have made for this sort */
export function readCursor(sort: Sort, cursor: string): PageCursor {
  const [direction, zone, score, key, id, position] = decodeCursor(
    sort,
    ['string', 'string', 'number', 'string', 'string', 'number'],
    cursor,
  );
  const valid =
    ['next', 'previous'].includes(direction) &&
    ['head', 'tail'].includes(zone) &&
    Number.isInteger(score) &&
    Math.abs(score) < 2 ** 31 &&
    /^-?\d{1,18}$|^-?[1-8]\d{18}$/.test(key) &&
    /^prd_[0-9a-z]{1,32}$/.test(id) &&
    Number.isSafeInteger(position) &&
    position > 0;
  if (!valid) throw invalidCursor();
  return {
    place: { id, key, score, tail: zone === 'tail' },
    backward: direction === 'previous',
    position,
  };
}
