import { Logger, runMigrations } from 'graphile-worker';

/** Says nothing of the steps it takes; what fails is thrown. */
const silent = new Logger(() => () => {});

/**
 * Installs or updates the tables of the job queue (schema `graphile_worker`), so that a job can be
 * added in the transaction of its cause before any worker has run. Safe to run twice and at once.
 */
export async function installJobQueue(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: silent, maxPoolSize: 2 });
}
