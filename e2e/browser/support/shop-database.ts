import pg from 'pg';

export interface Variant {
  id: string;
  /** Poisha. */
  price: number;
  options: Record<string, string>;
}

/** What happened to an order, and what its row says then; amounts in poisha. */
export interface OrderStep {
  type: string;
  /** The state it moved to, if it did. */
  to?: string;
  paid?: number;
  refunded?: number;
}

/** A product that belongs to one test alone, so that it may change its price and stock. */
export interface OwnProduct {
  id: string;
  slug: string;
  nameEn: string;
  nameBn: string;
  modelNumber: string;
  /** In the order of the shop. */
  variants: [Variant, ...Variant[]];
}

/** The database behind the shop: for what a buyer or the shop's staff did meanwhile. */
export class ShopDatabase {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 2 });
  }

  /**
   * Takes a product out of the seeded catalogue that no other test has taken, with plenty in stock
   * of every variant.
   */
  async claimProduct({ variants = 1, category = '%' } = {}): Promise<OwnProduct> {
    const id = await this.takeId(variants, category);
    const found = await this.pool.query(
      `SELECT id, slug, name_en AS "nameEn", name_bn AS "nameBn", model_number AS "modelNumber"
       FROM products WHERE id = $1`,
      [id],
    );
    const own = await this.pool.query(
      'SELECT id, price, options FROM variants WHERE product_id = $1 ORDER BY position',
      [id],
    );
    for (const variant of own.rows) await this.setStock(variant.id, 40);
    return { ...found.rows[0], variants: own.rows };
  }

  // Another worker may take the same one at the same moment: then the next is tried.
  private async takeId(variants: number, category: string): Promise<string> {
    for (;;) {
      const [free] = await this.query<{ id: string }>(
        `SELECT p.id FROM products p
         JOIN categories c ON c.id = p.category_id
         LEFT JOIN categories parent ON parent.id = c.parent_id
         WHERE p.status = 'active'
           AND (c.slug LIKE $2 OR parent.slug LIKE $2)
           AND (SELECT count(*) FROM variants v WHERE v.product_id = p.id) >= $1
           AND p.id NOT IN (SELECT product_id FROM e2e.claims)
           AND p.id NOT IN (SELECT product_id FROM campaign_products)
         ORDER BY p.popularity, p.id
         LIMIT 1`,
        [variants, category],
      );
      if (!free) throw new Error('no product is left that a test could have for itself');
      const taken = await this.query(
        'INSERT INTO e2e.claims VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1 AS one',
        [free.id],
      );
      if (taken.length) return free.id;
    }
  }

  /** Poisha; a reduction ends with it. */
  async setPrice(variantId: string, price: number): Promise<void> {
    await this.pool.query('UPDATE variants SET price = $2, compare_at_price = NULL WHERE id = $1', [
      variantId,
      price,
    ]);
  }

  /** As a count of the shelf would: with the movement that explains it. */
  async setStock(variantId: string, onHand: number): Promise<void> {
    await this.pool.query(
      `WITH before AS (SELECT on_hand FROM variants WHERE id = $1),
       moved AS (
         INSERT INTO stock_movements (id, variant_id, quantity, reason)
         SELECT 'mov_' || left(md5(random()::text), 16), $1, $2::int - on_hand, 'adjusted'
         FROM before WHERE on_hand <> $2::int)
       UPDATE variants SET on_hand = $2::int, reserved = 0 WHERE id = $1`,
      [variantId, onHand],
    );
  }

  /** As the gateway would move an order on: each step with its entry in the history. */
  async moveOrder(orderId: string, ...steps: OrderStep[]): Promise<void> {
    for (const { type, to, ...set } of steps) {
      const { paid = null, refunded = null } = set;
      await this.pool.query(
        `WITH before AS (SELECT status FROM orders WHERE id = $1),
         moved AS (
           UPDATE orders SET status = coalesce($3::order_status, status),
             expires_at = CASE WHEN $3 IS NULL THEN expires_at END,
             paid_amount = coalesce($4, paid_amount), refunded_amount = coalesce($5, refunded_amount)
           WHERE id = $1)
         INSERT INTO order_events (id, order_id, type, from_status, to_status, actor, created_at)
         SELECT 'oev_' || left(md5(random()::text), 16), $1, $2, status, $3::order_status, 'gateway',
                clock_timestamp()
         FROM before`,
        [orderId, type, to ?? null, paid, refunded],
      );
    }
  }

  /** Lets the hold of an unpaid order end so many seconds from now; below zero it is over. */
  async endHoldIn(orderId: string, seconds: number): Promise<void> {
    await this.pool.query(
      `UPDATE orders SET expires_at = now() + make_interval(secs => $2) WHERE id = $1`,
      [orderId, seconds],
    );
  }

  /** Leaves the product with exactly this many reviews. */
  async addReviews(productId: string, count: number): Promise<void> {
    await this.pool.query('DELETE FROM reviews WHERE product_id = $1', [productId]);
    await this.pool.query(
      `INSERT INTO reviews (id, product_id, author, rating, title, body, locale, verified)
       SELECT 'rev_' || left(md5(random()::text), 16), $1, 'Salma ' || n, 1 + n % 5,
              'As described ' || n, 'Arrived the next day, works well.', 'en', true
       FROM generate_series(1, $2) AS n`,
      [productId, count],
    );
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
