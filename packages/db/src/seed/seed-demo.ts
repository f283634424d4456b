import type { Database, Db } from '../index.ts';
import { accountRows, type HashPassword } from './accounts.ts';
import { campaignProductRows, campaignRow } from './campaign.ts';
import { buildCatalogue } from './catalogue.ts';
import { insertRows, inTransaction } from './insert.ts';
import { brandRows, categoryRows, movementRows, productRows, variantRows } from './rows.ts';

export interface SeedOptions {
  /** Decides the sale's end, and the newest dates. */
  now: Date;
  hashPassword: HashPassword;
}

/**
 * Fills an empty, migrated database with the demo shop, in one transaction. The same `now` gives
 * the same rows, save for the password hashes.
 */
export async function seedDemo(
  database: Pick<Database, 'pool'>,
  { now, hashPassword }: SeedOptions,
): Promise<void> {
  const products = buildCatalogue();
  const users = await accountRows(hashPassword);
  await inTransaction(database.pool, async (client) => {
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
    await insertRows(client, 'sale_campaigns', [campaignRow(now)]);
    await insertRows(client, 'campaign_products', campaignProductRows(products));
  });
}

/** Whether the shop has anything in it; a half-filled one cannot be (one transaction). */
export async function isSeeded(db: Db): Promise<boolean> {
  return (await db.category.findFirst({ select: { id: true } })) !== null;
}
