import { once } from 'node:events';
import http, { type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachePages, type PageCacheOptions } from './page-cache';

const servers: http.Server[] = [];
beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  for (const server of servers.splice(0)) server.close();
});

/** A server whose every answer from behind the cache says the how manieth it is. */
async function serve(
  headers: http.OutgoingHttpHeaders = { 'Cache-Control': 's-maxage=59' },
  options: Partial<PageCacheOptions> = {},
  answer: (response: http.ServerResponse, count: number, request: http.IncomingMessage) => void = (
    response,
    count,
  ) => response.end(`page ${count}`),
) {
  let count = 0;
  const handler: RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value ?? '');
    answer(response, ++count, request);
  };
  const cached = cachePages(handler, {
    keepMs: 1_000,
    staleMs: 100,
    atWork: { most: 100, mostMs: 10_000 },
    rendered: { has: (url) => url.startsWith('/search'), keepMs: 3_000, waitMs: 10_000, waits: 3 },
    maxBytes: 10_000,
    ...options,
  });
  const server = http.createServer(cached);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return (url = '/en', init?: RequestInit) => fetch(`http://127.0.0.1:${port}${url}`, init);
}

const text = async (response: Promise<Response>) => (await response).text();

/** Answers held back until they are let go, in the order in which they were asked for. */
function held() {
  const waiting: ((status?: number) => void)[] = [];
  const asked: (string | undefined)[] = [];
  let arrived = () => {};
  const answer = (response: http.ServerResponse, count: number, { url }: http.IncomingMessage) => {
    asked.push(url);
    waiting.push((status = 200) => {
      response.statusCode = status;
      response.end(`page ${count}`);
    });
    arrived();
  };
  const untilAsked = (times: number) =>
    new Promise<void>((resolve) => {
      arrived = () => waiting.length >= times && resolve();
      arrived();
    });
  return { answer, waiting, asked, untilAsked };
}

