import { createDatabase } from '@dhakacart/db';
import { removeLoadRun } from './features/orders/remove-load-run.ts';

/** Takes the orders of a load run out of the books, as `pnpm orders remove-load-run` does beside a shop. */
export async function removeLoadRunCommand(
  url: string | undefined,
  name: string,
  say: (line: string) => void,
): Promise<void> {
  if (!url) throw new Error('DATABASE_URL is not set.');
  const database = createDatabase({ url, poolSize: 2, statementTimeoutMs: 60_000 });
  try {
    say(`Removed ${await removeLoadRun(database, name)} orders of ${name}.`);
  } finally {
    await database.close();
  }
}
