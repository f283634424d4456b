import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problems } from '../src/lib/http.ts';
import { startTestApp, type TestApp } from './app.ts';

let t: TestApp;

beforeAll(async () => {
  t = await startTestApp({
    env: { BODY_LIMIT_BYTES: '2048' },
    extend(app) {
      app.post(
        '/api/v1/echo',
        {
          schema: {
            body: Type.Object(
              { quantity: Type.Integer({ minimum: 1 }), note: Type.Optional(Type.String()) },
              { additionalProperties: false },
            ),
            response: { 200: Type.Object({ quantity: Type.Integer() }), ...problems() },
          },
        },
        (request) => ({ quantity: request.body.quantity }),
      );
      app.get(
        '/api/v1/echo/:slug',
        {
          schema: {
            params: Type.Object({ slug: Type.String({ maxLength: 100 }) }),
            querystring: Type.Object(
              { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) },
              { additionalProperties: false },
            ),
          },
        },
        (request) => ({ limit: request.query.limit ?? null }),
      );
      app.get('/api/v1/broken', () => {
        throw new Error('secret detail');
      });
      app.get('/api/v1/database', () => t.database.db.brand.count());
    },
  });
});
afterAll(() => t.close());

const post = (payload: string, headers: Record<string, string> = {}) =>
  t.app.inject({
    method: 'POST',
    url: '/api/v1/echo',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });

