import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindSqlAdapterFactory,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type {
  DiffTarget,
  MigrationList,
  SchemaEngine,
  SchemaFilter,
} from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { installJobQueue } from './job-queue.ts';
import { migrationNames, migrationsDirectory, prismaDirectory } from './migration-files.ts';

export const schemaFile = path.join(prismaDirectory, 'schema.prisma');
/** The schema as of the newest migration; what `new` compares schema.prisma with. */
export const migratedSchemaFile = path.join(prismaDirectory, 'migrated.prisma');
const noFilter: SchemaFilter = { externalTables: [], externalEnums: [] };

export interface MigrationStatus {
  applied: string[];
  pending: string[];
  /** Failed ones block every later migration until they are resolved. */
  failed: string[];
  /** Applied ones whose file has been edited since. */
  edited: string[];
}

/** A migration that failed now or before. Trying again is in vain until `resolveMigration`. */
export class FailedMigration extends Error {
  override readonly name = 'FailedMigration';
}

/**
 * Applies what is pending, as `prisma migrate deploy` does, then installs the job queue, and returns
 * the names applied.
 * Safe when two processes run it at once: the engine takes an advisory lock.
 *
 * @throws FailedMigration naming the migration and the database's own words when one fails; any other
 *   Error when the database can't be worked with, and then another try may succeed.
 */
export async function applyMigrations(
  url: string,
  directory: string = migrationsDirectory,
): Promise<string[]> {
  const applied = await withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(directory),
      filters: noFilter,
    });
    return appliedMigrationNames;
  });
  if (directory === migrationsDirectory) await installJobQueue(url);
  return applied;
}

/** What the database has and lacks of the migrations on disk; changes nothing. */
export async function migrationStatus(
  url: string,
  directory: string = migrationsDirectory,
): Promise<MigrationStatus> {
  return withEngine(url, async (engine) => {
    const migrationsList = await readMigrations(directory);
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    });
    const names = migrationsList.migrationDirectories.map((migration) => migration.path);
    const failed = found.failedMigrationNames;
    const { history } = found;
    // Behind, or apart: then it also has migrations of another branch, which are no files here.
    const unapplied =
      history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
    const pending = found.hasMigrationsTable ? unapplied : names;
    return {
      applied: names.filter((name) => !pending.includes(name) && !failed.includes(name)),
      pending,
      failed,
      edited: found.editedMigrationNames,
    };
  });
}

/**
 * Says of a failed migration that its effects are there (`applied`) or were taken back
 * (`rolled-back`, so that the next apply tries it again).
 */
export async function resolveMigration(
  url: string,
  name: string,
  as: 'applied' | 'rolled-back',
  directory: string = migrationsDirectory,
): Promise<void> {
  await withEngine(url, async (engine) => {
    if (as === 'rolled-back') await engine.markMigrationRolledBack({ migrationName: name });
    else {
      const migrationsList = await readMigrations(directory);
      await engine.markMigrationApplied({ migrationName: name, migrationsList });
    }
  });
}

/**
 * The SQL that leads from one schema to another; empty when they agree. An empty `from` gives the
 * SQL of the whole schema. It compares texts, and only asks the database at `url` for its version:
 * the wasm engine cannot describe a live one (the adapter refuses pg_catalog's "char" columns).
 */
export async function diffSchemas(url: string, from: string, to: string): Promise<string> {
  const target = (content: string): DiffTarget =>
    content
      ? { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] }
      : { tag: 'empty' };
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    return stdout?.includes(';') ? stdout : '';
  });
}

