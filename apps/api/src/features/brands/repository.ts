import type { Db } from '@dhakacart/db';

export function createBrandRepository(db: Db) {
  return {
    /** Brands by name, with how many active products each has. */
    async findAll() {
      const brands = await db.brand.findMany({
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        include: { _count: { select: { products: { where: { status: 'active' } } } } },
      });
      return brands.map(({ id, slug, name, _count }) => ({
        id,
        slug,
        name,
        productCount: _count.products,
      }));
    },
  };
}
