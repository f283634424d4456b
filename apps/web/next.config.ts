import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { filterKeys } from './lib/listing-query';
import { headerRules } from './lib/security-headers';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The first page of a category and of the sale is the same for everyone and stays cached. As soon as
 * an address carries a filter, it is answered by a route of its own that renders on each request.
 */
function filteredListings() {
  return ['/:locale(en|bn)/c/:category', '/:locale(en|bn)/sale'].flatMap((source) =>
    filterKeys.map((key) => ({
      source,
      has: [{ type: 'query' as const, key }],
      destination: `${source.replace('(en|bn)', '')}/filtered`,
    })),
  );
}

const base: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  poweredByHeader: false,
  // Next hashes the whole page again for every request it answers; see docs/decisions on cached pages.
  generateEtags: false,
  // Title and description in the head for every reader: Next sends them later to who looks like a
  // browser, and the page that one has asked for is given to others (server/page-cache.ts).
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  serverExternalPackages: ['prom-client'],
  cacheMaxMemorySize: 128 * 1024 * 1024,
  // How long a cache in front may serve a page in all, s: Next's own answer is a year.
  expireTime: 120,
  experimental: {
    // A read-only image has nowhere to write; what falls out of memory is rendered again in milliseconds.
    isrFlushToDisk: false,
    globalNotFound: true,
  },
  images: { unoptimized: true },
  rewrites: async () => ({ beforeFiles: filteredListings(), afterFiles: [], fallback: [] }),
};

export default function config(phase: string): NextConfig {
  return { ...base, headers: async () => headerRules(phase === PHASE_DEVELOPMENT_SERVER) };
}
