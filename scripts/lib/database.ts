import path from 'node:path';
import {
  type EmbeddedPostgres,
  findEmbeddedPostgres,
  startEmbeddedPostgres,
} from '@dhakacart/db/embedded';
import { applyMigrations, migrationStatus } from '@dhakacart/db/migrate';
import { dataDirectory } from './paths.ts';

export interface ShopServer {
  url: string;
  /** Null when DATABASE_URL names a server of the user's own. */
  embedded: EmbeddedPostgres | null;
}

export interface ShopDatabase extends ShopServer {
  applied: string[];
}

/** The server of `start` and `dev` as it is: DATABASE_URL, or our own under `.data`. */
export async function openShopServer(
  given = process.env.DATABASE_URL,
  directory = dataDirectory,
): Promise<ShopServer> {
  if (given) return { url: given, embedded: null };
  const embedded = await startEmbeddedPostgres({ dataDirectory: path.join(directory, 'postgres') });
  return { url: embedded.url, embedded };
}

/** As `openShopServer`, for a command that may run beside the shop: joins a server that is up. */
export async function joinShopServer(
  given = process.env.DATABASE_URL,
  directory = dataDirectory,
): Promise<ShopServer> {
  const running = given ? null : await findEmbeddedPostgres(path.join(directory, 'postgres'));
  return running ? { url: running, embedded: null } : openShopServer(given, directory);
}

/**
 * As `openShopServer`, with every migration applied.
 *
 * @throws Error naming the migrations whose files were edited after they had been applied.
 */
export async function openShopDatabase(): Promise<ShopDatabase> {
  const server = await openShopServer();
  try {
    const { edited } = await migrationStatus(server.url);
    if (edited.length) {
      throw new Error(
        `The database has these migrations in an older form than the files: ${edited.join(', ')}.\n` +
          'pnpm db:reset starts over with an empty one.',
      );
    }
    return { ...server, applied: await applyMigrations(server.url) };
  } catch (error) {
    await server.embedded?.stop();
    throw error;
  }
}
