import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CatalogueCache } from './catalogue-cache.ts';
import type { CacheEntry } from './entry.ts';
import type { Source } from './sources.ts';

/** How long browsers and CDNs may keep an answer. */
export const cacheControl = {
  /** Holds prices or stock. */
  live: 'public, max-age=1, stale-while-revalidate=30',
  /** Holds words that seldom change. */
  slow: 'public, max-age=60, stale-while-revalidate=600',
} as const;

export interface CachedAnswer {
  /** Names the normalised query. */
  key: string;
  /** An edit of any of these drops the answer. */
  tags: readonly string[];
  cacheControl: string;
  /** Gives what the route's response schema describes. */
  compute: (from: Source) => Promise<{ value: unknown; maxAgeMs?: number }>;
}

/**
 * Answers from memory, computing the value when it is cold. The bytes are made by the route's own
 * serialiser, so nothing unlisted gets out.
 */
export async function respondCached(
  cache: CatalogueCache,
  request: FastifyRequest,
  reply: FastifyReply,
  { compute, ...answer }: CachedAnswer,
): Promise<void> {
  const entry = await cache.get({
    ...answer,
    url: request.raw.url ?? '',
    compute: async (from) => {
      const { value, ...rest } = await compute(from);
      return { body: Buffer.from(reply.serialize(value) as string), ...rest };
    },
  });
  write(entry, request, reply);
}

/** An `onRequest` hook that answers a known address at once, before it is parsed and validated. */
export function answerKnownAddress(cache: CatalogueCache) {
  return (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const entry = cache.getByUrl(request.raw.url ?? '');
    if (entry) write(entry, request, reply);
    else done();
  };
}

/** Writes bytes and header block as they are; what Fastify would add is in the block already. */
function write(entry: CacheEntry, request: FastifyRequest, reply: FastifyReply): void {
  const { raw, headers } = request;
  reply.hijack();
  if (matches(headers['if-none-match'], entry.etag)) {
    reply.raw.writeHead(304, entry.notModified);
    reply.raw.end();
    return;
  }
  const { headers: block, body } = entry.select(headers['accept-encoding'] as string | undefined);
  reply.raw.writeHead(200, block);
  if (raw.method === 'HEAD') reply.raw.end();
  else reply.raw.end(body);
}

/** Weak comparison, as RFC 9110 asks for with If-None-Match. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === etag || header === '*') return true;
  const opaque = etag.slice(2);
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === opaque);
}
