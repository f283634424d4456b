import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataDirectory, repositoryRoot } from './paths.ts';
import { run } from './run.ts';

/** What the web image runs too: a server with only what it needs beside it. */
export const standaloneDirectory = path.join(repositoryRoot, 'apps/web/.next/standalone/apps/web');
const stampFile = path.join(dataDirectory, 'web-build.sha256');

/** Builds the storefront when its sources have changed since the last whole build. */
export async function buildWebIfStale(
  signal: AbortSignal | undefined,
  onBuild: () => void,
): Promise<void> {
  const digest = await sourceDigest();
  const stamp = await readFile(stampFile, 'utf8').catch(() => '');
  if (stamp === digest && existsSync(path.join(standaloneDirectory, 'server/start.ts'))) return;
  onBuild();
  // Gone before the build, so that one interrupted half way is never taken for whole.
  await rm(stampFile, { force: true });
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  await run('pnpm', ['--filter', '@dhakacart/web', 'build'], { signal, env });
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(stampFile, digest);
}

/** A digest of everything that the build reads. */
async function sourceDigest(): Promise<string> {
  const digest = createHash('sha256');
  const places = ['apps/web', 'packages/pictures', 'packages/api-client'];
  const files = await Promise.all(places.map(listSources));
  for (const file of [...files.flat(), 'pnpm-lock.yaml'].sort()) {
    digest.update(file).update('\0');
    digest.update(await readFile(path.join(repositoryRoot, file)));
  }
  return digest.digest('hex');
}

/** Files below a folder that no tool has made, as paths from the repository's root. */
async function listSources(folder: string): Promise<string[]> {
  const made = new Set(['node_modules', '.next', 'generated', 'next-env.d.ts']);
  const entries = await readdir(path.join(repositoryRoot, folder), { withFileTypes: true });
  const found = entries
    .filter((entry) => !made.has(entry.name) && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => {
      const place = path.join(folder, entry.name);
      return entry.isDirectory() ? listSources(place) : [place];
    });
  return (await Promise.all(found)).flat();
}
