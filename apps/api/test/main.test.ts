import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { linkSecret } from './config.ts';

const running = new Set<ChildProcess>();
const databases: TestDatabase[] = [];
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all([...running].map((child) => once(child, 'close')));
  await Promise.all(databases.splice(0).map((database) => database.drop()));
});

/** A migrated database whose schema is then taken away, as the operator hands one out. */
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  await database.pool.query(
    'DROP SCHEMA graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
  );
  return database;
}

/** A command of the image as a process of its own. */
async function start(args: string[], databaseUrl: string) {
  const metricsPort = await freePort();
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, '../src/main.ts'), ...args],
    {
      env: {
        DATABASE_URL: databaseUrl,
        LINK_SECRET: linkSecret,
        HOST: '127.0.0.1',
        PORT: String(await freePort()),
        METRICS_PORT: String(metricsPort),
        SHUTDOWN_DELAY_MS: '0',
      },
    },
  );
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const probe = (name: string) =>
    fetch(`http://127.0.0.1:${metricsPort}/${name}`).then(
      ({ status }) => status,
      () => 0,
    );
  const causes = () =>
    output
      .split('\n')
      .filter((line) => line.includes('"cause"'))
      .map((line) => String(JSON.parse(line).cause));
  return { child, ended, probe, causes, output: () => output };
}

const patience = { timeout: 60_000, interval: 50 };
const timeout = 120_000;

describe.each(['api', 'worker'])('%s', { timeout }, (command) => {
  test('waits for the migrations, names what is missing, and goes on when they are there', async () => {
    const database = await emptyDatabase();
    const waiting = await start([command], database.url);
    await expect.poll(waiting.causes, patience).toEqual(['the database has no migration yet']);
    expect(await waiting.probe('livez')).toBe(200);
    expect(await waiting.probe('startupz')).toBe(503);
    expect(await waiting.probe('readyz')).toBe(503);

    const migration = await start(['migrate'], database.url);
    expect(await migration.ended).toBe(0);
    expect(migration.output()).toContain('Applied: ');
    await expect.poll(() => waiting.probe('readyz'), patience).toBe(200);
    expect(await waiting.probe('startupz')).toBe(200);
    waiting.child.kill('SIGTERM');
    expect(await waiting.ended).toBe(0);
  });

  test('waits for a database that is not there, and can be stopped meanwhile', async () => {
    const waiting = await start([command], `postgresql://shop@127.0.0.1:${await freePort()}/shop`);
    await expect
      .poll(() => waiting.causes().join(), patience)
      .toMatch(/^the database does not answer: .*ECONNREFUSED/);
    expect(await waiting.probe('livez')).toBe(200);
    expect(await waiting.probe('readyz')).toBe(503);
    waiting.child.kill('SIGTERM');
    expect(await waiting.ended).toBe(0);
  });

  test('takes a schema that is newer than it knows', async () => {
    const database = await createTestDatabase();
    databases.push(database);
    await database.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('next', 'next', '29991231000000_of_the_next_version', now(), 1)`,
    );
    const process = await start([command], database.url);
    await expect.poll(() => process.probe('readyz'), patience).toBe(200);
    expect(process.causes()).toEqual([]);
  });
});

describe('migrate', { timeout }, () => {
  test('says what fails, and that nothing is left to do', async () => {
    const away = await start(['migrate', 'status'], `postgresql://127.0.0.1:${await freePort()}/x`);
    expect(await away.ended).toBe(1);
    expect(away.output()).toMatch(/reach|ECONNREFUSED/);
    const database = await createTestDatabase();
    databases.push(database);
    const again = await start(['migrate', 'apply'], database.url);
    await expect.poll(again.output, patience).toBe('Nothing to apply.\n');
    const done = performance.now();
    expect(await again.ended).toBe(0);
    // Nothing that idles for ten seconds holds up what waits for the migration.
    expect(performance.now() - done).toBeLessThan(5_000);
  });

  test('waits for a database that is not there yet, as long as it is told to', async () => {
    const url = `postgresql://127.0.0.1:${await freePort()}/x`;
    const patient = await start(['migrate', 'apply', '--wait=120'], url);
    await expect
      .poll(patient.output, patience)
      .toMatch(/^Trying again: Can't connect to the database: .*ECONNREFUSED/);
    patient.child.kill('SIGKILL');
    // So long that it has tried twice, also where loading takes a while.
    const hasty = await start(['migrate', 'apply', '--wait=5'], url);
    expect(await hasty.ended).toBe(1);
    // The same reason is told once, and at the end.
    expect(hasty.output().match(/Can't connect/g)).toHaveLength(2);
    const vague = await start(['migrate', 'apply', '--wait=soon'], url);
    expect(await vague.ended).toBe(2);
    expect(vague.output()).toContain('Usage: migrate');
  });

  test('ends with a code of its own after a migration that failed', async () => {
    const database = await createTestDatabase();
    databases.push(database);
    await database.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
       VALUES ('half', 'half', '29991231000000_half', now(), 0)`,
    );
    const vain = await start(['migrate'], database.url);
    expect(await vain.ended).toBe(3);
    expect(vain.output()).toMatch(/^A migration failed: .*29991231000000_half.*migrate resolve/s);
    const away = await start(['migrate'], `postgresql://127.0.0.1:${await freePort()}/x`);
    expect(await away.ended).toBe(1);
  });
});

test('seed fills an empty shop once', { timeout }, async () => {
  const database = await createTestDatabase();
  databases.push(database);
  for (const said of ['The demo shop is there.\n', 'There is a catalogue already.\n']) {
    const seeding = await start(['seed'], database.url);
    expect(await seeding.ended).toBe(0);
    expect(seeding.output()).toBe(said);
  }
  const { rows } = await database.pool.query('SELECT count(*)::int AS products FROM products');
  expect(rows[0].products).toBeGreaterThan(100);
});

test('waiting-room opens, lists and closes one, and says what is wrong', { timeout }, async () => {
  const database = await createTestDatabase();
  databases.push(database);
  const open = ['open', '--rate', '20', '--inside', '400'];
  for (const [args, code, said] of [
    [open, 0, /^the checkout: open, .* 20\/s, 0 of 400 inside/],
    [open, 1, /^There is an open waiting room .*\n$/],
    [['list'], 0, /^the checkout: open, /],
    [['close'], 0, /^the checkout: closed /],
    [[], 1, /^Usage: waiting-room list\n/],
  ] as const) {
    const operating = await start(['waiting-room', ...args], database.url);
    expect(await operating.ended, operating.output()).toBe(code);
    expect(operating.output()).toMatch(said);
  }
  const { rows } = await database.pool.query('SELECT closed_at FROM waiting_rooms');
  expect(rows).toEqual([{ closed_at: expect.any(Date) }]);
});

test.each([[['serve']], [['api', 'now']]])('%j is no command', { timeout }, async (args) => {
  const process = await start(args, 'postgresql://127.0.0.1/x');
  expect(await process.ended).toBe(2);
  expect(process.output()).toMatch(/There is no command.*\n.*api \| worker \| migrate/);
});
