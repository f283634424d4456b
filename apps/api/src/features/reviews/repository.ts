import type { Db } from '@dhakacart/db';

/** Where a page of reviews starts: behind this one, newest first. */
export interface ReviewPosition {
  createdAt: Date;
  id: string;
}

export function createReviewRepository(db: Db) {
  return {
    /** The id of an active product; null when there is none. */
    async findProductId(slug: string): Promise<string | null> {
      const product = await db.product.findFirst({
        where: { slug, status: 'active' },
        select: { id: true },
      });
      return product?.id ?? null;
    },

    findPage(productId: string, after: ReviewPosition | null, limit: number) {
      return db.review.findMany({
        where: {
          productId,
          ...(after && {
            OR: [
              { createdAt: { lt: after.createdAt } },
              { createdAt: after.createdAt, id: { gt: after.id } },
            ],
          }),
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: limit,
      });
    },
  };
}