async function readMigrations(baseDir: string): Promise<MigrationList> {
  const names = await migrationNames(baseDir);
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  return {
    baseDir,
    migrationDirectories,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
  };
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const schema = await readFile(schemaFile, 'utf8');
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 5_000 });
  const clients = new Set<pg.PoolClient>();
  pool.on('connect', (client) => clients.add(client));
  pool.on('error', () => {});
  await reach(pool);
  let refused: pg.DatabaseError | undefined;
  const adapter = bindSqlAdapterFactory(
    engineAdapter(pool, (error) => {
      refused = error;
    }),
  );
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    adapter,
  );
  try {
    return await use(engine);
  } catch (error) {
    if (!refused && codeOf(error) !== 'P3009') throw new Error(describe(error), { cause: error });
    const words = [await causeOf(url, refused?.message), describe(error)].filter(Boolean);
    throw new FailedMigration(words.join('\n'), { cause: error });
  } finally {
    engine.free();
    // Ended by hand: a failed migration leaves its connection, and the engine's advisory lock
    // with it, checked out of the pool.
    await Promise.all([...clients].map((client) => closeClient(client)));
  }
}

/**
 * What the database said when the migration failed that blocks the others. Whoever sees it first notes
 * it before the engine's words for it; another process, and another try, find it there.
 */
async function causeOf(url: string, seen: string | undefined): Promise<string | undefined> {
  const blocking = 'finished_at IS NULL AND rolled_back_at IS NULL';
  // Not by the pool: its one connection is still the engine's, with the lock that keeps others out.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    if (seen !== undefined) {
      const note = `UPDATE _prisma_migrations SET logs = concat_ws(E'\\n', $1::text, logs) WHERE ${blocking}`;
      await client.query(note, [seen]);
      return seen;
    }
    const { rows } = await client.query<{ words: string | null }>(
      `SELECT split_part(logs, E'\\n', 1) AS words FROM _prisma_migrations
       WHERE ${blocking} ORDER BY started_at LIMIT 1`,
    );
    return rows[0]?.words ?? undefined;
  } catch {
    // The failure itself is what has to be told.
    return seen;
  } finally {
    await client.end();
  }
}

/** The engine does not tell every cause for which no connection comes about. */
async function reach(pool: pg.Pool): Promise<void> {
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    const { message, code } = error as NodeJS.ErrnoException;
    throw new Error(`Can't connect to the database: ${message || code}`, { cause: error });
  }
}

// Neither the ES library nor Node's types declare it without the whole DOM.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

// The adapter cuts a script at every semicolon, also inside a function's body, and sends the
// pieces one by one. Sent whole, it is one implicit transaction: a failing migration leaves nothing.
function engineAdapter(
  pool: pg.Pool,
  onRefusal: (error: pg.DatabaseError) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () =>
    Object.assign(await connect(), {
      executeScript: async (script: string) => {
        await pool.query(script).catch((error: pg.DatabaseError) => {
          // A lost connection is no answer of the server's.
          if (error instanceof pg.DatabaseError) onRefusal(error);
          throw new DriverAdapterError({
            kind: 'postgres',
            code: error.code ?? 'N/A',
            severity: error.severity ?? 'N/A',
            message: error.message,
            detail: error.detail,
            column: error.column,
            hint: error.hint,
          });
        });
      },
    });
  return factory;
}

function closeClient(client: pg.PoolClient): Promise<void> {
  return 'end' in client && typeof client.end === 'function' ? client.end() : Promise.resolve();
}

type Engine = typeof import('@prisma/schema-engine-wasm');
const shared = globalThis as typeof globalThis & { dhakacartSchemaEngine?: Promise<Engine> };

// The package imports its .wasm file as a module, which Node only does behind a flag: so it is
// instantiated here. Its JavaScript half is one module a process and holds one instance, so there
// is one however often this file is loaded (Vitest loads it for each project): a second would take
// the memory away from under the first.
function loadEngine(): Promise<Engine> {
  shared.dhakacartSchemaEngine ??= (async () => {
    const require = createRequire(import.meta.url);
    const glueFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const glue = await import(glueFile);
    const bytes = await readFile(glueFile.replace(/\.js$/, '.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
    glue.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === 'function') start();
    return glue;
  })();
  return shared.dhakacartSchemaEngine;
}

/** The engine's own code, such as P3009: a migration has failed before. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function describe(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    return String(error.message);
  }
  return String(error);
}
