import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';

vi.mock('server-only', () => ({}));

/** How many of the next requests the API hangs up on. */
let hangUps = 0;
let seen: string[] = [];
const api = http.createServer((request, response) => {
  seen.push(`${request.method} ${request.url}`);
  if (hangUps-- > 0) request.socket.destroy();
  else response.end('{"name":"Primo"}');
});
let callApi: typeof import('./http').callApi;

beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('API_URL', `http://127.0.0.1:${(api.address() as AddressInfo).port}`);
  vi.stubEnv('PUBLIC_ORIGIN', 'http://localhost:3000');
  ({ callApi } = await import('./http'));
});
beforeEach(() => {
  seen = [];
});
afterAll(() => {
  vi.unstubAllEnvs();
  api.closeAllConnections();
  api.close();
});

it('a read is sent once more where the connection is lost', async () => {
  hangUps = 1;
  expect(await callApi('/p')).toMatchObject({ status: 200, body: { name: 'Primo' } });
  expect(seen).toEqual(['GET /p', 'GET /p']);
});

it('but not a third time', async () => {
  hangUps = 2;
  await expect(callApi('/p')).rejects.toThrow('The API did not answer /p');
  expect(seen).toHaveLength(2);
});

it('a change is sent once, whatever becomes of it', async () => {
  hangUps = 1;
  await expect(callApi('/p', { method: 'POST', json: {} })).rejects.toThrow('did not answer');
  expect(seen).toEqual(['POST /p']);
});
