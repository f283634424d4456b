import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@dhakacart/db/free-port';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { linkSecret } from '../test/config.ts';
import { createMailServer, type MailServer } from '../test/mail-server.ts';
import { postMessage } from './features/outbox/messages.ts';

let database: TestDatabase;
let mailServer: MailServer;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  database = await createTestDatabase();
  mailServer = await createMailServer();
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([...running].map((child) => once(child, 'close')));
});
afterAll(async () => {
  await mailServer.close();
  await database.drop();
});

/** The worker as it runs in production, ready. */
async function startWorker(): Promise<{ child: ChildProcess; metrics: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'worker.ts')], {
    stdio: 'ignore',
    env: {
      DATABASE_URL: database.url,
      LINK_SECRET: linkSecret,
      HOST: '127.0.0.1',
      METRICS_PORT: String(port),
      SMTP_URL: mailServer.url,
      TICK_MS: '200',
      LOG_LEVEL: 'silent',
    },
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  const metrics = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${metrics}/readyz`).catch(() => null))?.ok === true);
  return { child, metrics };
}

/** A connection to another database of the same server. */
async function connectToServer(): Promise<pg.Client> {
  const url = new URL(database.url);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** Asks again until it is so; fails by the test's own time limit. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await delay(20);
}

const post = () =>
  database.db.$transaction((tx) =>
    postMessage(tx, {
      template: 'welcome',
      recipient: 'nusrat@example.com',
      locale: 'en',
      data: { name: 'Nusrat' },
    }),
  );

const isNoted = async (id: string) =>
  (await database.db.outbox.findUniqueOrThrow({ where: { id } })).sentAt !== null;

describe('the worker', () => {
  it('sends what was posted before it started and while it runs, counts it, and stops in order', async () => {
    const before = await post();
    const { child, metrics } = await startWorker();
    const during = await post();
    const sent = () => mailServer.mails.map(({ messageId }) => messageId);
    await until(() => sent().length >= 2);
    expect(sent().sort()).toEqual([before, during].map((id) => `<${id}@localhost>`).sort());
    await until(async () =>
      (await (await fetch(`${metrics}/metrics`)).text()).includes(
        'messages_total{channel="email",outcome="sent"} 2',
      ),
    );
    const text = await (await fetch(`${metrics}/metrics`)).text();
    expect(text).toMatch(/^process_cpu_seconds_total \d/m);
    expect(text).toMatch(/^db_pool_connections\{pool="main",state="idle"\} \d/m);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  }, 60_000);

  it('comes back by itself when the database was away', async () => {
    mailServer.mails.length = 0;
    mailServer.answer = '250 taken';
    const { metrics } = await startWorker();
    const text = async () => (await fetch(`${metrics}/metrics`)).text();
    const name = new URL(database.url).pathname.slice(1);
    const server = await connectToServer();
    const allow = (allowed: boolean) =>
      server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
    const id = await post();
    await until(() => isNoted(id));
    await allow(false);
    await server.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
      [name],
    );
    const failed = /worker_tick_duration_seconds_count\{tick="expire_orders",outcome="failed"\} \d/;
    await until(async () => failed.test(await text()));
    await allow(true);
    await server.end();
    const later = await post();
    await until(() => isNoted(later));
    const sent = mailServer.mails.map(({ messageId }) => messageId);
    expect(sent).toEqual([id, later].map((one) => `<${one}@localhost>`));
  }, 60_000);

  it('killed while sending, leaves the message to the next', async () => {
    mailServer.mails.length = 0;
    const { child } = await startWorker();
    // The mail server never answers, so the kill comes in the middle of the sending.
    mailServer.answer = '';
    const id = await post();
    const row = () => database.db.outbox.findUniqueOrThrow({ where: { id } });
    await until(async () => (await row()).attempts === 1);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await row()).toMatchObject({ sentAt: null, attempts: 1 });

    mailServer.answer = '250 taken';
    // The lease of the dead worker ends.
    await database.pool.query('UPDATE outbox SET available_at = now() WHERE sent_at IS NULL');
    await startWorker();
    await until(() => isNoted(id));
    expect(mailServer.mails.map(({ messageId }) => messageId)).toEqual([`<${id}@localhost>`]);
  }, 60_000);
});
