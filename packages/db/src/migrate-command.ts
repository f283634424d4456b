import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  applyMigrations,
  diffSchemas,
  FailedMigration,
  migratedSchemaFile,
  migrationStatus,
  resolveMigration,
  schemaFile,
} from './migrate.ts';
import { migrationsDirectory } from './migration-files.ts';

const usage = `Usage: migrate [apply [--wait SECONDS] | status | resolve NAME --applied | --rolled-back | new NAME]
DATABASE_URL names the database.`;

/** The exit code when a migration failed: whoever starts this again does so in vain. */
export const failedMigration = 3;

/**
 * The migrate command: `apply` (also without a word), `status`, `resolve` and `new`.
 * Returns the exit code; says what it does on the given writer.
 */
export async function migrateCommand(
  args: string[],
  url: string | undefined,
  say: (line: string) => void,
): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      applied: { type: 'boolean' },
      'rolled-back': { type: 'boolean' },
      wait: { type: 'string', default: '0' },
    },
  });
  const [command = 'apply', name] = positionals;
  if (!url) {
    say('DATABASE_URL is not set.');
    return 2;
  }
  if (command === 'new' && name) return newMigration(url, name, say);
  if (command === 'apply') {
    const patienceSeconds = Number(values.wait);
    if (patienceSeconds >= 0) return apply(url, say, patienceSeconds);
  }
  if (command === 'status') {
    const status = await migrationStatus(url);
    for (const [state, names] of Object.entries(status)) {
      if (names.length) say(`${state}: ${names.join(', ')}`);
    }
    return status.pending.length || status.failed.length || status.edited.length ? 1 : 0;
  }
  if (command === 'resolve' && name && Boolean(values.applied) !== Boolean(values['rolled-back'])) {
    await resolveMigration(url, name, values.applied ? 'applied' : 'rolled-back');
    say(`${name} is now ${values.applied ? 'applied' : 'rolled back'}.`);
    return 0;
  }
  say(usage);
  return 2;
}

/** Goes on trying for so many seconds while the database does not answer: it may still be starting. */
async function apply(
  url: string,
  say: (line: string) => void,
  patienceSeconds: number,
): Promise<number> {
  const deadline = performance.now() + patienceSeconds * 1000;
  let last = '';
  for (;;) {
    try {
      const applied = await applyMigrations(url);
      say(applied.length ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.');
      return 0;
    } catch (error) {
      if (error instanceof FailedMigration) {
        say(`A migration failed: ${error.message}`);
        say('No other is applied before "migrate resolve NAME --applied" or "--rolled-back".');
        return failedMigration;
      }
      if (!(performance.now() < deadline)) throw error;
      const why = error instanceof Error ? error.message.trim() : String(error);
      if (why !== last) say(`Trying again: ${why}`);
      last = why;
      await delay(1_000);
    }
  }
}

async function newMigration(
  url: string,
  name: string,
  say: (line: string) => void,
): Promise<number> {
  const schema = await readFile(schemaFile, 'utf8');
  const sql = await diffSchemas(url, await readFile(migratedSchemaFile, 'utf8'), schema);
  if (!sql) {
    say('schema.prisma has nothing that the migrations lack.');
    return 0;
  }
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = path.join(migrationsDirectory, `${stamp}_${slug}`);
  await mkdir(directory);
  await writeFile(path.join(directory, 'migration.sql'), sql);
  await writeFile(migratedSchemaFile, schema);
  say(`Wrote ${path.relative(process.cwd(), directory)}/migration.sql: read it before applying.`);
  return 0;
}
