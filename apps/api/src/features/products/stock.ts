import type { Availability } from './card-schema.ts';

/** At this many units or fewer, people are told how many are left. The database's `stock_state` agrees. */
export const lowStock = 5;

/** What a number of units that can be bought means to a shopper. */
export function stockOf(available: number): {
  availability: Availability;
  unitsLeft: number | null;
} {
  if (available <= 0) return { availability: 'sold_out', unitsLeft: null };
  if (available <= lowStock) return { availability: 'low_stock', unitsLeft: available };
  return { availability: 'in_stock', unitsLeft: null };
}

/** Whole percent saved, rounded down; null where nothing worth naming is saved. */
export function discountOf(price: number, compareAtPrice: number | null): number | null {
  if (compareAtPrice === null || compareAtPrice <= price) return null;
  return Math.floor(((compareAtPrice - price) * 100) / compareAtPrice) || null;
}
