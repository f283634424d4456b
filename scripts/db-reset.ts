import { rm } from 'node:fs/promises';
import path from 'node:path';
import { embeddedDataDirectory, startEmbeddedPostgres } from '@dhakacart/db/embedded';
import { dataDirectory } from './lib/paths.ts';
import { fail, step } from './lib/progress.ts';

try {
  if (process.env.DATABASE_URL) {
    throw new Error('DATABASE_URL is set: that database is yours to reset.');
  }
  const directory = path.join(dataDirectory, 'postgres');
  // Starting it first proves that no shop is running on it.
  const server = await startEmbeddedPostgres({ dataDirectory: directory });
  await server.stop();
  await rm(await embeddedDataDirectory(directory), { recursive: true });
  step('The database is gone; the next start makes and seeds a new one.');
} catch (error) {
  fail(error);
}
