import type { ClientBase } from 'pg';
import type { Database } from '../../index.ts';
import { buildCatalogue } from '../catalogue.ts';
import { insertRows, inTransaction } from '../insert.ts';
import { type MadeRows, makeProducts } from './make.ts';

export interface ScaleOptions {
  now: Date;
  /** Told after each chunk, with the number of products there are by then. */
  onProgress?: (products: number) => void;
}

const chunk = 10_000;
// Their triggers are off while rows are added; what those keep is written with the rows.
const triggered = ['brands', 'products', 'variants', 'reviews'];

/**
 * Adds products to the seeded demo shop until it has `total`, for measurements: made-up lines and
 * models of real and made-up brands, on the shelves and with the specifications of the demo's
 * products. The vocabulary grows with the root of the catalogue, as real ones do (Heaps), and a few
 * lines have most of the products (Zipf). The same numbers give the same products; an interrupted
 * run goes on where it stopped.
 *
 * Needs the owner of the tables, and a pool whose statements may take minutes. While a chunk is
 * written others wait with their changes to the catalogue.
 *
 * @throws Error when the shop has not been seeded.
 */
export async function seedScale(
  database: Pick<Database, 'pool'>,
  total: number,
  { now, onProgress }: ScaleOptions,
): Promise<void> {
  const { pool } = database;
  const bases = buildCatalogue();
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int FROM products');
  const present = rows[0]?.count ?? 0;
  if (present < bases.length) throw new Error('Seed the demo shop first.');
  for (let from = present - bases.length; from < total - bases.length; from += chunk) {
    const to = Math.min(from + chunk, total - bases.length);
    const made = makeProducts(bases, from, to, now);
    await inTransaction(pool, async (client) => {
      await switchTriggers(client, 'DISABLE');
      await insertMade(client, made);
      await switchTriggers(client, 'ENABLE');
    });
    onProgress?.(bases.length + to);
  }
  await inTransaction(pool, async (client) => {
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query(`SET LOCAL maintenance_work_mem = '512MB'`);
    await client.query('SELECT search_rebuild()');
    await client.query(`SELECT pg_notify('catalogue', 'all')`);
  });
  for (const table of [...triggered, 'stock_movements', 'search_documents', 'search_terms']) {
    await pool.query(`VACUUM (ANALYZE) ${table}`);
  }
}

async function switchTriggers(client: ClientBase, to: 'DISABLE' | 'ENABLE'): Promise<void> {
  for (const table of triggered) await client.query(`ALTER TABLE ${table} ${to} TRIGGER USER`);
}

async function insertMade(client: ClientBase, made: MadeRows): Promise<void> {
  await client.query(
    `INSERT INTO brands SELECT * FROM json_populate_recordset(NULL::brands, $1::json)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(made.brands)],
  );
  await client.query(insertProducts, [JSON.stringify(made.products)]);
  await insertRows(client, 'variants', made.variants);
  await insertRows(client, 'stock_movements', made.movements);
  await insertRows(client, 'reviews', made.reviews);
}

// One group of specifications and the first sentence: a million products in 3 GB, not in 8.
const insertProducts = `
  INSERT INTO products (
    id, slug, brand_id, category_id, name_en, name_bn, model_number, highlights_en, highlights_bn,
    description_en, description_bn, warranty_en, warranty_bn, specifications, attributes,
    silhouette, picture_seed, popularity, created_at, updated_at,
    min_price, max_price, discount_percent, in_stock, rating_sum, rating_count
  )
  SELECT made.id, made.slug, made.brand_id, base.category_id, made.name_en, made.name_bn,
    made.model_number, base.highlights_en, base.highlights_bn,
    split_part(base.description_en, '. ', 1) || '.', split_part(base.description_bn, '। ', 1) || '।',
    base.warranty_en, base.warranty_bn, jsonb_path_query_array(base.specifications, '$[0]'),
    base.attributes, base.silhouette, made.picture_seed, made.popularity, made.created_at,
    made.created_at, made.min_price, made.max_price, made.discount_percent, made.in_stock,
    made.rating_sum, made.rating_count
  FROM json_to_recordset($1::json) AS made (
    id text, base text, slug text, brand_id text, name_en text, name_bn text, model_number text,
    picture_seed int, popularity int, created_at timestamptz, min_price int, max_price int,
    discount_percent int, in_stock boolean, rating_sum int, rating_count int
  )
  JOIN products AS base ON base.id = made.base`;
