import type { Category, Db } from '@dhakacart/db';

export interface CategoryRow extends Category {
  /** Active products in it, without those below it. */
  products: number;
}

export function createCategoryRepository(db: Db) {
  return {
    /** All categories, sisters in their order. */
    async findAll(): Promise<CategoryRow[]> {
      const [categories, counts] = await Promise.all([
        db.category.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
        db.product.groupBy({
          by: ['categoryId'],
          where: { status: 'active' },
          _count: { _all: true },
        }),
      ]);
      const products = new Map(counts.map(({ categoryId, _count }) => [categoryId, _count._all]));
      return categories.map((category) => ({
        ...category,
        products: products.get(category.id) ?? 0,
      }));
    },
  };
}
