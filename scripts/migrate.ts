import { migrateCommand } from '@dhakacart/db/migrate-command';
import { openShopServer } from './lib/database.ts';
import { fail } from './lib/progress.ts';

// `pnpm db:migrate`, without DATABASE_URL, means the shop's own database under .data. Nothing is
// applied unless asked for: a migration that failed has to be resolved first.
try {
  const server = await openShopServer();
  try {
    process.exitCode = await migrateCommand(process.argv.slice(2), server.url, (line) =>
      process.stdout.write(`${line}\n`),
    );
  } finally {
    await server.embedded?.stop();
  }
} catch (error) {
  fail(error);
}
