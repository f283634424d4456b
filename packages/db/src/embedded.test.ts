import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { embeddedDataDirectory, startEmbeddedPostgres } from './embedded.ts';
import { unprivilegedAccount } from './unprivileged-account.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-'));
  folders.push(folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
}

describe('embedded Postgres', () => {
  it('keeps its data between starts and speaks UTF-8', async () => {
    const dataDirectory = path.join(await temporaryFolder(), 'postgres');
    const first = await startEmbeddedPostgres({ dataDirectory, port: 0, durable: false });
    expect(await ask(first.url, 'SHOW server_encoding')).toBe('UTF8');
    expect(
      await ask(first.url, 'SELECT datcollate FROM pg_database WHERE datname = current_database()'),
    ).toBe('C.UTF-8');
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDirectory, port: 0, durable: false });
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
    await second.stop();
    await second.remove();
  });

  it('refuses a second server on the same data, and says why', async () => {
    const dataDirectory = path.join(await temporaryFolder(), 'postgres');
    const first = await startEmbeddedPostgres({ dataDirectory, port: 0, durable: false });
    await expect(startEmbeddedPostgres({ dataDirectory, port: 0 })).rejects.toThrow(
      /already running/,
    );
    await first.stop();
    await first.remove();
  });

  it('starts anew over what an interrupted first start left', async () => {
    const dataDirectory = path.join(await temporaryFolder(), 'postgres');
    const server = spawnSync('mkdir', [`${dataDirectory}.partial`]);
    expect(server.status).toBe(0);
    const started = await startEmbeddedPostgres({ dataDirectory, port: 0, durable: false });
    expect(await ask(started.url, 'SELECT 1')).toBe(1);
    await started.stop();
    await started.remove();
  });

  it.runIf(process.getuid?.() === 0)('runs for root in a folder closed to others', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o700);
    const preferred = path.join(folder, 'postgres');
    expect(await embeddedDataDirectory(preferred)).not.toBe(preferred);
    const server = await startEmbeddedPostgres({
      dataDirectory: preferred,
      port: 0,
      durable: false,
    });
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
    await server.stop();
    await server.remove();
  });

  it('yields the processor to the processes beside it', async () => {
    const server = await startEmbeddedPostgres({ dataDirectory: await temporaryFolder() });
    try {
      expect(getPriority(server.pid)).toBe(getPriority() + 5);
    } finally {
      await server.stop();
    }
  });

  it('runs as an ordinary user', async () => {
    const folder = await temporaryFolder();
    const account = await unprivilegedAccount();
    // mkdtemp makes folders that only their owner enters.
    if (account) spawnSync('chown', [`${account.uid}:${account.gid}`, folder]);
    const script = `
      import { startEmbeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))};
      const server = await startEmbeddedPostgres({
        dataDirectory: ${JSON.stringify(path.join(folder, 'postgres'))}, port: 0, durable: false });
      await server.stop();
      console.log('up as ' + process.getuid());`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      ...account,
      cwd: tmpdir(),
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain(`up as ${account?.uid ?? process.getuid?.()}`);
  });
});
