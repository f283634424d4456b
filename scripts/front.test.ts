import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '@dhakacart/db/free-port';
import { afterAll, beforeAll, expect, test } from 'vitest';

// An API that does as ours does with a body that is too long: it answers at once and hangs up.
let busy = 0;
const api = http.createServer((request, response) => {
  if (request.url === '/api/busy') {
    busy += 1;
    response.writeHead(503, { 'retry-after': '0' }).end();
    return;
  }
  if (Number(request.headers['content-length'] ?? 0) === 0) {
    response.end(request.url === '/api/ready' ? 'ready' : `the API had ${request.method}`);
  } else request.socket.destroy();
});

let front: ChildProcess;
let origin: string;

async function reachable(): Promise<void> {
  for (;;) {
    const answer = await fetch(`${origin}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    if (front.exitCode !== null) throw new Error('The front has ended.');
  }
}

beforeAll(async () => {
  await once(api.listen(0, '127.0.0.1'), 'listening');
  const { port } = api.address() as AddressInfo;
  const frontPort = await freePort(4260);
  origin = `http://127.0.0.1:${frontPort}`;
  front = spawn(process.execPath, [path.join(import.meta.dirname, 'front.ts')], {
    env: {
      ...process.env,
      PORT: String(frontPort),
      API_URL: `http://127.0.0.1:${port}`,
      // Nobody listens there.
      WEB_URL: `http://127.0.0.1:${await freePort(frontPort + 1)}`,
    },
    stdio: 'inherit',
  });
  await reachable();
});

afterAll(async () => {
  front.kill();
  api.close();
  api.closeAllConnections();
});

test('a long body that the API hangs up on is 413', async () => {
  const answer = await fetch(`${origin}/api/v1/anything`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: 'x'.repeat(5_000_000),
  });
  expect(answer.status).toBe(413);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 413, code: 'payload_too_large' });
});

// curl asks first when a body has more than a megabyte.
test('so is one whose sender asks whether to go on', async () => {
  const request = http.request(`${origin}/api/v1/anything`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': 5_000_000,
      expect: '100-continue',
    },
  });
  // The front may hang up while the rest is still on its way.
  request.on('error', () => {});
  request.once('continue', () => request.end('x'.repeat(5_000_000)));
  request.flushHeaders();
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(413);
});

test('a lost API is not taken for a long body', async () => {
  const answer = await fetch(`${origin}/api/v1/anything`, { method: 'POST', body: 'short' });
  expect(answer.status).toBe(502);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 502, code: 'bad_gateway' });
});

test('a busy API is asked once', async () => {
  expect((await fetch(`${origin}/api/busy`)).status).toBe(503);
  expect(busy).toBe(1);
});

test('a page that nobody serves yet is 502, in words', async () => {
  const answer = await fetch(`${origin}/en`);
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('not answering yet');
});

test.each(['..%2f..%2f..%2fmetrics', '%E0%A4%A'])('the address %s is refused', async (part) => {
  const answer = await fetch(`${origin}/api/v1/${part}`);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 400, code: 'bad_request' });
  expect((await fetch(`${origin}/en/${part}`)).headers.get('content-type')).toContain('text/plain');
});

test('headers above the limit are a problem too', async () => {
  const answer = await fetch(`${origin}/api/v1/a`, { headers: { 'x-long': 'a'.repeat(20_000) } });
  expect(answer.status).toBe(431);
  expect(await answer.json()).toMatchObject({ status: 431, code: 'headers_too_large' });
});

test.each(['TRACE', 'PROPFIND'])('%s is for the API to refuse', async (method) => {
  const request = http.request(`${origin}/api/v1/anything`, { method }).end();
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  expect(await text(answer)).toBe(`the API had ${method}`);
});