describe('a page that is the same for all', () => {
  it('is sent again with the same bytes and headers', async () => {
    const get = await serve({
      'Cache-Control': 's-maxage=59',
      'X-Two': ['a', 'b'],
      Vary: 'rsc',
    });
    const first = await get();
    const second = await get();
    expect(await second.text()).toBe(await first.text());
    expect(second.status).toBe(200);
    for (const name of ['cache-control', 'vary', 'x-two']) {
      expect(second.headers.get(name), name).toBe(first.headers.get(name));
    }
    expect(second.headers.get('content-length')).toBe('6');
  });

  it('is put together of all its parts', async () => {
    const get = await serve(undefined, {}, (response, count) => {
      response.write(`${count} ক`);
      response.write(Buffer.from('খ'));
      response.write('e0a697', 'hex');
      response.end();
    });
    expect(await text(get())).toBe('1 কখগ');
    expect(await text(get())).toBe('1 কখগ');
  });

  const stale = { 'Cache-Control': 's-maxage=45', 'x-nextjs-cache': 'STALE' };
  it.each([
    ['when its time is over', undefined, 1, 1_000],
    // So that not all are renewed at once.
    ['when less of it is over, by chance', undefined, 0, 500],
    ['a moment later while Next makes a younger one', stale, 1, 100],
  ])('is asked for again %s', async (_, headers, chance, ms) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    vi.spyOn(Math, 'random').mockReturnValueOnce(chance);
    const get = await serve(headers);
    await text(get());
    vi.advanceTimersByTime(ms - 1);
    expect(await text(get())).toBe('page 1');
    vi.advanceTimersByTime(1);
    expect(await text(get())).toBe('page 2');
  });

  it('says how old it is, from the question on', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const get = await serve(undefined, { keepMs: 10_000 });
    expect((await get()).headers.get('age')).toBeNull();
    vi.advanceTimersByTime(3_999);
    expect((await get()).headers.get('age')).toBe('3');
  });

  it('has nothing of a visitor that Next would take for a nonce', async () => {
    const get = await serve(undefined, {}, (response, _, { headers }) =>
      response.end(JSON.stringify(headers)),
    );
    const policy = "script-src 'nonce-mine'";
    const headers = {
      'Content-Security-Policy': policy,
      'Content-Security-Policy-Report-Only': policy,
    };
    expect(await text(get('/en', { headers }))).not.toContain('nonce-mine');
    // Also where nothing is kept.
    const flight = { headers: { ...headers, RSC: '1' } };
    expect(await text(get('/en', flight))).not.toContain('nonce-mine');
  });

  it('is kept for each packing and scheme by itself', async () => {
    const get = await serve(undefined, {}, (response, count, request) => {
      if (!request.headers['accept-encoding']?.includes('gzip')) return response.end(`${count}`);
      response.setHeader('Content-Encoding', 'gzip').end(gzipSync(`${count}`));
    });
    const plain = { headers: { 'Accept-Encoding': 'identity' } };
    const packed = { headers: { 'Accept-Encoding': 'gzip' } };
    const secure = { headers: { 'Accept-Encoding': 'gzip', 'X-Forwarded-Proto': 'https' } };
    for (const _ of [1, 2]) {
      expect(await text(get('/en', plain))).toBe('1');
      expect(await text(get('/en', packed))).toBe('2');
      expect(await text(get('/en', secure))).toBe('3');
      expect(await text(get('/en?variant=1', packed))).toBe('4');
    }
  });

  it('gives way to those asked for since, when there is no room', async () => {
    const get = await serve(undefined, { maxBytes: 130 });
    for (const url of ['/a', '/b', '/a', '/c']) await text(get(url));
    expect(await text(get('/a'))).toBe('page 1');
    expect(await text(get('/b'))).toBe('page 4');
  });

  it('is not kept where it alone is larger than the room', async () => {
    const get = await serve(undefined, { maxBytes: 50 });
    await text(get());
    expect(await text(get())).toBe('page 2');
  });

  it('is not kept when it broke off', async () => {
    const get = await serve(undefined, {}, (response, count) => {
      if (count > 1) return response.end('whole');
      response.write('half');
      setImmediate(() => response.destroy());
    });
    await expect(text(get())).rejects.toThrow();
    expect(await text(get())).toBe('whole');
  });
});

