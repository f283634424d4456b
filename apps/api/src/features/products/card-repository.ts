import type { Database } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import { type CardRow, toCard } from './card.ts';
import type { ProductCard } from './card-schema.ts';

/** The columns and joins of a card, shared with the detail. One statement, because search needs it. */
export const cardColumns = (locale: Locale) => `
  p.id, p.slug, p.name_${locale} AS name, p.model_number, p.highlights_${locale} AS highlights,
  p.silhouette, p.picture_seed, p.rating_sum, p.rating_count,
  b.slug AS brand_slug, b.name AS brand_name,
  c.slug AS category_slug, c.name_${locale} AS category_name, v.variants`;

export const cardJoins = `
  JOIN brands b ON b.id = p.brand_id
  JOIN categories c ON c.id = p.category_id
  JOIN LATERAL (
    SELECT json_agg(json_build_object(
      'id', id, 'sku', sku, 'options', options, 'colour', colour, 'price', price,
      'compareAtPrice', compare_at_price, 'available', on_hand - reserved
    ) ORDER BY position, id) AS variants
    FROM variants WHERE product_id = p.id
  ) v ON v.variants IS NOT NULL`;

/**
 * The cards of active products, in the order of the ids; unknown and inactive ones are left out.
 */
export async function findCards(
  pool: Database['pool'],
  ids: readonly string[],
  locale: Locale,
): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<CardRow>(
    `SELECT ${cardColumns(locale)}
     FROM unnest($1::text[]) WITH ORDINALITY AS wanted(id, place)
     JOIN products p ON p.id = wanted.id AND p.status = 'active'
     ${cardJoins}
     ORDER BY wanted.place`,
    [ids],
  );
  return rows.map((row) => toCard(row, locale));
}
