import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataDirectory } from './paths.ts';

/**
 * What signs the links of orders on this machine: made once and kept beside the database, so that a
 * link in yesterday's mail works today. Two processes that make it at once agree on the first.
 */
export async function linkSecret(directory = dataDirectory): Promise<string> {
  const file = path.join(directory, 'link-secret');
  await mkdir(directory, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}
