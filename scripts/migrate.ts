import { migrateCommand } from '@dhakacart/db/migrate-command';
import { openShopDatabase } from './lib/database.ts';
import { fail } from './lib/progress.ts';

// `pnpm db:migrate`, without DATABASE_URL, means the shop's own database under .data.
try {
  const database = process.env.DATABASE_URL ? null : await openShopDatabase();
  try {
    const url = database?.url ?? process.env.DATABASE_URL;
    process.exitCode = await migrateCommand(process.argv.slice(2), url, (line) =>
      process.stdout.write(`${line}\n`),
    );
  } finally {
    await database?.embedded?.stop();
  }
} catch (error) {
  fail(error);
}
