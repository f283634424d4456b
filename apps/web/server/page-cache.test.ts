import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cachePages, type PageCacheOptions } from './page-cache';

const servers: http.Server[] = [];
afterEach(() => {
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
  const cached = cachePages(handler, { keepMs: 1_000, maxBytes: 10_000, ...options });
  const server = http.createServer(cached);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return (url = '/en', init?: RequestInit) => fetch(`http://127.0.0.1:${port}${url}`, init);
}

const text = async (response: Promise<Response>) => (await response).text();

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

  it('is asked for again when its time is over', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const get = await serve();
    await text(get());
    vi.advanceTimersByTime(999);
    expect(await text(get())).toBe('page 1');
    vi.advanceTimersByTime(1);
    expect(await text(get())).toBe('page 2');
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
    const get = await serve(undefined, { maxBytes: 12 });
    for (const url of ['/a', '/b', '/a', '/c']) await text(get(url));
    expect(await text(get('/a'))).toBe('page 1');
    expect(await text(get('/b'))).toBe('page 4');
  });

  it('is not kept where it alone is larger than the room', async () => {
    const get = await serve(undefined, { maxBytes: 5 });
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

describe('what passes through', () => {
  const passing: [string, http.OutgoingHttpHeaders][] = [
    ['what is private', { 'Cache-Control': 'private, no-store' }],
    ['what says nothing of caching', {}],
    ['what is not shared for any time', { 'Cache-Control': 's-maxage=0' }],
    [
      'what is older than it should be',
      { 'Cache-Control': 's-maxage=59', 'x-nextjs-cache': 'STALE' },
    ],
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
