import type { Database, Db } from '../index.ts';
import { accountRows, type HashPassword } from './accounts.ts';
import { buildCatalogue } from './catalogue.ts';
import { addCoupons } from './coupons.ts';
import { fillShop } from './fill-shop.ts';
import { inTransaction } from './insert.ts';

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
    await fillShop(client, { products, users, now });
    await addCoupons(client);
    await client.query('SELECT search_refresh()');
  });
}

/** Whether the shop has anything in it; a half-filled one cannot be (one transaction). */
export async function isSeeded(db: Db): Promise<boolean> {
  return (await db.category.findFirst({ select: { id: true } })) !== null;
}
