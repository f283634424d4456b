import type { ServerResponse } from 'node:http';

/**
 * What is sent, once Next has made all of it; null if it may not be kept, is too large or broke off.
 * Next is told that the visitor takes everything at once, so that a bad line holds up nobody else.
 */
export function record(
  response: ServerResponse,
  maxBytes: number,
  kindOf: () => Kind | null,
): Promise<Recorded | null> {
  const { write, end } = response;
  let chunks: Buffer[] | null = null;
  let kind: Kind | null = null;
  let length = 0;
  let begun = false;
  const take = (chunk: unknown, encoding: unknown) => {
    if (!begun) {
      begun = true;
      kind = kindOf();
      chunks = kind ? [] : null;
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
    const taken: boolean = Reflect.apply(write, response, args);
    return length <= maxBytes || taken;
  }) as typeof write;
  return new Promise((resolve) => {
    response.end = ((...args: unknown[]) => {
      take(args[0], args[1]);
      const ended = Reflect.apply(end, response, args);
      resolve(
        chunks &&
          kind && { kind, headers: headersOf(response, length), body: Buffer.concat(chunks) },
      );
      return ended;
    }) as typeof end;
    // An answer that broke off half way never ends.
    response.once('close', () => resolve(null));
  });
}

/**
 * What Next has ready for all, has ready while it makes a younger one, or has rendered for one of them;
 * null for what may not be kept.
 */
export type Kind = 'shared' | 'stale' | 'rendered';

export interface Recorded {
  kind: Kind;
  /** Names and values in turn, as `writeHead` takes them. */
  headers: string[];
  body: Buffer;
}

export function kindOf(response: ServerResponse, isRendered: boolean): Kind | null {
  if (response.statusCode !== 200 || response.hasHeader('set-cookie')) return null;
  if (/\bs-maxage=[1-9]/.test(String(response.getHeader('cache-control')))) {
    return response.getHeader('x-nextjs-cache') === 'STALE' ? 'stale' : 'shared';
  }
  return isRendered ? 'rendered' : null;
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
