import type { Config } from '../../config.ts';
import { protectiveHeaders } from '../../plugins/security-headers.ts';
import { problemFromDatabase } from '../database-errors.ts';
import { CatalogueCache } from './catalogue-cache.ts';

/** What a primary that is well never takes, and a shopper hardly notices. */
const standbyAfterMs = 1_000;

/** The cache of a process, with the protective headers in every answer's block. */
export function createCatalogueCache(config: Config): CatalogueCache {
  return new CatalogueCache({
    maxBytes: config.cacheSizeBytes,
    isAway: (error) => problemFromDatabase(error)?.code === 'database_unavailable',
    standbyAfterMs: config.database.standbyUrl === null ? undefined : standbyAfterMs,
    headers: Object.entries(protectiveHeaders(config.secure)).flat(),
  });
}
