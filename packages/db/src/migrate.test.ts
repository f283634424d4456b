import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';
import {
  applyMigrations,
  diffSchemas,
  FailedMigration,
  migratedSchemaFile,
  migrationStatus,
  resolveMigration,
  schemaFile,
} from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('have nothing left to apply on a migrated database', async () => {
    expect(await applyMigrations(database.url)).toEqual([]);
    const status = await migrationStatus(database.url);
    expect(status).toMatchObject({ pending: [], failed: [], edited: [] });
    expect(status.applied.length).toBeGreaterThan(0);
  });

  it('lead to schema.prisma', async () => {
    const schema = await readFile(schemaFile, 'utf8');
    const fresh = await createTestDatabase();
    try {
      await fresh.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      await fresh.pool.query(await diffSchemas(fresh.url, '', schema));
      const expected = await describeColumns(fresh);
      expect(await describeColumns(database, expected.tables)).toEqual(expected);
    } finally {
      await fresh.drop();
    }
  });

  it('are as new as schema.prisma (pnpm db:migrate new NAME makes the next one)', async () => {
    const [migrated, schema] = await Promise.all(
      [migratedSchemaFile, schemaFile].map((file) => readFile(file, 'utf8')),
    );
    expect(await diffSchemas(database.url, migrated ?? '', schema ?? '')).toBe('');
    expect(await diffSchemas(database.url, '', schema ?? '')).toContain('CREATE TABLE');
  });
});

/** Columns and foreign keys of the given tables, or of all. */
async function describeColumns(database: TestDatabase, only?: string[]) {
  const columns = await database.pool.query(
    `SELECT table_name, column_name, udt_name, is_nullable, column_default
     FROM information_schema.columns
     WHERE table_schema = 'public' AND ($1::text[] IS NULL OR table_name = ANY ($1))
     ORDER BY table_name, column_name`,
    [only ?? null],
  );
  const tables = [...new Set(columns.rows.map((row) => String(row.table_name)))];
  // When a key is checked is something that Prisma cannot say.
  const keys = await database.pool.query(
    `SELECT conname, replace(pg_get_constraintdef(oid), ' DEFERRABLE INITIALLY DEFERRED', '')
       AS definition FROM pg_constraint
     WHERE contype IN ('p', 'f') AND conrelid::regclass::text = ANY ($1) ORDER BY conname`,
    [tables],
  );
  return { tables, columns: columns.rows, keys: keys.rows };
}

describe('a failing migration', () => {
  let database: TestDatabase;
  let directory: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.pool.query('DROP SCHEMA public CASCADE');
    await database.pool.query('CREATE SCHEMA public');
    directory = await mkdtemp(path.join(tmpdir(), 'migrations-'));
    await write(
      '1_good',
      'CREATE TABLE good (id int); CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 2; END $$;',
    );
    await write('2_bad', 'CREATE TABLE half (id int); SELECT nonsense;');
    await write('3_later', 'CREATE TABLE later (id int);');
  });
  afterAll(() => database.drop());

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(path.join(directory, name), { recursive: true });
    await writeFile(path.join(directory, name, 'migration.sql'), sql);
  }

  it('is named, blocks later ones, and can be resolved', async () => {
    const first = await applyMigrations(database.url, directory).catch((error) => error);
    expect(first).toBeInstanceOf(FailedMigration);
    expect(first.message).toMatch(/^column "nonsense" does not exist\n.*2_bad/s);
    const again = await applyMigrations(database.url, directory).catch((error) => error);
    expect(again).toBeInstanceOf(FailedMigration);
    expect(again.message).toMatch(/^column "nonsense" does not exist\n.*failed migrations.*2_bad/s);
    expect(await migrationStatus(database.url, directory)).toEqual({
      applied: ['1_good'],
      pending: ['3_later'],
      failed: ['2_bad'],
      edited: [],
    });

    await write('2_bad', 'CREATE TABLE half (id int);');
    await resolveMigration(database.url, '2_bad', 'rolled-back', directory);
    expect(await applyMigrations(database.url, directory)).toEqual(['2_bad', '3_later']);
  });

  it('is told from a database that is not there', async () => {
    const away = `postgresql://127.0.0.1:${await freePort()}/x`;
    const error = await applyMigrations(away, directory).catch((thrown) => thrown);
    expect(error.message).toMatch(/Can't connect to the database: .*ECONNREFUSED/);
    expect(error).not.toBeInstanceOf(FailedMigration);
  });

  it('tells of an edited one', async () => {
    await write('3_later', 'CREATE TABLE later (id bigint);');
    expect((await migrationStatus(database.url, directory)).edited).toEqual(['3_later']);
  });

  it('tells what is pending also where the database has one that is no file', async () => {
    await database.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('other', 'other', '3_of_another_branch', now(), 1)`,
    );
    await write('4_new', 'CREATE TABLE new (id int);');
    expect(await migrationStatus(database.url, directory)).toMatchObject({
      applied: ['1_good', '2_bad', '3_later'],
      pending: ['4_new'],
    });
  });
});
