import type { Database } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';
import type { CardRow } from './card.ts';
import { cardColumns, cardJoins } from './card-repository.ts';

type Text = Record<Locale, string>;

export interface DetailRow extends CardRow {
  description: string;
  warranty: string;
  specifications: { group: Text; items: { key: string; label: Text; value: Text }[] }[];
  updated_at: Date;
  breadcrumbs: { slug: string; name: string }[];
  /** Reviews by stars; a number of stars that nobody gave is missing. */
  histogram: Record<string, number>;
  campaign: { slug: string; name: string; endsAt: string } | null;
}

export function createProductRepository(pool: Database['pool']) {
  return {
    /** The detail of an active product; null when there is none. */
    async findDetail(slug: string, locale: Locale): Promise<DetailRow | null> {
      const { rows } = await pool.query<DetailRow>(
        `SELECT ${cardColumns(locale)},
           p.description_${locale} AS description, p.warranty_${locale} AS warranty,
           p.specifications, p.updated_at,
           (WITH RECURSIVE up AS (
              SELECT slug, name_${locale} AS name, parent_id, 1 AS height
              FROM categories WHERE id = p.category_id
              UNION ALL
              SELECT k.slug, k.name_${locale}, k.parent_id, height + 1
              FROM categories k JOIN up ON k.id = up.parent_id WHERE height < 10
            )
            SELECT json_agg(json_build_object('slug', slug, 'name', name) ORDER BY height DESC) FROM up
           ) AS breadcrumbs,
           (SELECT coalesce(json_object_agg(rating, count), '{}')
            FROM (SELECT rating, count(*) FROM reviews WHERE product_id = p.id GROUP BY rating) r
           ) AS histogram,
           (SELECT json_build_object('slug', s.slug, 'name', s.name_${locale}, 'endsAt', s.ends_at)
            FROM campaign_products cp JOIN sale_campaigns s ON s.id = cp.campaign_id
            WHERE cp.product_id = p.id AND s.ended_at IS NULL
              AND s.starts_at <= now() AND s.ends_at > now()
            ORDER BY s.ends_at LIMIT 1
           ) AS campaign
         FROM products p ${cardJoins}
         WHERE p.slug = $1 AND p.status = 'active'`,
        [slug],
      );
      return rows[0] ?? null;
    },

    /**
     * Ids of what a shopper may take instead: the same category first, then its sisters; what can
     * be bought first, then near in price. Null when the product is not there.
     */
    async findRelatedIds(slug: string, limit: number): Promise<string[] | null> {
      const { rows } = await pool.query<{ id: string | null }>(
        `SELECT r.id
         FROM (
           SELECT p.id, p.category_id, p.min_price, c.parent_id
           FROM products p JOIN categories c ON c.id = p.category_id
           WHERE p.slug = $1 AND p.status = 'active'
         ) self
         LEFT JOIN LATERAL (
           SELECT o.id, o.category_id = self.category_id AS same, o.in_stock,
             abs(ln(greatest(o.min_price, 1)::float8 / greatest(self.min_price, 1))) AS distance
           FROM products o
           WHERE o.status = 'active' AND o.id <> self.id AND o.category_id IN (
             SELECT k.id FROM categories k
             WHERE k.id = self.category_id OR k.parent_id = self.parent_id
           )
           ORDER BY same DESC, o.in_stock DESC, distance, o.id
           LIMIT $2
         ) r ON true
         ORDER BY r.same DESC, r.in_stock DESC, r.distance, r.id`,
        [slug, limit],
      );
      if (rows.length === 0) return null;
      return rows.flatMap((row) => row.id ?? []);
    },
  };
}

export type ProductRepository = ReturnType<typeof createProductRepository>;