describe('problems', () => {
  test.each([
    ['broken JSON', '{"quantity":', 400, 'malformed_json', undefined],
    ['an empty body', '', 400, 'malformed_json', undefined],
    ['null for a number', '{"quantity":null}', 400, 'validation_failed', '/quantity'],
    ['true for a number', '{"quantity":true}', 400, 'validation_failed', '/quantity'],
    ['text for a number', '{"quantity":"2"}', 400, 'validation_failed', '/quantity'],
    ['a fraction', '{"quantity":1.5}', 400, 'validation_failed', '/quantity'],
    ['a negative number', '{"quantity":-1}', 400, 'validation_failed', '/quantity'],
    ['a missing field', '{}', 400, 'validation_failed', '/quantity'],
    ['an unknown field', '{"quantity":1,"admin":true}', 400, 'validation_failed', '/admin'],
    ['an array', '[1]', 400, 'validation_failed', ''],
    ['a null character', '{"quantity":1,"note":"a\\u0000b"}', 400, 'invalid_text', '/note'],
    ['a lone surrogate', '{"quantity":1,"note":"\\ud800"}', 400, 'invalid_text', '/note'],
    ['a null in an odd key', '{"a/b~":"\\u0000"}', 400, 'invalid_text', '/a~1b~0'],
    [
      'a null under a long key',
      `{"${'k'.repeat(900)}":"\\u0000"}`,
      400,
      'invalid_text',
      `/${'k'.repeat(199)}`,
    ],
    ['a prototype key', '{"quantity":1,"__proto__":{"a":1}}', 400, 'malformed_json', undefined],
  ])('%s is refused', async (_name, payload, status, code, pointer) => {
    const response = await post(payload);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toMatchObject({ status, code });
    expect(response.statusCode).toBe(status);
    if (pointer !== undefined) expect(response.json().errors[0].pointer).toBe(pointer);
  });

  test('a body above the limit is 413, another media type 415', async () => {
    expect((await post(JSON.stringify({ note: 'x'.repeat(3_000) }))).json().code).toBe(
      'payload_too_large',
    );
    const xml = await post('<a/>', { 'content-type': 'application/xml' });
    expect([xml.statusCode, xml.json().code]).toEqual([415, 'unsupported_media_type']);
    // What a form of another site can send without asking first.
    const text = await post('{"quantity":1}', { 'content-type': 'text/plain' });
    expect([text.statusCode, text.json().code]).toEqual([415, 'unsupported_media_type']);
  });

  test.each([
    ['/api/v1/echo/a?limit=0', 'validation_failed', '/limit'],
    ['/api/v1/echo/a?limit=abc', 'validation_failed', '/limit'],
    ['/api/v1/echo/a?limit=1.5', 'validation_failed', '/limit'],
    ['/api/v1/echo/a?other=1', 'validation_failed', '/other'],
    ['/api/v1/echo/a?limit=1&limit=2', 'validation_failed', '/limit'],
    ['/api/v1/echo/a%00b', 'invalid_text', '/slug'],
  ])('%s is refused', async (url, code, pointer) => {
    const response = await t.app.inject(url);
    expect([response.statusCode, response.json().code]).toEqual([400, code]);
    expect(response.json().errors[0].pointer).toBe(pointer);
  });

  test('a parameter is converted', async () => {
    expect((await t.app.inject('/api/v1/echo/a?limit=7')).json()).toEqual({ limit: 7 });
  });

  test.each([
    ['a broken escape', '%E0%A4%A', 400, 'bad_request'],
    ['a very long part', 'a'.repeat(201), 414, 'uri_too_long'],
  ])('%s of the address is refused, with protective headers', async (_name, part, status, code) => {
    const response = await t.app.inject(`/api/v1/echo/${part}`);
    expect([response.statusCode, response.json().code]).toEqual([status, code]);
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test('headers above the limit are 431, which no cache keeps', async () => {
    const origin = await t.app.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${origin}/api/v1/echo/a`, {
      headers: { 'x-long': 'a'.repeat(20_000) },
    });
    expect(answer.status).toBe(431);
    expect(await answer.json()).toMatchObject({ code: 'headers_too_large' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('an unknown address is 404, with the request id as instance', async () => {
    const response = await t.app.inject({
      url: '/api/v1/nothing',
      headers: { 'x-request-id': 'test-request-1' },
    });
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'not_found', instance: 'test-request-1' });
  });

  test.each(['PUT', 'DELETE', 'TRACE', 'PROPFIND'])('%s on a POST route is 405', async (method) => {
    const response = await t.app.inject({ method: method as 'PUT', url: '/api/v1/echo' });
    expect([response.statusCode, response.json().code]).toEqual([405, 'method_not_allowed']);
    expect(response.headers.allow).toBe('OPTIONS, POST');
  });

  test('OPTIONS names the methods', async () => {
    const response = await t.app.inject({ method: 'OPTIONS', url: '/api/v1/echo/x' });
    expect([response.statusCode, response.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  test('a fault is 500 without its message, and is logged with it', async () => {
    const response = await t.app.inject('/api/v1/broken');
    expect([response.statusCode, response.json().code]).toEqual([500, 'internal_error']);
    expect(response.body).not.toContain('secret detail');
    const line = t.lines.find((l) => l.msg === 'secret detail');
    expect(line).toMatchObject({ level: 'error', requestId: response.json().instance });
  });

  test('a lost database is 503 with Retry-After', async () => {
    const response = await t.app.inject('/api/v1/database');
    expect([response.statusCode, response.json().code]).toEqual([503, 'database_unavailable']);
    expect(response.headers['retry-after']).toBe('5');
  });

  test('the detail follows the language', async () => {
    const byQuery = await t.app.inject('/api/v1/nothing?locale=bn');
    expect(byQuery.json().title).toBe('পাওয়া যায়নি');
    const byHeader = await t.app.inject({
      url: '/api/v1/nothing',
      headers: { 'accept-language': 'bn-BD,bn;q=0.9' },
    });
    expect(byHeader.headers['content-language']).toBe('bn');
  });
});

describe('request ids', () => {
  test.each(['short', 'x'.repeat(65), 'has space in it', '<script>alert', 'line\\nbreak123'])(
    'the id %s of a stranger is replaced',
    async (id) => {
      const response = await t.app.inject({
        url: '/api/v1/nothing',
        headers: { 'x-request-id': id },
      });
      expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('origin check', () => {
  test.each([
    [{ origin: 'http://localhost:3000' }, 200],
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }, 200],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{}, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
  ])('%o answers %i', async (headers, status) => {
    const response = await post('{"quantity":1}', headers as Record<string, string>);
    expect(response.statusCode).toBe(status);
  });
});

describe('headers', () => {
  test('JSON carries the protective headers and is private unless said otherwise', async () => {
    const { headers } = await post('{"quantity":1}');
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('the reference is a page with its own assets and policy', async () => {
    const page = await t.app.inject('/api/reference/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.body).not.toMatch(/(src|href)="https?:/);
    const scripts = [...page.body.matchAll(/src="([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const src of scripts) {
      const path = new URL(src, 'http://localhost/api/reference/').pathname;
      expect((await t.app.inject(path)).statusCode).toBe(200);
    }
    // An inline script would be stopped by the policy.
    expect(page.body).not.toMatch(/<script>(?!\s*<\/script>)/);
  });

  test('the document is OpenAPI 3.1', async () => {
    const document = (await t.app.inject('/api/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.components.schemas.Problem.required).toContain('code');
  });

  test('a process that is leaving closes its connections', async () => {
    t.lifecycle.phase = 'stopping';
    const response = await t.app.inject('/api/v1/nothing');
    t.lifecycle.phase = 'ready';
    expect(response.headers.connection).toBe('close');
  });
});
