import { readdir } from 'node:fs/promises';
import path from 'node:path';

export const prismaDirectory = path.join(import.meta.dirname, '..', 'prisma');
export const migrationsDirectory = path.join(prismaDirectory, 'migrations');

/** The names of the migrations on disk, oldest first. */
export async function migrationNames(directory: string = migrationsDirectory): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
