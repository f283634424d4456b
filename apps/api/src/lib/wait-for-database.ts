import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { problemFromDatabase } from './database-errors.ts';

export interface WaitForDatabase {
  url: string;
  /** After so long whoever waits should go on, and fail with its own words, ms. */
  patienceMs: number;
  say(line: string): void;
}

/**
 * Waits until the database can be reached. A job's pod is there within a second, which may be before
 * the network lets it out (policies follow new pods with a delay) and before a new database is up; a
 * job that failed for it would be tried again by a new pod, with the same delay and a longer pause.
 */
export async function waitForDatabase({ url, patienceMs, say }: WaitForDatabase): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (let attempt = 1; performance.now() < deadline; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if (problemFromDatabase(error)?.code !== 'database_unavailable') return;
      if (attempt === 1) say('Waiting for the database.');
    } finally {
      await client.end().catch(() => {});
    }
    await delay(500);
  }
}
