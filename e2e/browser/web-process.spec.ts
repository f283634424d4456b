import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../../packages/db/src/free-port.ts';
import { standaloneDirectory } from '../../scripts/lib/web-build.ts';
import { expect, test } from './fixtures.ts';

// The web process as its image runs it, without a front; the API is that of the shop.

/** Long enough for a few requests on a busy machine, ms. */
const delayMs = 6_000;

async function startWeb(apiUrl: string) {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [path.join(standaloneDirectory, 'server/start.ts')], {
    env: {
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      HOSTNAME: '127.0.0.1',
      API_URL: apiUrl,
      PUBLIC_ORIGIN: apiUrl,
      SHUTDOWN_DELAY_MS: String(delayMs),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const readiness = () =>
    fetch(`http://127.0.0.1:${metricsPort}/readyz`).then(
      ({ status }) => status,
      () => 0,
    );
  const home = () => fetch(`http://127.0.0.1:${port}/en`);
  await expect.poll(readiness, { timeout: 30_000 }).toBe(200);
  await expect
    .poll(() =>
      home()
        .then(({ status }) => status)
        .catch(() => 0),
    )
    .toBe(200);
  return { child, ended, readiness, home };
}

test('a packed page is sent again as it is, and the process ends in order @once', async ({
  baseURL,
}) => {
  const web = await startWeb(String(baseURL));
  try {
    // Next packs each answer anew, and does not know its length beforehand.
    await expect
      .poll(async () => {
        const { headers } = await web.home();
        return [headers.get('content-encoding'), Number(headers.get('content-length')) > 1_000];
      })
      .toEqual(['gzip', true]);

    web.child.kill('SIGTERM');
    await expect.poll(web.readiness, { intervals: [20] }).toBe(503);
    const last = await web.home();
    expect([last.status, last.headers.get('connection')]).toEqual([200, 'close']);
    expect(await last.text()).toContain('DhakaCart');
    expect(await web.ended).toBe(0);
    await expect(web.home()).rejects.toThrow();
  } finally {
    web.child.kill('SIGKILL');
  }
});
