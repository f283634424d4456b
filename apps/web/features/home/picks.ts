import type { ProductCard } from '@/features/catalogue/types';

const pickCount = 4;

/**
 * The product pictured in the hero and four picks: the offers people buy most, each from another
 * department as far as there are enough, so that the first screen shows what kind of shop this is.
 */
export function choosePicks(offers: ProductCard[]): {
  hero: ProductCard | null;
  picks: ProductCard[];
} {
  // A tall shape stands well in the corner of the hero.
  const hero =
    offers.find(({ picture }) => picture.startsWith('/pictures/phone')) ?? offers[0] ?? null;
  const rest = offers.filter((offer) => offer !== hero);
  const taken = new Set(hero ? [hero.category.slug] : []);
  const picks: ProductCard[] = [];
  for (const offer of rest) {
    if (picks.length === pickCount) break;
    if (taken.has(offer.category.slug)) continue;
    taken.add(offer.category.slug);
    picks.push(offer);
  }
  for (const offer of rest) {
    if (picks.length === pickCount) break;
    if (!picks.includes(offer)) picks.push(offer);
  }
  return { hero, picks };
}
