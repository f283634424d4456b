import type { Db } from '@dhakacart/db';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { invalidCursor } from '../../lib/problem.ts';
import { productNotFound } from '../products/service.ts';
import { createReviewRepository, type ReviewPosition } from './repository.ts';
import type { ReviewList } from './schema.ts';

export function createReviewService(db: Db) {
  const repository = createReviewRepository(db);
  return {
    /**
     * One page of a product's reviews, newest first.
     * @throws Problem `not_found`, `invalid_cursor`
     */
    async findReviews(
      slug: string,
      { cursor, limit }: { cursor: string | undefined; limit: number },
    ): Promise<ReviewList> {
      const after = cursor === undefined ? null : positionOf(slug, cursor);
      const productId = await repository.findProductId(slug);
      if (!productId) throw productNotFound();
      const rows = await repository.findPage(productId, after, limit + 1);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return {
        items: items.map(({ id, author, rating, title, body, verified, createdAt }) => ({
          id,
          author,
          rating,
          title,
          body,
          verified,
          createdAt: createdAt.toISOString(),
        })),
        page: {
          nextCursor: last
            ? encodeCursor(`reviews ${slug}`, [last.createdAt.getTime(), last.id])
            : null,
        },
      };
    },
  };
}

function positionOf(slug: string, cursor: string): ReviewPosition {
  const [time, id] = decodeCursor(`reviews ${slug}`, ['number', 'string'], cursor);
  const createdAt = new Date(time);
  if (Number.isNaN(createdAt.getTime())) throw invalidCursor();
  return { createdAt, id };
}
