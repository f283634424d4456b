import { createDatabase } from '@dhakacart/db';
import { verifyLedger } from '../apps/api/src/features/stock/verify-ledger.ts';
import { joinShopServer } from './lib/database.ts';
import { fail, step } from './lib/progress.ts';

// `pnpm ledger verify` says whether stock, orders, payments and coupons agree, of the database that
// DATABASE_URL names or of the shop's own, also while the shop runs. Exit code 1: they do not.
try {
  if (process.argv.slice(2).join(' ') !== 'verify') throw new Error('Usage: pnpm ledger verify');
  const server = await joinShopServer();
  const database = createDatabase({ url: server.url, statementTimeoutMs: 3_600_000 });
  try {
    const damages = await verifyLedger(database);
    for (const { rule, subject, found } of damages) {
      process.stdout.write(`${subject}: ${found} (but ${rule})\n`);
    }
    if (damages.length) throw new Error(`The ledger is damaged in ${damages.length} places.`);
    step('The ledger balances.');
  } finally {
    await database.close();
    await server.embedded?.stop();
  }
} catch (error) {
  fail(error);
}
