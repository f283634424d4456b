import type { ClientBase } from 'pg';

const rowsPerStatement = 2_000;

/**
 * Inserts many rows in few statements. The keys of the rows are the column names; all rows have
 * the same. The JSON types of Postgres' own `json_populate_recordset` apply: dates as ISO texts,
 * objects for jsonb columns.
 */
export async function insertRows(
  client: ClientBase,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  const sql = `INSERT INTO "${table}" (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`;
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    await client.query(sql, [JSON.stringify(rows.slice(at, at + rowsPerStatement))]);
  }
}

/** Runs the work in one transaction on one connection of the pool. */
export async function inTransaction<T>(
  pool: { connect(): Promise<ClientBase & { release(error?: boolean): void }> },
  work: (client: ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