describe('a page that is rendered for each request', () => {
  const dynamic = { 'Cache-Control': 'private, no-cache, no-store' };

  it('is sent again for a time of its own, as private as it was', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const get = await serve(dynamic);
    await text(get('/search?q=a'));
    vi.advanceTimersByTime(2_999);
    const again = await get('/search?q=a');
    expect(await again.text()).toBe('page 1');
    expect(again.headers.get('cache-control')).toBe(dynamic['Cache-Control']);
    expect(await text(get('/search?q=b'))).toBe('page 2');
    vi.advanceTimersByTime(1);
    expect(await text(get('/search?q=a'))).toBe('page 3');
  });

  it('is rendered without what one visitor alone has sent', async () => {
    const seen: string[][] = [];
    const agents = new Set<string | undefined>();
    const get = await serve(dynamic, {}, (response, _count, { headers }) => {
      seen.push(Object.keys(headers).sort());
      agents.add(headers['user-agent']);
      response.end();
    });
    const own = {
      Cookie: 'session=a',
      'Content-Security-Policy': "script-src 'nonce-a'",
      'Accept-Language': 'bn',
      'X-Forwarded-Host': 'other.example',
    };
    const all = ['accept-encoding', 'connection', 'host', 'user-agent'];
    await text(get('/search', { headers: own }));
    await text(get('/search?q=a', { headers: { ...own, 'X-Forwarded-Proto': 'https' } }));
    expect(seen).toEqual([all, [...all, 'x-forwarded-proto']]);
    expect(agents).toEqual(new Set(['page-cache']));
    await text(get('/cart', { headers: own }));
    expect(seen[2]).toContain('cookie');
  });

  it.each([
    ['of another status', 404, ''],
    ['with a cookie', 200, 'a=b'],
  ])('is not kept when it is one %s', async (_, status, cookie) => {
    const get = await serve(dynamic, {}, (response, count) => {
      response.statusCode = status;
      if (cookie) response.setHeader('Set-Cookie', cookie);
      response.end(`page ${count}`);
    });
    await text(get('/search'));
    expect(await text(get('/search'))).toBe('page 2');
  });

  it('is rendered once for all who ask meanwhile', async () => {
    const { answer, waiting, untilAsked } = held();
    const get = await serve(dynamic, {}, answer);
    const crowd = Array.from({ length: 20 }, () => text(get('/search')));
    const other = text(get('/search?q=other'));
    await untilAsked(2);
    for (const release of waiting) release();
    expect(new Set(await Promise.all(crowd)).size).toBe(1);
    await other;
    expect(waiting).toHaveLength(2);
  });

  it('is given to everybody else while it is renewed, but not for ever', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { answer, waiting, untilAsked } = held();
    const get = await serve(dynamic, {}, answer);
    const first = text(get('/search'));
    await untilAsked(1);
    waiting[0]?.();
    expect(await first).toBe('page 1');
    vi.advanceTimersByTime(3_000);
    const renewing = text(get('/search'));
    await untilAsked(2);
    // A quarter longer than it is kept.
    vi.advanceTimersByTime(749);
    expect(await text(get('/search'))).toBe('page 1');
    vi.advanceTimersByTime(1);
    const late = text(get('/search'));
    waiting[1]?.();
    expect(await renewing).toBe('page 2');
    expect(await late).toBe('page 2');
    expect(waiting).toHaveLength(2);
  });

  it('is asked for again when whoever asked anew got no page, or has gone', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { answer, waiting, untilAsked } = held();
    const get = await serve(dynamic, {}, answer);
    const first = text(get('/search'));
    await untilAsked(1);
    waiting[0]?.();
    await first;
    vi.advanceTimersByTime(3_000);
    const failing = text(get('/search'));
    await untilAsked(2);
    waiting[1]?.(500);
    expect(await failing).toBe('page 2');
    const leaving = new AbortController();
    const gone = get('/search', { signal: leaving.signal });
    await untilAsked(3);
    expect(await text(get('/search'))).toBe('page 1');
    leaving.abort();
    await expect(gone).rejects.toThrow();
    const next = () => {
      const page = text(get('/search'));
      return Promise.race([page, untilAsked(4).then(() => 'asked')]);
    };
    await expect.poll(next).toBe('asked');
    waiting[3]?.();
  });

  it('is rendered for each when it is not for all, after a few have waited', async () => {
    let arrivals = 0;
    const rendered = { has: () => true, keepMs: 3_000, waitMs: 10_000, waits: 3 };
    const { answer, waiting, untilAsked } = held();
    const has = () => ++arrivals > 0;
    const get = await serve(dynamic, { rendered: { ...rendered, has } }, answer);
    const crowd = Array.from({ length: 6 }, () => text(get('/search')));
    await expect.poll(() => arrivals).toBe(6);
    for (const turn of [1, 2, 3]) {
      expect(waiting).toHaveLength(turn);
      waiting[turn - 1]?.(500);
      await untilAsked(turn + 1);
    }
    await untilAsked(6);
    for (const release of waiting.slice(3)) release(500);
    expect(new Set(await Promise.all(crowd)).size).toBe(6);
  });

  it('is rendered by one of those who waited for a visitor that has gone', async () => {
    let arrivals = 0;
    const has = () => ++arrivals > 0;
    const { answer, waiting, untilAsked } = held();
    const rendered = { has, keepMs: 3_000, waitMs: 10_000, waits: 3 };
    const get = await serve(dynamic, { rendered }, answer);
    const leaving = new AbortController();
    const first = get('/search', { signal: leaving.signal }).catch(() => 'left');
    await untilAsked(1);
    const crowd = Array.from({ length: 20 }, () => text(get('/search')));
    await expect.poll(() => arrivals).toBe(21);
    leaving.abort();
    await first;
    await untilAsked(2);
    waiting[1]?.();
    expect(new Set(await Promise.all(crowd))).toEqual(new Set(['page 2']));
    expect(waiting).toHaveLength(2);
  });

  it('is kept as long as what Next keeps when Next keeps it', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const get = await serve({ 'Cache-Control': 's-maxage=45' });
    await text(get('/search'));
    vi.advanceTimersByTime(1_000);
    expect(await text(get('/search'))).toBe('page 2');
  });

  it('is as old as the question, and does not replace a younger one', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { answer, waiting, untilAsked } = held();
    const rendered = { has: () => true, keepMs: 3_000, waitMs: 1, waits: 3 };
    const get = await serve(dynamic, { rendered }, answer);
    const slow = text(get('/search'));
    await untilAsked(1);
    vi.advanceTimersByTime(1_000);
    const quick = text(get('/search'));
    await untilAsked(2);
    waiting[1]?.();
    expect(await quick).toBe('page 2');
    waiting[0]?.();
    expect(await slow).toBe('page 1');
    expect(await text(get('/search'))).toBe('page 2');
    vi.advanceTimersByTime(3_000);
    const again = text(get('/search'));
    await untilAsked(3);
    waiting[2]?.();
    expect(await again).toBe('page 3');
  });

  it('is rendered again when the first takes too long', async () => {
    const { answer, waiting, untilAsked } = held();
    const rendered = { has: () => true, keepMs: 3_000, waitMs: 1, waits: 3 };
    const get = await serve(dynamic, { rendered }, answer);
    const first = text(get('/search'));
    await untilAsked(1);
    const second = text(get('/search'));
    await untilAsked(2);
    waiting[1]?.();
    expect(await second).toBe('page 2');
    waiting[0]?.();
    await first;
  });
});

