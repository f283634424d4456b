import type {
  IncomingHttpHeaders,
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { kindOf, type Recorded, record } from './record.ts';
import { createSemaphore } from './semaphore.ts';

/**
 * What is asked for anew is given to others meanwhile (stale-while-revalidate of RFC 5861), for so much
 * longer than it was kept for.
 */
const renewalShare = 1 / 4;

/**
 * All times are those after which somebody's request goes to Next again, ms: at least half of each, by
 * chance. Until that is answered everybody else gets what there is, for a quarter longer at most.
 */
export interface PageCacheOptions {
  /** For a page that Next keeps: that much older it may be than Next means. */
  keepMs: number;
  /** For one that Next is already renewing: it costs as much as any other until that is done. */
  staleMs: number;
  /** Pages that Next renders for each request although they are the same for all. */
  rendered: {
    has(url: string): boolean;
    keepMs: number;
    /** How long one waits for the same page that another asked for, ms, and how often. */
    waitMs: number;
    waits: number;
  };
  /** Bytes of answers kept at once; the least recently used goes first. */
  maxBytes: number;
  /** How many requests Next works on at once, and for how long one of them may keep others out, ms. */
  atWork: { most: number; mostMs: number };
}

interface Answer extends Pick<Recorded, 'headers' | 'body'> {
  /** Of all that is kept for it. */
  bytes: number;
  /** When Next was asked for it, and when it is to be asked anew, on the clock of `performance.now()`. */
  asked: number;
  until: number;
  /** The same, of which nobody is given it any longer. */
  end: number;
  /** Somebody is asking for it anew. */
  renewed: boolean;
}

/**
 * A small shared cache (RFC 9111) in front of Next, for two kinds of pages, both with status 200.
 *
 * Next has a page that it marks as shared (`s-maxage`) ready as text, but finds its route, makes its
 * headers and encodes or packs that text again for each request. Here the bytes that it sent are sent
 * again, for so short a time that nothing needs to be purged.
 *
 * A listing that depends on its query (`rendered`) Next renders for each request. Whoever asks for one
 * that is being rendered waits for that answer, so that a crowd costs one rendering.
 *
 * A browser's fetch of flight data, a private page and everything else pass through untouched. But of
 * all that is rendered only so much is begun at once: a crowd that comes to a cold shop would otherwise
 * have hundreds of pages half done, none of them ready and the memory full.
 */
export function cachePages(
  handler: RequestListener,
  { keepMs, staleMs, rendered, maxBytes, atWork }: PageCacheOptions,
): RequestListener {
  const work = createSemaphore(atWork.most);
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
  /** Sends what there is: only what need not be asked for yet to those who are asking. */
  const sendKept = (key: string, response: ServerResponse, asking: boolean): boolean => {
    const answer = answers.get(key);
    const until = (answer?.renewed && !asking ? answer.end : answer?.until) ?? 0;
    if (!answer || performance.now() >= until) return false;
    answers.delete(key);
    answers.set(key, answer);
    // How old it is (RFC 9111, section 5.1), so that a cache farther out does not keep it for longer.
    const age = String(Math.floor((performance.now() - answer.asked) / 1_000));
    response.writeHead(200, [...answer.headers, 'Age', age]).end(answer.body);
    return true;
  };
  const keepAnswer = (key: string, { kind, headers, body }: Recorded, asked: number) => {
    const times = { shared: keepMs, stale: staleMs, rendered: rendered.keepMs };
    // What was first asked for at once, as after a start, must not be renewed at once too.
    const time = times[kind] * (0.5 + Math.random() / 2);
    if (performance.now() >= asked + time || (answers.get(key)?.asked ?? asked) > asked) return;
    const size = body.length + key.length + headers.join('').length;
    const until = asked + time;
    const end = until + time * renewalShare;
    keep(key, { headers, body, bytes: size, asked, until, end, renewed: false });
  };
  /** Lets Next answer when it is this one's turn, unless the answer has come meanwhile, and keeps it. */
  const pass = async (
    key: string | null,
    isRendered: boolean,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const before = key === null ? undefined : answers.get(key);
    if (before) before.renewed = true;
    if (!work.tryAcquire()) {
      await work.acquire();
      if (response.destroyed || (key !== null && sendKept(key, response, true))) {
        if (before) before.renewed = false;
        return work.release();
      }
    }
    let working = true;
    const release = () => {
      if (working) work.release();
      working = false;
    };
    // One that hangs must not keep the others out.
    const hanging = setTimeout(release, atWork.mostMs);
    // An answer is as old as the question.
    const asked = performance.now();
    const kind = () => (key === null ? null : kindOf(response, isRendered));
    const recorded = record(response, maxBytes, kind);
    handler(request, response);
    const answer = await recorded;
    if (answer && key !== null) keepAnswer(key, answer, asked);
    clearTimeout(hanging);
    if (before) before.renewed = false;
    // Whoever is next may be waiting for this very page.
    release();
  };
  const render = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    request.headers = headersOfAll(request.headers);
    let waitedFor: Promise<void> | undefined;
    for (let turn = 0; turn < rendered.waits; turn++) {
      const other = beingRendered.get(key);
      if (!other || other === waitedFor) break;
      // Whoever is rendering may be waiting for a slow API.
      const patience = new AbortController();
      const enough = delay(rendered.waitMs, undefined, { signal: patience.signal });
      await Promise.race([other, enough.catch(() => {})]);
      patience.abort();
      if (response.destroyed || sendKept(key, response, true)) return;
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
    if (!isRendering(request)) return handler(request, response);
    const key = keyOf(request);
    if (key === null) return pass(null, false, request, response);
    if (sendKept(key, response, false)) return;
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

/** Files are only read, and what is sent to the shop may take its sender as long as it likes. */
function isRendering({ method, url = '' }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !url.startsWith('/_next/');
}

const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

function keyOf({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || url.length > 1_000) return null;
  for (const name of flightHeaders) if (headers[name] !== undefined) return null;
  // Cookies of Next's draft mode, which shows an editor another page.
  if (headers.cookie?.includes('__prerender_bypass')) return null;
  // Packing and Strict-Transport-Security depend on these two. Each browser has its own words for it.
  headers['accept-encoding'] = takesGzip.test(headers['accept-encoding'] ?? '')
    ? 'gzip'
    : 'identity';
  return `${headers['x-forwarded-proto'] === 'https'} ${headers['accept-encoding']} ${url}`;
}
