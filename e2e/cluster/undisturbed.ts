import type { Database } from '@dhakacart/db';
import { failed, type LoadReport } from './load.ts';
import { audit } from './orders.ts';

/** What must hold of a load whatever was done to the shop meanwhile, as long as its database was there. */
export async function undisturbed(
  database: Database,
  report: LoadReport,
): Promise<{ checks: Record<string, boolean>; books: object }> {
  const books = await audit(database, report.orders);
  return {
    checks: {
      'no request fails': !report.requests.some(failed),
      'every order is placed': report.orders.every(({ id }) => id),
      'the load keeps its rate': report.dropped === 0,
      'no acknowledged order is lost': books.lost.length === 0,
      'no order is doubled': books.doubled.length === 0,
      'the ledger balances': books.damage.length === 0,
    },
    books,
  };
}
