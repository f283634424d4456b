import type { Database } from '@dhakacart/db';
import type { Locale } from '../../lib/locale.ts';

export interface CampaignRow {
  slug: string;
  name: string;
  headline: string;
  text: string;
  starts_at: Date;
  ends_at: Date;
  product_count: number;
  unit_count: number;
}

export function createCampaignRepository(pool: Database['pool']) {
  return {
    /** The campaign that runs at `now`; of several the one that ends first. */
    async findCurrent(now: Date, locale: Locale): Promise<CampaignRow | null> {
      const { rows } = await pool.query<CampaignRow>(
        `SELECT s.slug, s.name_${locale} AS name, s.headline_${locale} AS headline,
           s.text_${locale} AS text, s.starts_at, s.ends_at, t.product_count, t.unit_count
         FROM sale_campaigns s
         CROSS JOIN LATERAL (
           SELECT count(DISTINCT p.id)::int AS product_count,
             coalesce(sum(v.on_hand - v.reserved), 0)::int AS unit_count
           FROM campaign_products cp
           JOIN products p ON p.id = cp.product_id AND p.status = 'active'
           LEFT JOIN variants v ON v.product_id = p.id
           WHERE cp.campaign_id = s.id
         ) t
         WHERE s.ended_at IS NULL AND s.starts_at <= $1 AND s.ends_at > $1
         ORDER BY s.ends_at, s.id LIMIT 1`,
        [now],
      );
      return rows[0] ?? null;
    },

    /** When the next campaign starts or ends after `now`; null when none will. */
    async findNextBoundary(now: Date): Promise<Date | null> {
      const { rows } = await pool.query<{ at: Date | null }>(
        `SELECT min(at) AS at FROM (
           SELECT starts_at AS at FROM sale_campaigns WHERE starts_at > $1 AND ended_at IS NULL
           UNION ALL
           SELECT ends_at FROM sale_campaigns WHERE ends_at > $1 AND ended_at IS NULL
         ) boundaries`,
        [now],
      );
      return rows[0]?.at ?? null;
    },
  };
}
