import type { Database } from '@dhakacart/db';
import { removeLoadRun } from '../../apps/api/src/features/orders/remove-load-run.ts';
import { verifyLedger } from '../../apps/api/src/features/stock/verify-ledger.ts';
import type { ProcessSource } from './processes.ts';
import type { Moment } from './watch.ts';

/** A shop to send load to, and what is known of it. */
export interface Target {
  webUrl: string;
  apiUrl: string;
  visitors: 'forwarded' | 'local';
  loadRunKey: string;
  /** Null where its database cannot be reached from here. */
  database: Database | null;
  processes: ProcessSource[];
  /** Resolves with the name of a process that ended by itself; for a shop of our own. */
  broken?: Promise<string>;
}

/** What `SCENARIO` and the like are not told of by whoever runs k6, but by the shop. */
export function environmentOf(target: Target, loadRun: string): Record<string, string> {
  return {
    WEB_URL: target.webUrl,
    API_URL: target.apiUrl,
    VISITORS: target.visitors,
    LOAD_RUN: loadRun,
    LOAD_RUN_KEY: target.loadRunKey,
  };
}

export function countConnections({ pool }: Database): () => Promise<Moment['connections']> {
  return async () => {
    const { rows } = await pool.query<{ active: number; idle: number }>(
      `SELECT count(*) FILTER (WHERE state <> 'idle')::integer AS active,
              count(*) FILTER (WHERE state = 'idle')::integer AS idle
       FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rows[0] ?? null;
  };
}

/** Takes out of the books what the run put in, and says whether they balance. */
export async function tidyUp(
  target: Target,
  loadRun: string,
  say: (line: string) => void,
): Promise<string[]> {
  if (!target.database) {
    say(`To restock what was bought: pnpm orders remove-load-run ${loadRun}`);
    return [];
  }
  const removed = await removeLoadRun(target.database, loadRun);
  const damages = await verifyLedger(target.database);
  say(`Removed ${removed} orders; the ledger ${damages.length ? 'is DAMAGED' : 'balances'}`);
  return damages.map(({ rule, subject, found }) => `${subject}: ${found} (but ${rule})`);
}
