import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

export interface PageCacheOptions {
  /** How long an answer is given again, ms. */
  keepMs: number;
  /** Bytes of answers kept at once; the least recently used goes first. */
  maxBytes: number;
}

interface Answer {
  /** Names and values in turn, as `writeHead` takes them. */
  headers: string[];
  body: Buffer;
  /** On the clock of `performance.now()`. */
  until: number;
}

/**
 * A small shared cache (RFC 9111) in front of Next. Next has a page that is the same for everyone
 * ready as text, but finds its route, makes its headers and encodes or packs that text again for each
 * request. Here the bytes that it sent are sent again, for so short a time that nothing needs to be
 * purged.
 *
 * Kept is what Next marks as shared and fresh (`s-maxage`, not `STALE`) with status 200. A browser's
 * fetch of flight data, a private page and everything else pass through untouched.
 */
export function cachePages(
  handler: RequestListener,
  { keepMs, maxBytes }: PageCacheOptions,
): RequestListener {
  const answers = new Map<string, Answer>();
  let bytes = 0;

  const forget = (key: string) => {
    bytes -= answers.get(key)?.body.length ?? 0;
    answers.delete(key);
  };
  const keep = (key: string, answer: Answer) => {
    forget(key);
    answers.set(key, answer);
    bytes += answer.body.length;
    for (const oldest of answers.keys()) {
      if (bytes <= maxBytes) break;
      forget(oldest);
    }
  };

  return (request, response) => {
    const key = keyOf(request);
    if (key === null) return handler(request, response);
    const answer = answers.get(key);
    if (answer && performance.now() < answer.until) {
      answers.delete(key);
      answers.set(key, answer);
      response.writeHead(200, answer.headers).end(answer.body);
      return;
    }
    record(response, maxBytes, (headers, body) =>
      keep(key, { headers, body, until: performance.now() + keepMs }),
    );
    return handler(request, response);
  };
}

/** What Next asks of a request besides its address, so that it is part of the key or not cached. */
const flightHeaders = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-action',
  'next-url',
  'x-nextjs-data',
  'x-prerender-revalidate',
];

function keyOf({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || url.length > 1_000 || url.startsWith('/_next/')) return null;
  for (const name of flightHeaders) if (headers[name] !== undefined) return null;
  // Cookies of Next's draft mode, which shows an editor another page.
  if (headers.cookie?.includes('__prerender_bypass')) return null;
  // Packing and Strict-Transport-Security depend on these two.
  return `${headers['x-forwarded-proto'] === 'https'} ${headers['accept-encoding'] ?? ''} ${url}`;
}

/** Hands over what is sent, once it is complete, if it may be kept. */
function record(
  response: ServerResponse,
  maxBytes: number,
  done: (headers: string[], body: Buffer) => void,
): void {
  const { write, end } = response;
  let chunks: Buffer[] | null = null;
  let length = 0;
  let begun = false;
  const take = (chunk: unknown, encoding: unknown) => {
    if (!begun) {
      begun = true;
      chunks = mayBeKept(response) ? [] : null;
    }
    if (!chunks || chunk === undefined || chunk === null || typeof chunk === 'function') return;
    const piece =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array);
    length += piece.length;
    if (length > maxBytes) chunks = null;
    else chunks.push(piece);
  };
  response.write = ((...args: unknown[]) => {
    take(args[0], args[1]);
    return Reflect.apply(write, response, args);
  }) as typeof write;
  response.end = ((...args: unknown[]) => {
    take(args[0], args[1]);
    return Reflect.apply(end, response, args);
  }) as typeof end;
  // Not 'close': an answer that broke off half way never finishes.
  response.once('finish', () => {
    if (chunks) done(headersOf(response, length), Buffer.concat(chunks));
  });
}

function mayBeKept(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    /\bs-maxage=[1-9]/.test(String(response.getHeader('cache-control'))) &&
    response.getHeader('x-nextjs-cache') !== 'STALE' &&
    !response.hasHeader('set-cookie')
  );
}

/** Headers of one connection or one moment; Node writes its own. */
const ownHeaders = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
]);

function headersOf(response: ServerResponse, length: number): string[] {
  const headers = ['Content-Length', String(length)];
  for (const name of response.getHeaderNames()) {
    if (ownHeaders.has(name)) continue;
    for (const value of [response.getHeader(name) ?? []].flat()) headers.push(name, String(value));
  }
  return headers;
}
