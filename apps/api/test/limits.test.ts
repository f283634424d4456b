import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLagDetector } from '../src/plugins/load-shedding.ts';
import { visitorOf } from '../src/plugins/rate-limit.ts';
import { startTestApp, type TestApp } from './app.ts';

let t: TestApp | undefined;
afterEach(async () => {
  await t?.close();
  t = undefined;
});

async function start(env: Record<string, string>): Promise<TestApp> {
  t = await startTestApp({
    env,
    extend(app) {
      app.get('/api/v1/read', () => ({}));
      app.post('/api/v1/write', () => ({}));
    },
  });
  return t;
}

describe('rate limits', () => {
  // They count by the minute of the clock, and one could begin in the midst of a test.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('refuse above the limit, tell when to come back, and count each visitor alone', async () => {
    const { app } = await start({ RATE_LIMIT_WRITE: '2' });
    const write = (remoteAddress: string) =>
      app.inject({ method: 'POST', url: '/api/v1/write', remoteAddress });
    const first = await write('203.0.113.1');
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"write";q=2;w=60',
      ratelimit: expect.stringMatching(/^"write";r=1;t=\d+$/),
    });
    await write('203.0.113.1');
    const third = await write('203.0.113.1');
    expect([third.statusCode, third.json().code]).toEqual([429, 'rate_limited']);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect(third.headers.ratelimit).toMatch(/r=0/);
    expect((await write('203.0.113.2')).statusCode).toBe(200);
  });

  test('reads are counted by themselves and carry no counter that a cache would share', async () => {
    const { app } = await start({ RATE_LIMIT_READ: '1', RATE_LIMIT_WRITE: '1' });
    const read = await app.inject('/api/v1/read');
    expect([read.statusCode, read.headers.ratelimit]).toEqual([200, undefined]);
    expect((await app.inject({ method: 'POST', url: '/api/v1/write' })).statusCode).toBe(200);
    expect((await app.inject('/api/v1/read')).statusCode).toBe(429);
    expect((await app.inject('/api/v1/unknown')).statusCode).toBe(429);
  });

  test('believe a forwarded address from a trusted proxy alone', async () => {
    const { app } = await start({ RATE_LIMIT_READ: '1', TRUST_PROXY: '10.0.0.0/8' });
    const read = (remoteAddress: string, forwarded?: string) =>
      app
        .inject({
          url: '/api/v1/read',
          remoteAddress,
          headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
        })
        .then((response) => response.statusCode);
    expect(await read('10.1.2.3', '203.0.113.1')).toBe(200);
    expect(await read('10.1.2.3', '203.0.113.2')).toBe(200);
    expect(await read('10.9.9.9', '203.0.113.1')).toBe(429);
    // A stranger's own header counts for nothing.
    expect(await read('198.51.100.1', '203.0.113.9')).toBe(200);
    expect(await read('198.51.100.1', '203.0.113.10')).toBe(429);
    // The storefront's servers come without one and are no visitors.
    expect(await read('10.1.2.3')).toBe(200);
    expect(await read('10.1.2.3')).toBe(200);
  });

  test.each([
    ['203.0.113.1', '203.0.113.1'],
    ['::ffff:203.0.113.1', '::ffff:203.0.113.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
  ])('the visitor of %s is %s', (ip, visitor) => {
    expect(visitorOf(ip)).toBe(visitor);
  });
});

test('one late sample is a pause, two in a row are a lag, and the next that is in time ends it', () => {
  const isLagging = createLagDetector(100);
  expect([2_000, 3, 101, 101, 900, 100, 101].map(isLagging)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('a lagging event loop sheds new requests with 503, and takes them again', async () => {
  const { app, registry } = await start({ SHED_EVENT_LOOP_DELAY_MS: '30' });
  const status = async () => (await app.inject('/api/v1/read')).statusCode;
  expect(await status()).toBe(200);
  let shed = 200;
  const until = Date.now() + 10_000;
  while (shed === 200 && Date.now() < until) {
    const busy = Date.now() + 150;
    while (Date.now() < busy);
    await nextTurn();
    shed = await status();
  }
  expect(shed).toBe(503);
  const counted = await registry.getSingleMetric('http_requests_shed_total')?.get();
  const lagged = counted?.values.find(({ labels }) => labels.reason === 'event_loop');
  expect(lagged?.value).toBeGreaterThan(0);
  await expect.poll(status, { timeout: 10_000 }).toBe(200);
});
