import type { Database } from '@dhakacart/db';
import { money } from '../../lib/schemas.ts';
import { stockOf } from '../products/stock.ts';
import { createAvailabilityRepository } from './repository.ts';
import type { AvailabilityList } from './schema.ts';
import { createStockReader } from './stock-reader.ts';

/** How many units are told at most: as many as one order line may have. */
const shownUnits = 20;

export function createAvailabilityService(pool: Database['pool']) {
  const repository = createAvailabilityRepository(pool);
  const reader = createStockReader({ find: repository.findStock });
  return {
    /** Live price and stock in the order of the ids; unknown variants are left out. */
    async findAvailability(variantIds: readonly string[]): Promise<AvailabilityList> {
      const { rows, asOf } = await reader.read(variantIds);
      return {
        items: rows.map((row) => ({
          variantId: row.id,
          price: money(row.price),
          compareAtPrice: row.compare_at_price === null ? null : money(row.compare_at_price),
          ...stockOf(row.available),
          available: Math.min(shownUnits, Math.max(0, row.available)),
        })),
        asOf: new Date(asOf).toISOString(),
      };
    },
  };
}
