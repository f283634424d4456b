import path from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@dhakacart/db/embedded';
import { applyMigrations } from '@dhakacart/db/migrate';
import { dataDirectory } from './paths.ts';

export interface ShopDatabase {
  url: string;
  /** Null when DATABASE_URL names a server of the user's own. */
  embedded: EmbeddedPostgres | null;
  applied: string[];
}

/** The database of `start` and `dev`, migrated: DATABASE_URL, or our own under `.data`. */
export async function openShopDatabase(): Promise<ShopDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, embedded: null, applied: await applyMigrations(given) };
  const embedded = await startEmbeddedPostgres({
    dataDirectory: path.join(dataDirectory, 'postgres'),
  });
  try {
    return { url: embedded.url, embedded, applied: await applyMigrations(embedded.url) };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
