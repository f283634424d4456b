import type { Database } from '@dhakacart/db';

type Pool = Database['pool'];

/** Brands and shelves for `insertProducts`. */
export async function createBrandAndCategories(pool: Pool): Promise<void> {
  await pool.query(`
    INSERT INTO categories (id, slug, parent_id, name_en, name_bn, picture) VALUES
      ('cat_0', 'mobile', NULL, 'Mobile', 'মোবাইল', '/x'),
      ('cat_1', 'phones', 'cat_0', 'Phones', 'ফোন', '/x'),
      ('cat_2', 'cables', 'cat_0', 'Cables', 'ক্যাবল', '/x');
    INSERT INTO brands (id, slug, name)
    SELECT 'brd_' || i, CASE i WHEN 1 THEN 'walton' ELSE 'brand-' || i END,
      CASE i WHEN 1 THEN 'Walton' ELSE 'Brand' || i END
    FROM generate_series(1, 8) AS i`);
}

/**
 * Many products in one go, without their triggers, then everything that those keep at once. Few
 * distinct values of popularity, price and time, so that every order has long ties.
 */
export async function insertProducts(pool: Pool, count: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(
      `INSERT INTO products (id, slug, brand_id, category_id, name_en, name_bn, model_number,
         highlights_en, highlights_bn, description_en, description_bn, warranty_en, warranty_bn,
         specifications, attributes, silhouette, picture_seed, popularity, created_at, min_price,
         max_price, discount_percent, in_stock, rating_sum, rating_count)
       SELECT 'prd_' || substr(md5(i::text), 1, 16), 'product-' || i, 'brd_' || 1 + i % 8,
         CASE WHEN i % 3 = 0 THEN 'cat_2' ELSE 'cat_1' END,
         (ARRAY['Pro', 'Max', 'Ultra'])[1 + i % 3] || ' ' || (ARRAY['Black', 'Blue'])[1 + i % 2]
           || CASE WHEN i % 6 = 0 THEN ' for phone' ELSE '' END,
         'পণ্য', 'M-' || i, '', '', '', '', '', '', '[]', jsonb_build_object('ram', 1 + i % 4 || ' GB'),
         'phone', 1, i % 50 * (i % 50), '2026-01-01'::timestamptz + i % 40 * interval '1 hour',
         100000 * (1 + i % 60), 100000 * (1 + i % 60), greatest(0, i % 25 - 15), i % 7 > 0,
         CASE WHEN i % 2 = 0 THEN i % 9 * 4 ELSE 0 END, CASE WHEN i % 2 = 0 THEN i % 9 ELSE 0 END
       FROM generate_series(1, $1::integer) AS i`,
      [count],
    );
    await client.query(
      `INSERT INTO variants (id, product_id, sku, options, colour, price, on_hand)
       SELECT 'var_' || substr(id, 5), id, id, '{}', 'black', min_price, CASE WHEN in_stock THEN 9 ELSE 0 END
       FROM products`,
    );
    await client.query('SELECT search_rebuild()');
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
