import type { Database } from '@dhakacart/db';

export interface StockRow {
  id: string;
  price: number;
  compare_at_price: number | null;
  available: number;
}

export function createAvailabilityRepository(pool: Database['pool']) {
  return {
    /** Price and stock of the variants that there are and whose product is on the shelf. */
    async findStock(variantIds: readonly string[]): Promise<StockRow[]> {
      const { rows } = await pool.query<StockRow>({
        name: 'availability',
        text: `SELECT v.id, v.price, v.compare_at_price, v.on_hand - v.reserved + expired_holds(v.id) AS available
               FROM variants v JOIN products p ON p.id = v.product_id AND p.status = 'active'
               WHERE v.id = ANY($1::text[])`,
        values: [variantIds],
      });
      return rows;
    },
  };
}

export type AvailabilityRepository = ReturnType<typeof createAvailabilityRepository>;
