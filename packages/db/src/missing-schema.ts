import type pg from 'pg';
import { migrationNames, migrationsDirectory } from './migration-files.ts';

const undefinedTable = '42P01';

interface Row {
  migration_name: string;
  applied: boolean;
  failed: boolean;
}

/**
 * Why the database cannot serve this version yet, in one sentence; null when it can. Migrations
 * that are no files here do not matter: a newer version expands the schema, and this one goes on
 * working. Throws nothing; a database that does not answer is a reason too.
 */
export async function missingSchema(
  pool: pg.Pool,
  directory: string = migrationsDirectory,
): Promise<string | null> {
  const needed = await migrationNames(directory);
  try {
    const { rows } = await pool.query<Row>(
      `SELECT migration_name,
              bool_or(finished_at IS NOT NULL AND rolled_back_at IS NULL) AS applied,
              bool_or(finished_at IS NULL AND rolled_back_at IS NULL AND logs IS NOT NULL) AS failed
       FROM _prisma_migrations GROUP BY migration_name`,
    );
    const names = (state: 'applied' | 'failed') =>
      new Set(rows.filter((row) => row[state]).map((row) => row.migration_name));
    const applied = names('applied');
    const missing = needed.filter((name) => !applied.has(name));
    const failed = missing.filter((name) => names('failed').has(name));
    if (failed.length) return `a migration has failed and must be resolved: ${failed.join(', ')}`;
    if (missing.length) return `the schema lacks migrations: ${missing.join(', ')}`;
    const queue = await pool.query(`SELECT to_regclass('graphile_worker.migrations') AS found`);
    return queue.rows[0]?.found ? null : 'the job queue is not installed yet';
  } catch (error) {
    if (codeOf(error) === undefinedTable) return 'the database has no migration yet';
    return `the database does not answer: ${messageOf(error)}`;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** A name with several addresses fails with one error for each, and no words of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
