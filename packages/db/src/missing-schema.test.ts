import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase } from './client.ts';
import { freePort } from './free-port.ts';
import { applyMigrations, resolveMigration } from './migrate.ts';
import { missingSchema } from './missing-schema.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

describe('missingSchema', () => {
  let database: TestDatabase;
  let directory: string;
  const write = async (name: string, sql: string) => {
    await mkdir(path.join(directory, name), { recursive: true });
    await writeFile(path.join(directory, name, 'migration.sql'), sql);
  };
  const missing = () => missingSchema(database.pool, directory);

  beforeAll(async () => {
    database = await createTestDatabase();
    directory = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  });
  afterAll(() => database.drop());

  it('finds nothing missing in a migrated database, also for an older version', async () => {
    expect(await missingSchema(database.pool)).toBeNull();
    expect(await missing()).toBeNull();
  });

  it('names what is pending, what failed, and what waits for the job queue', async () => {
    await database.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await write('1_good', 'CREATE TABLE good (id int)');
    expect(await missing()).toBe('the database has no migration yet');
    await applyMigrations(database.url, directory);
    expect(await missing()).toBeNull();

    await write('2_bad', 'SELECT nonsense');
    await write('3_later', 'SELECT 1');
    expect(await missing()).toBe('the schema lacks migrations: 2_bad, 3_later');
    await expect(applyMigrations(database.url, directory)).rejects.toThrow('nonsense');
    expect(await missing()).toBe('a migration has failed and must be resolved: 2_bad');
    await resolveMigration(database.url, '2_bad', 'rolled-back', directory);
    expect(await missing()).toBe('the schema lacks migrations: 2_bad, 3_later');
    await write('2_bad', 'SELECT 1');
    await applyMigrations(database.url, directory);
    expect(await missing()).toBeNull();

    await database.pool.query('DROP SCHEMA graphile_worker CASCADE');
    expect(await missing()).toBe('the job queue is not installed yet');
  });

  it('says how the database refuses', async () => {
    const away = createDatabase({ url: `postgresql://localhost:${await freePort()}/shop` });
    expect(await missingSchema(away.pool)).toMatch(/^the database does not answer: .*ECONNREFUSED/);
    await away.close();
    const other = new URL(database.url);
    other.pathname = '/nowhere';
    const absent = createDatabase({ url: other.href });
    expect(await missingSchema(absent.pool)).toMatch(/does not answer: .*"nowhere" does not exist/);
    await absent.close();
  });
});
