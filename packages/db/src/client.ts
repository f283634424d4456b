import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client/client.ts';
import type { TransactionClient } from '../generated/client/internal/prismaNamespace.ts';

export type Db = PrismaClient;
/** What a service may be handed: the client, or the transaction that it runs in. */
export type DbOrTx = PrismaClient | TransactionClient;
export type Tx = TransactionClient;

export interface DatabaseOptions {
  /** `postgresql://…` */
  url: string;
  /** The most connections this process opens; pods × poolSize must stay below max_connections. */
  poolSize?: number;
  /** How long a query may run before Postgres ends it, ms. */
  statementTimeoutMs?: number;
  /** How long to wait for a connection, ms. Prisma's own default waits for ever. */
  connectionTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
}

export interface Database {
  db: Db;
  /** The pool under the client, for the statements that a measurement asked to send directly. */
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens nothing until the first query. Both handles share one pool. */
export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 8_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeoutMs ?? 10_000,
    // The client's own limit is the longer one: it only speaks when the server is gone.
    query_timeout: (options.statementTimeoutMs ?? 10_000) + 2_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    application_name: options.applicationName ?? 'dhakacart',
  });
  // A connection lost while idle is the pool's to replace; without a listener it ends the process.
  pool.on('error', () => {});
  // The same for one that is lost while it is lent: its query fails, and that is told to whoever asked.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    db,
    pool,
    async close() {
      await db.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
