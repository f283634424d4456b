import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '@dhakacart/db';
import { output, pinned, serverCore } from './load.ts';

/** Transactions a second, and what took part in them. */
export interface PgbenchReport {
  perSecond: number;
  statements: string;
}

// The part of an order that everybody waits for, without the carts that only a client can know: an
// order with its line, event and message, then the conditional update of the one row.
const script = (variantId: string) => `
\\set number random(1, 9000000000000)
BEGIN;
INSERT INTO orders (id, number, cart_id, status, payment_method, locale, name, phone, delivery_method,
  delivery_earliest, delivery_latest, subtotal, discount, delivery_fee, total)
VALUES ('pgb_' || :number, 'PGB-' || :number, 'pgb_' || :number, 'placed', 'cod', 'en', 'Bench',
  '+8801712345678', 'pickup', now(), now(), 100, 0, 0, 100);
INSERT INTO order_lines (order_id, variant_id, position, sku, slug, name_en, name_bn, brand, options,
  picture, unit_price, quantity)
VALUES ('pgb_' || :number, '${variantId}', 0, 's', 's', 'n', 'n', 'b', '{}', 'p', 100, 1);
INSERT INTO order_events (id, order_id, type, to_status, actor)
VALUES ('pgb_' || :number, 'pgb_' || :number, 'placed', 'placed', 'customer');
INSERT INTO outbox (id, channel, recipient, template, locale, data)
VALUES ('pgb_' || :number, 'email', 'bench@example.com', 'order_placed', 'en', '{}');
WITH reserved AS (
  UPDATE variants SET reserved = reserved + 1
  WHERE id = '${variantId}' AND on_hand - reserved >= 1 RETURNING id)
INSERT INTO holds (order_id, variant_id, quantity) SELECT 'pgb_' || :number, id, 1 FROM reserved;
COMMIT;
`;

/**
 * The hot transaction by PostgreSQL's own load tool, as a cross-check of the bare client; null where
 * the tool is not installed. It sends fewer statements (no cart and no Idempotency-Key), so its rate
 * is a bound from above.
 */
export async function runPgbench(
  { pool }: Database,
  databaseUrl: string,
  { variantId, count, file }: { variantId: string; count: number; file: string },
): Promise<PgbenchReport | null> {
  const program = await findPgbench();
  if (!program) return null;
  const scriptFile = `${file}.pgbench.sql`;
  await writeFile(scriptFile, script(variantId));
  const clients = 10;
  const each = String(Math.ceil(count / clients));
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-t', each];
  const text = await output(pinned(serverCore, [program, ...args, '-f', scriptFile, databaseUrl]));
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(text)?.[1]);
  if (!Number.isFinite(perSecond)) throw new Error(`pgbench said:\n${text}`);
  const { rows } = await pool.query<{ orders: number }>(
    "SELECT count(*)::int AS orders FROM orders WHERE id LIKE 'pgb%'",
  );
  if ((rows[0]?.orders ?? 0) < count) throw new Error('pgbench placed fewer orders than asked');
  return { perSecond, statements: 'order, line, event, message, reservation' };
}

async function findPgbench(): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  // Debian keeps it out of the PATH.
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) {
    const versions = (await readdir(debian)).sort((a, b) => Number(b) - Number(a));
    folders.push(...versions.map((version) => path.join(debian, version, 'bin')));
  }
  const found = folders.find((folder) => existsSync(path.join(folder, 'pgbench')));
  return found === undefined ? null : path.join(found, 'pgbench');
}
