import type { ClientBase } from 'pg';
import { campaignProductRows, campaignRow } from './campaign.ts';
import type { SeedProduct } from './catalogue.ts';
import { insertRows } from './insert.ts';
import { reviewRows } from './reviews/build.ts';
import { brandRows, categoryRows, movementRows, productRows, variantRows } from './rows.ts';

export interface ShopContents {
  products: readonly SeedProduct[];
  users: readonly Record<string, unknown>[];
  now: Date;
  /** At most so many reviews of each product; all of them when undefined. */
  reviewsEach?: number;
}

/**
 * Writes a whole shop into an empty database. What products know of their variants and reviews is
 * left to the triggers: those of inserts run once a statement.
 */
export async function fillShop(
  client: ClientBase,
  { products, users, now, reviewsEach }: ShopContents,
): Promise<void> {
  await insertRows(
    client,
    'users',
    users.map((user) => ({ ...user, updated_at: now })),
  );
  await insertRows(client, 'categories', categoryRows());
  await insertRows(client, 'brands', brandRows(products));
  await insertRows(client, 'products', productRows(products, now));
  await insertRows(client, 'variants', variantRows(products));
  await insertRows(client, 'stock_movements', movementRows(products, now));
  await insertRows(client, 'reviews', reviewRows(products, now, reviewsEach));
  await insertRows(client, 'sale_campaigns', [campaignRow(now)]);
  await insertRows(client, 'campaign_products', campaignProductRows(products));
}
