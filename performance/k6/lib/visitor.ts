/**
 * The address of the n-th visitor, of 240.0.0.0/4: reserved, so that it is nobody's, and so many that no
 * run comes round. Limits count by address, and the many visitors of a shop have one each.
 */
export function addressOf(visitor: number): string {
  const number = visitor % 2 ** 24;
  return `240.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

/**
 * What the n-th visit chooses of so many things, from 0. Choices of different kinds do not go together:
 * whoever reads Bengali does not always look at the same shelves. (A hash of 32 bits.)
 */
export function choose(visit: number, kind: ChoiceKind, count: number): number {
  let mixed =
    Math.imul(visit + 1, 0x9e3779b1) ^ Math.imul(choiceKinds.indexOf(kind) + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % count;
}

/** In a sale seven of ten visits want the same thing. */
export const wantsTheOffer = (visit: number) => choose(visit, 'offer', 10) < 7;

/** A product as lists show it. */
export interface Card {
  slug: string;
  name: string;
  defaultVariantId: string;
  availability: string;
  brand: { name: string };
}

/** What that is: the first that is on sale, or else the first that there is; none in an empty shop. */
export const wantedOf = (onSale: Card[], all: Card[]): Card | undefined =>
  onSale.find(({ availability }) => availability === 'in_stock') ??
  all.find(({ availability }) => availability !== 'sold_out');

const choiceKinds = ['language', 'product', 'offer', 'category', 'query'] as const;
type ChoiceKind = (typeof choiceKinds)[number];
