import type { CategoryNode, ProductCard } from '@/features/catalogue/types';

const pickCount = 4;

/**
 * The product pictured in the hero and four picks, out of the offers that sell best: the largest saving
 * of each department, so that the first screen shows what kind of shop this is.
 */
export function choosePicks(
  offers: ProductCard[],
  departments: CategoryNode[],
): { hero: ProductCard | null; picks: ProductCard[] } {
  const departmentOf = new Map(
    departments.flatMap(({ slug, children }) => [
      [slug, slug] as const,
      ...children.map((child) => [child.slug, slug] as const),
    ]),
  );
  const ranked = offers.toSorted((a, b) => saving(b) - saving(a));
  // A tall shape stands well in the corner of the hero.
  const hero =
    ranked.find(({ picture }) => picture.startsWith('/pictures/phone/')) ?? ranked[0] ?? null;
  const taken = new Set(hero ? [departmentOf.get(hero.category.slug)] : []);
  const picks: ProductCard[] = [];
  for (const offer of ranked) {
    const department = departmentOf.get(offer.category.slug);
    if (picks.length === pickCount) break;
    if (offer === hero || taken.has(department)) continue;
    taken.add(department);
    picks.push(offer);
  }
  const others = ranked.filter((offer) => offer !== hero && !picks.includes(offer));
  return { hero, picks: [...picks, ...others].slice(0, pickCount) };
}

function saving({ price, compareAtPrice }: ProductCard): number {
  return compareAtPrice ? compareAtPrice.amount - price.amount : 0;
}
