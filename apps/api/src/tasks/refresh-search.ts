import type { Database } from '@dhakacart/db';
import type { QueryConfig } from 'pg';

/**
 * Recounts the words and facets by which searches are planned. Says whether the catalogue had
 * outgrown its buckets, so that they were cut anew.
 */
export async function refreshSearch({ pool }: Pick<Database, 'pool'>): Promise<{ cut: boolean }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // A million products take minutes.
    await client.query('SET LOCAL statement_timeout = 0');
    const refresh: QueryConfig & { query_timeout: number } = {
      text: 'SELECT search_refresh() AS cut',
      query_timeout: 3_600_000,
    };
    const { rows } = await client.query<{ cut: boolean }>(refresh);
    await client.query('COMMIT');
    return { cut: rows[0]?.cut ?? false };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
