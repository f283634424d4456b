import type { Database } from '@dhakacart/db';

/**
 * Ends campaigns whose time has passed and puts their products' prices back, unless another
 * campaign still runs for the product. One statement: a killed worker has done all of it or nothing.
 * Returns how many campaigns ended.
 */
export async function endCampaigns({ pool }: Pick<Database, 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ ended: string }>(`
    WITH ended AS (
      UPDATE sale_campaigns SET ended_at = now()
      WHERE ended_at IS NULL AND ends_at <= now() RETURNING id
    ), restored AS (
      UPDATE variants v SET price = v.compare_at_price, compare_at_price = NULL
      FROM (
        SELECT DISTINCT product_id FROM campaign_products
        WHERE campaign_id IN (SELECT id FROM ended)
      ) AS over
      WHERE v.product_id = over.product_id AND v.compare_at_price IS NOT NULL
        AND NOT EXISTS (
          SELECT FROM campaign_products p JOIN sale_campaigns c ON c.id = p.campaign_id
          WHERE p.product_id = v.product_id AND c.ended_at IS NULL
            AND c.starts_at <= now() AND c.ends_at > now())
      RETURNING v.id
    )
    SELECT count(*) AS ended FROM ended`);
  return Number(rows[0]?.ended ?? 0);
}
