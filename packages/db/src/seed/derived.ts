import type { ClientBase } from 'pg';

/**
 * Recomputes what triggers keep in `products` from variants and reviews, for all products at once.
 * For loads that switch the triggers off; a test compares the outcome with theirs.
 */
export async function refreshDerivedColumns(client: ClientBase): Promise<void> {
  await client.query(`
    UPDATE products p SET
      min_price = v.min_price,
      max_price = v.max_price,
      discount_percent = v.discount_percent,
      in_stock = v.in_stock,
      rating_sum = coalesce(r.rating_sum, 0),
      rating_count = coalesce(r.rating_count, 0)
    FROM (
      SELECT product_id,
        min(price) AS min_price,
        max(price) AS max_price,
        max(coalesce(round((compare_at_price - price) * 100.0 / compare_at_price), 0))::int
          AS discount_percent,
        bool_or(on_hand > reserved) AS in_stock
      FROM variants GROUP BY product_id
    ) v
    LEFT JOIN (
      SELECT product_id, sum(rating)::int AS rating_sum, count(*)::int AS rating_count
      FROM reviews GROUP BY product_id
    ) r USING (product_id)
    WHERE p.id = v.product_id`);
}
