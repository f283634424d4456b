import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import { afterAll, beforeAll, expect, test } from 'vitest';

// An API that does as ours does with a body that is too long: it answers at once and hangs up.
const api = http.createServer((request, response) => {
  if (request.headers['content-length'] === undefined) response.end('ready');
  else request.socket.destroy();
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

test('a lost API is not taken for a long body', async () => {
  const answer = await fetch(`${origin}/api/v1/anything`, { method: 'POST', body: 'short' });
  expect(answer.status).toBe(502);
});

test('a page that nobody serves yet is 502, in words', async () => {
  const answer = await fetch(`${origin}/en`);
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('not answering yet');
});

test('an address that climbs is refused', async () => {
  expect((await fetch(`${origin}/api/v1/..%2f..%2f..%2fmetrics`)).status).toBe(400);
});
