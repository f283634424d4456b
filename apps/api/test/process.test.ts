import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkSecret } from './config.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** The API as a process of its own, ready. */
async function startProcess(env: Record<string, string> = {}) {
  const port = await freePort();
  const metricsPort = await freePort();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../src/server.ts')], {
    env: {
      DATABASE_URL: database.url,
      LINK_SECRET: linkSecret,
      HOST: '127.0.0.1',
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const probe = (name: string) =>
    fetch(`http://127.0.0.1:${metricsPort}/${name}`)
      .then((response) => response.status)
      .catch(() => 0);
  await expect.poll(() => probe('readyz'), { timeout: 60_000, interval: 50 }).toBe(200);
  return { child, port, ended, probe, log: () => log };
}

/** One request over the agent's connections. */
function request(port: number, agent: http.Agent): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, agent, path: '/api/v1/brands' };
    http
      .get(options, (response) => {
        response.resume();
        response.once('end', () => resolve(response));
      })
      .once('error', reject);
  });
}

// A process of its own takes its time to start where the machine is busy.
const timeout = 90_000;

describe('a stop in order', { timeout }, () => {
  test('fails readiness first, serves on, then closes, and loses no request', async () => {
    const api = await startProcess({ SHUTDOWN_DELAY_MS: '6000' });
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    expect((await request(api.port, agent)).headers.connection).toBe('keep-alive');
    const signalled = performance.now();
    api.child.kill('SIGTERM');
    await expect.poll(() => api.probe('readyz'), { interval: 20, timeout: 10_000 }).toBe(503);
    expect(await api.probe('livez')).toBe(200);
    const late = await request(api.port, agent);
    expect([late.statusCode, late.headers.connection]).toEqual([200, 'close']);
    expect(await api.ended).toBe(0);
    expect(performance.now() - signalled).toBeGreaterThan(5_900);
    expect(performance.now() - signalled).toBeLessThan(20_000);
    expect(api.log()).toContain('"msg":"stopped"');
    agent.destroy();
  });

  test('a second signal does not cut it short, and idle connections do not hold it up', async () => {
    const api = await startProcess({ SHUTDOWN_DELAY_MS: '300' });
    const idle = net.connect(api.port, '127.0.0.1');
    await once(idle, 'connect');
    api.child.kill('SIGTERM');
    api.child.kill('SIGINT');
    expect(await api.ended).toBe(0);
    idle.destroy();
  });
});

test('a taken port ends the process with a reason', { timeout }, async () => {
  const taken = net.createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as net.AddressInfo;
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../src/server.ts')], {
    env: {
      DATABASE_URL: database.url,
      LINK_SECRET: linkSecret,
      HOST: '127.0.0.1',
      PORT: String(port),
      METRICS_PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const [code] = await once(child, 'close');
  taken.close();
  expect(code).toBe(1);
  expect(log).toContain('EADDRINUSE');
});

test('what is no request is answered with a problem', { timeout }, async () => {
  const api = await startProcess({ SHUTDOWN_DELAY_MS: '0' });
  const answerTo = async (bytes: string) => {
    const socket = net.connect(api.port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.write(bytes);
    await once(socket, 'close');
    return text;
  };
  const headers = `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
  for (const [bytes, status, code] of [
    ['NONSENSE\r\n\r\n', 400, 'bad_request'],
    [headers, 431, 'headers_too_large'],
  ] as const) {
    const text = await answerTo(bytes);
    expect(text).toContain(`HTTP/1.1 ${status} `);
    expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toMatchObject({ status, code });
  }
  api.child.kill('SIGTERM');
  expect(await api.ended).toBe(0);
});
