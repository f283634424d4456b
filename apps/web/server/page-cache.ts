import type {
  IncomingHttpHeaders,
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import { setTimeout } from 'node:timers/promises';

export interface PageCacheOptions {
  /**
   * How long a page that Next keeps is given again at most, ms: that much older it may be than Next
   * means. At least half of it.
   */
  keepMs: number;
  /** Pages that Next renders for each request although they are the same for all. */
  rendered: {
    has(url: string): boolean;
    /** How long one is given again at most, ms; at least half of it. */
    keepMs: number;
    /** How long one waits for the same page that another asked for, ms, and how often. */
    waitMs: number;
    waits: number;
  };
  /** Bytes of answers kept at once; the least recently used goes first. */
  maxBytes: number;
}

interface Answer {
  /** Names and values in turn, as `writeHead` takes them. */
  headers: string[];
  body: Buffer;
  /** Of all that is kept for it. */
  bytes: number;
  /** When Next was asked for it, and until when it is given again, on the clock of `performance.now()`. */
  asked: number;
  until: number;
}

/**
 * A small shared cache (RFC 9111) in front of Next, for two kinds of pages, both with status 200.
 *
 * Next has a page that it marks as shared and fresh (`s-maxage`, not `STALE`) ready as text, but finds
 * its route, makes its headers and encodes or packs that text again for each request. Here the bytes
 * that it sent are sent again, for so short a time that nothing needs to be purged.
 *
 * A listing that depends on its query (`rendered`) Next renders for each request. Whoever asks for one
 * that is being rendered waits for that answer, so that a crowd costs one rendering.
 *
 * A browser's fetch of flight data, a private page and everything else pass through untouched.
 */
export function cachePages(
  handler: RequestListener,
  { keepMs, rendered, maxBytes }: PageCacheOptions,
): RequestListener {
  const answers = new Map<string, Answer>();
  const beingRendered = new Map<string, Promise<void>>();
  let bytes = 0;

  const forget = (key: string) => {
    bytes -= answers.get(key)?.bytes ?? 0;
    answers.delete(key);
  };
  const keep = (key: string, answer: Answer) => {
    forget(key);
    answers.set(key, answer);
    bytes += answer.bytes;
    for (const oldest of answers.keys()) {
      if (bytes <= maxBytes) break;
      forget(oldest);
    }
  };
  const sendKept = (key: string, response: ServerResponse): boolean => {
    const answer = answers.get(key);
    if (!answer || performance.now() >= answer.until) return false;
    answers.delete(key);
    answers.set(key, answer);
    // How old it is (RFC 9111, section 5.1), so that a cache farther out does not keep it for longer.
    const age = String(Math.floor((performance.now() - answer.asked) / 1_000));
    response.writeHead(200, [...answer.headers, 'Age', age]).end(answer.body);
    return true;
  };
  /** Lets Next answer, and keeps the answer if it may be. */
  const pass = async (
    key: string,
    isRendered: boolean,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    // An answer is as old as the question, however long its visitor takes to receive it.
    const asked = performance.now();
    const recorded = record(response, maxBytes, () => kindOf(response, isRendered));
    handler(request, response);
    const answer = await recorded;
    if (!answer) return;
    const { kind, headers, body } = answer;
    // What was first asked for at once, as after a start, must not be renewed at once too.
    const time = (kind === 'shared' ? keepMs : rendered.keepMs) * (0.5 + Math.random() / 2);
    if (performance.now() >= asked + time || (answers.get(key)?.asked ?? asked) > asked) return;
    const size = body.length + key.length + headers.join('').length;
    keep(key, { headers, body, bytes: size, asked, until: asked + time });
  };
  const render = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    request.headers = headersOfAll(request.headers);
    let waitedFor: Promise<void> | undefined;
    for (let turn = 0; turn < rendered.waits; turn++) {
      const other = beingRendered.get(key);
      if (!other || other === waitedFor) break;
      // Next waits for its visitor to take the page, so a bad line must not hold up the others.
      const patience = new AbortController();
      const enough = setTimeout(rendered.waitMs, undefined, { signal: patience.signal });
      await Promise.race([other, enough.catch(() => {})]);
      patience.abort();
      if (response.destroyed || sendKept(key, response)) return;
      waitedFor = other;
    }
    // Nothing is awaited between the look and this: of those who wake together one goes first.
    const rendering = pass(key, true, request, response);
    beingRendered.set(key, rendering);
    await rendering;
    if (beingRendered.get(key) === rendering) beingRendered.delete(key);
  };

  return (request, response) => {
    // Next would write a nonce from these into a page that all others are given; no browser sends them.
    delete request.headers['content-security-policy'];
    delete request.headers['content-security-policy-report-only'];
    const key = keyOf(request);
    if (key === null) return handler(request, response);
    if (sendKept(key, response)) return;
    if (rendered.has(request.url ?? '')) return render(key, request, response);
    return pass(key, false, request, response);
  };
}

/**
 * What Next gets of the headers of a request whose answer others are given too. Anything else that it
 * might heed could be sent to poison the cache.
 */
function headersOfAll(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = ['accept-encoding', 'connection', 'host', 'x-forwarded-proto'];
  // Without one Next would send title and description after the page, whatever next.config.ts says.
  const all: IncomingHttpHeaders = { 'user-agent': 'page-cache' };
  for (const name of kept) if (headers[name] !== undefined) all[name] = headers[name];
  return all;
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

const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

function keyOf({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || url.length > 1_000 || url.startsWith('/_next/')) return null;
  for (const name of flightHeaders) if (headers[name] !== undefined) return null;
  // Cookies of Next's draft mode, which shows an editor another page.
  if (headers.cookie?.includes('__prerender_bypass')) return null;
  // Packing and Strict-Transport-Security depend on these two. Each browser has its own words for it.
  headers['accept-encoding'] = takesGzip.test(headers['accept-encoding'] ?? '')
    ? 'gzip'
    : 'identity';
  return `${headers['x-forwarded-proto'] === 'https'} ${headers['accept-encoding']} ${url}`;
}

/** What is sent, once it is complete; null if it may not be kept, is too large or broke off. */
function record(
  response: ServerResponse,
  maxBytes: number,
  kindOf: () => Kind | null,
): Promise<(Pick<Answer, 'headers' | 'body'> & { kind: Kind }) | null> {
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
    return Reflect.apply(write, response, args);
  }) as typeof write;
  response.end = ((...args: unknown[]) => {
    take(args[0], args[1]);
    return Reflect.apply(end, response, args);
  }) as typeof end;
  return new Promise((resolve) => {
    response.once('finish', () =>
      resolve(
        chunks &&
          kind && { kind, headers: headersOf(response, length), body: Buffer.concat(chunks) },
      ),
    );
    // An answer that broke off half way never finishes.
    response.once('close', () => resolve(null));
  });
}

/** What Next has ready for all, or has rendered for one of them; null for what may not be kept. */
type Kind = 'shared' | 'rendered';

function kindOf(response: ServerResponse, isRendered: boolean): Kind | null {
  if (response.statusCode !== 200 || response.hasHeader('set-cookie')) return null;
  if (/\bs-maxage=[1-9]/.test(String(response.getHeader('cache-control')))) {
    return response.getHeader('x-nextjs-cache') === 'STALE' ? null : 'shared';
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