describe('a crowd', () => {
  /** A server on which Next works on so many at once, and the addresses that have come to it. */
  async function crowded(most: number, mostMs = 10_000, headers?: http.OutgoingHttpHeaders) {
    const came: string[] = [];
    const has = (url: string) => came.push(url) < 0;
    const next = held();
    const get = await serve(
      headers,
      {
        atWork: { most, mostMs },
        rendered: { has, keepMs: 3_000, waitMs: 10_000, waits: 3 },
      },
      next.answer,
    );
    /** Asks, and waits until it has come. */
    const ask = async (url: string, init?: RequestInit) => {
      const before = came.length;
      const page = get(url, init);
      await expect.poll(() => came.length).toBe(before + 1);
      return { page };
    };
    return { ...next, get, ask };
  }

  it('has so many pages made at once, in the order of its coming', async () => {
    const { ask, asked, waiting, untilAsked } = await crowded(2);
    for (const url of ['/a', '/b', '/c', '/d']) await ask(url);
    expect(asked).toEqual(['/a', '/b']);
    waiting[1]?.();
    await untilAsked(3);
    expect(asked).toEqual(['/a', '/b', '/c']);
    waiting[0]?.();
    await untilAsked(4);
    expect(asked[3]).toBe('/d');
    for (const release of waiting.slice(2)) release();
  });

  it('is given what was made while it waited', async () => {
    const { ask, asked, waiting } = await crowded(1);
    const first = await ask('/a');
    const others = [await ask('/a'), await ask('/a')];
    waiting[0]?.();
    for (const { page } of [first, ...others]) expect(await text(page)).toBe('page 1');
    expect(asked).toEqual(['/a']);
  });

  it('is not kept out by one that hangs', async () => {
    const { ask, untilAsked, waiting } = await crowded(1, 1);
    await ask('/a');
    await ask('/b');
    await untilAsked(2);
    for (const release of waiting) release();
  });

  it('is not kept out by somebody who takes nothing of what is sent', async () => {
    const large = Buffer.alloc(256 * 1024);
    const options = { maxBytes: 1e9, atWork: { most: 1, mostMs: 60_000 } };
    const get = await serve(undefined, options, async (response, count, { url }) => {
      if (url !== '/large') return response.end(`page ${count}`);
      for (let part = 0; part < 100; part++) {
        if (!response.write(large)) await once(response, 'drain');
      }
      response.end();
    });
    const [server] = servers;
    if (!server) throw new Error('There is no server.');
    const { port } = server.address() as AddressInfo;
    const stuck = connect(port, '127.0.0.1').pause();
    stuck.write('GET /large HTTP/1.1\r\nHost: shop\r\n\r\n');
    await once(server, 'request');
    expect(await text(get('/small'))).toBe('page 2');
    stuck.destroy();
  });

  it('does not wait for somebody who has gone', async () => {
    const { ask, asked, waiting, untilAsked } = await crowded(1);
    await ask('/a');
    const left = new Promise((resolve) => {
      servers[0]?.once('request', (_, response) => response.once('close', resolve));
    });
    const leaving = new AbortController();
    const gone = await ask('/b', { signal: leaving.signal });
    const last = await ask('/c');
    leaving.abort();
    await expect(gone.page).rejects.toThrow();
    await left;
    waiting[0]?.();
    await untilAsked(2);
    waiting[1]?.();
    expect(await text(last.page)).toBe('page 2');
    expect(asked).toEqual(['/a', '/c']);
  });

  it('is not in the way of files, and of what is sent to the shop', async () => {
    const { ask, get, asked, untilAsked, waiting } = await crowded(1);
    await ask('/a');
    const others = [get('/_next/static/a.js'), get('/b', { method: 'POST' })];
    await untilAsked(3);
    expect(asked.toSorted()).toEqual(['/_next/static/a.js', '/a', '/b']);
    for (const release of waiting) release();
    await Promise.all(others.map(text));
  });
});

