import { createDatabase } from '@dhakacart/db';
import { removeLoadRun } from '../apps/api/src/features/orders/remove-load-run.ts';
import { joinShopServer } from './lib/database.ts';
import { fail, step } from './lib/progress.ts';

// `pnpm orders remove-load-run NAME` takes the orders of a load run out of the books and puts their
// stock back: of the database that DATABASE_URL names or of the shop's own, also while it runs.
try {
  const [command, name, ...rest] = process.argv.slice(2);
  if (command !== 'remove-load-run' || !name || rest.length > 0) {
    throw new Error('Usage: pnpm orders remove-load-run NAME');
  }
  const server = await joinShopServer();
  const database = createDatabase({ url: server.url, statementTimeoutMs: 60_000 });
  try {
    const removed = await removeLoadRun(database, name, (count) => {
      if (count % 5_000 === 0) step(`${count} orders`);
    });
    step(`Removed ${removed} orders of ${name}.`);
  } finally {
    await database.close();
    await server.embedded?.stop();
  }
} catch (error) {
  fail(error);
}
