import type { Config } from '../../config.ts';
import { protectiveHeaders } from '../../plugins/security-headers.ts';
import { problemFromDatabase } from '../database-errors.ts';
import { CatalogueCache } from './catalogue-cache.ts';

/** The cache of a process, with the protective headers in every answer's block. */
export function createCatalogueCache(config: Config): CatalogueCache {
  return new CatalogueCache({
    maxBytes: config.cacheSizeBytes,
    isAway: (error) => problemFromDatabase(error)?.code === 'database_unavailable',
    headers: Object.entries(protectiveHeaders(config.secure)).flat(),
  });
}
