import type { CategoryNode, NamedSlug } from '@/features/catalogue/types';

/** A department with the ones above it, or null when the tree has none of this slug. */
export function findInTree(
  tree: CategoryNode[],
  slug: string,
  parents: NamedSlug[] = [],
): { category: CategoryNode; parents: NamedSlug[] } | null {
  for (const category of tree) {
    if (category.slug === slug) return { category, parents };
    const found = findInTree(category.children, slug, [
      ...parents,
      { slug: category.slug, name: category.name },
    ]);
    if (found) return found;
  }
  return null;
}
