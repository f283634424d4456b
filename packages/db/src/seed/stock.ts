import type { ProductDraft } from './draft.ts';
import type { Random } from './random.ts';

/**
 * Units on hand of each variant. Some products are sold out, some are down to the last few, most
 * have what a shop in Dhaka keeps of a thing at that price.
 */
export function stockFor(draft: ProductDraft, random: Random): number[] {
  const state = random.next();
  return draft.variants.map(({ price }) => {
    const own = random.next();
    if (state < 0.045 || own < 0.06) return 0;
    if (state < 0.12 || own < 0.12) return random.between(1, 3);
    const most = price > 100_000 ? 24 : price > 30_000 ? 60 : price > 5_000 ? 120 : 200;
    return random.between(5, Math.max(8, Math.round(most * (0.4 + 0.6 * draft.demand))));
  });
}

/** Deliveries that add up to what is on hand: one for few units, up to three for many. */
export function deliveries(onHand: number, random: Random): number[] {
  if (onHand === 0) return [];
  const first = onHand > 40 ? random.between(20, onHand - 15) : onHand;
  const rest = onHand - first;
  const second = rest > 30 ? random.between(10, rest - 10) : rest;
  return [first, second, rest - second].filter((quantity) => quantity > 0);
}
