import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildManagement } from '../src/management.ts';
import { startTestApp, type TestApp } from './app.ts';
import { createTestLogger } from './log-lines.ts';

let t: TestApp;
const secret = 'hunter2-hunter2';

beforeAll(async () => {
  t = await startTestApp({
    extend(app) {
      app.get('/api/v1/things/:id', (request) => {
        request.userId = 'usr_0000000000000001';
        return {};
      });
      app.post('/api/v1/things', () => {
        throw new Error('broken');
      });
    },
  });
});
afterAll(() => t.close());

describe('log lines', () => {
  test('one for each request, by route, never by address', async () => {
    const before = t.lines.length;
    await t.app.inject({
      url: `/api/v1/things/42?token=${secret}`,
      headers: {
        'x-request-id': 'request-0001',
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
        authorization: `Bearer ${secret}`,
        cookie: `session=${secret}`,
      },
    });
    const lines = t.lines.slice(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      service: 'test',
      requestId: 'request-0001',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      method: 'GET',
      route: '/api/v1/things/:id',
      status: 200,
      durationMs: expect.any(Number),
      userId: 'usr_0000000000000001',
    });
  });

  test('an error adds one with its cause, and no secret of the request', async () => {
    const before = t.lines.length;
    await t.app.inject({
      method: 'POST',
      url: '/api/v1/things',
      payload: { password: secret },
      headers: { authorization: secret, cookie: `session=${secret}` },
    });
    const lines = t.lines.slice(before);
    expect(lines.map((line) => line.level)).toEqual(['error', 'info']);
    expect(lines[0]).toMatchObject({ err: { message: 'broken' }, msg: 'broken' });
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  test.each(['password', 'newPassword', 'token', 'authorization', 'cookie', 'set-cookie', 'email'])(
    '%s is hidden at the top, one level down and among headers',
    (name) => {
      const { logger, lines } = createTestLogger();
      logger.info({ [name]: secret });
      logger.info({ body: { [name]: secret } });
      logger.info({ req: { headers: { [name]: secret } } });
      expect(lines).toHaveLength(3);
      for (const line of lines) {
        expect(JSON.stringify(line)).toContain('[redacted]');
        expect(JSON.stringify(line)).not.toContain(secret);
      }
    },
  );
});

describe('metrics', () => {
  test('requests are labelled by method, route template and status alone', async () => {
    await t.app.inject('/api/v1/things/1');
    await t.app.inject('/api/v1/things/2');
    await t.app.inject(`/api/v1/${secret}`);
    const metric = await t.registry.getSingleMetric('http_request_duration_seconds')?.get();
    const labels = new Set(metric?.values.flatMap((value) => Object.keys(value.labels)));
    expect(labels).toEqual(new Set(['le', 'method', 'route', 'status']));
    const routes = new Set(metric?.values.map((value) => value.labels.route));
    expect(routes).toContain('/api/v1/things/:id');
    expect(routes).toContain('__unmatched__');
    expect(await t.registry.metrics()).not.toContain(secret);
  });

  test('every metric says what it is for', async () => {
    const metrics = await t.registry.getMetricsAsJSON();
    const names = metrics.map((metric) => metric.name);
    expect(names).toEqual(
      expect.arrayContaining([
        'http_request_duration_seconds',
        'http_requests_rate_limited_total',
        'http_requests_shed_total',
        'catalogue_cache_requests_total',
        'catalogue_cache_removals_total',
        'catalogue_cache_bytes',
        'db_pool_connections',
        'db_pool_waiting',
        'nodejs_eventloop_lag_seconds',
      ]),
    );
    for (const metric of metrics) expect(metric.help.length).toBeGreaterThan(10);
  });
});

describe('probes', () => {
  test('follow the life of the process and ask nobody else', async () => {
    const management = buildManagement({ lifecycle: t.lifecycle, registry: t.registry });
    const status = async (path: string) => (await management.inject(path)).statusCode;
    const all = async () => [
      await status('/livez'),
      await status('/startupz'),
      await status('/readyz'),
    ];
    t.lifecycle.phase = 'starting';
    expect(await all()).toEqual([200, 503, 503]);
    t.lifecycle.phase = 'ready';
    expect(await all()).toEqual([200, 200, 200]);
    t.lifecycle.phase = 'stopping';
    expect(await all()).toEqual([200, 200, 503]);
    t.lifecycle.phase = 'ready';
    const metrics = await management.inject('/metrics');
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toContain('http_request_duration_seconds_bucket');
    await management.close();
  });

  test('are not on the public port', async () => {
    for (const path of ['/livez', '/readyz', '/metrics']) {
      expect((await t.app.inject(path)).statusCode).toBe(404);
    }
  });
});
