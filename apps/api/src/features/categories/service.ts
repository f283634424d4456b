import type { Db } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import { type CategoryRow, createCategoryRepository } from './repository.ts';
import type { CategoryNode, CategoryTree } from './schema.ts';

export function createCategoryService(db: Db) {
  const repository = createCategoryRepository(db);
  return {
    async getTree(locale: Locale): Promise<CategoryTree> {
      return { items: toTree(await repository.findAll(), locale) };
    },
  };
}

/** The rows as a tree; a product counts in every category above it. */
export function toTree(rows: readonly CategoryRow[], locale: Locale): CategoryNode[] {
  const below = Map.groupBy(rows, (row) => row.parentId);
  const toNode = (row: CategoryRow): CategoryNode => {
    const children = (below.get(row.id) ?? []).map(toNode);
    return {
      id: row.id,
      slug: row.slug,
      name: locale === 'bn' ? row.nameBn : row.nameEn,
      productCount: children.reduce((sum, child) => sum + child.productCount, row.products),
      picture: row.picture,
      children,
    };
  };
  return (below.get(null) ?? []).map(toNode);
}
