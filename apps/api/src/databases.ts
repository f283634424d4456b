import { createDatabase, type Database } from '@dhakacart/db';
import type { Config } from './config.ts';
import type { Sources } from './lib/cache/sources.ts';

export interface Databases {
  /** For accounts, carts, orders and whatever else writes. */
  database: Database;
  sources: Sources;
  close(): Promise<void>;
}

/** Connections for looking around, which answers most from memory. */
const catalogueConnections = 2;

/**
 * Opens what a process needs, of its `poolSize` connections in all. Some of them are for the catalogue
 * alone, so that nobody who looks waits behind those who buy (a bulkhead); the fewest for which there is
 * something to divide are four. A standby has as many again.
 */
export function openDatabases(
  { database: { standbyUrl, ...options } }: Pick<Config, 'database'>,
  name: string,
): Databases {
  const divided = options.poolSize >= 2 * catalogueConnections;
  const open = (part: string, poolSize: number, url = options.url) =>
    createDatabase({ ...options, url, poolSize, applicationName: `${name}${part}` });

  const database = open('', options.poolSize - (divided ? catalogueConnections : 0));
  const primary = divided ? open('-catalogue', catalogueConnections) : database;
  const standby = standbyUrl ? open('-standby', catalogueConnections, standbyUrl) : null;
  return {
    database,
    sources: { primary, standby },
    async close() {
      for (const one of new Set([database, primary, standby])) await one?.close();
    },
  };
}