describe('what passes through', () => {
  const passing: [string, http.OutgoingHttpHeaders][] = [
    ['what is private', { 'Cache-Control': 'private, no-store' }],
    ['what says nothing of caching', {}],
    ['what is not shared for any time', { 'Cache-Control': 's-maxage=0' }],
    ['what sets a cookie', { 'Cache-Control': 's-maxage=59', 'Set-Cookie': 'a=b' }],
  ];
  it.each(passing)('%s', async (_, headers) => {
    const get = await serve(headers);
    await text(get());
    expect(await text(get())).toBe('page 2');
  });

  it('an answer with another status', async () => {
    const get = await serve(undefined, {}, (response, count) => {
      response.statusCode = 404;
      response.end(`page ${count}`);
    });
    await text(get());
    expect(await text(get())).toBe('page 2');
  });

  const asking: [string, string, RequestInit][] = [
    ['another method', '/en', { method: 'POST' }],
    ['flight data', '/en', { headers: { RSC: '1' } }],
    ['a server action', '/en', { headers: { 'Next-Action': 'a' } }],
    ['the draft of an editor', '/en', { headers: { Cookie: '__prerender_bypass=1' } }],
    ['a file of the build', '/_next/static/a.js', {}],
    ['a very long address', `/en?q=${'a'.repeat(1_000)}`, {}],
  ];
  it.each(asking)('a request for %s', async (_, url, init) => {
    const get = await serve();
    await text(get(url.startsWith('/_next') ? url : '/en'));
    await text(get(url, init));
    const before = Number((await text(get(url, init))).slice('page '.length));
    expect(await text(get(url, init))).toBe(`page ${before + 1}`);
  });
});
