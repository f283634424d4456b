import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataDirectory, repositoryRoot } from './paths.ts';
import { run } from './run.ts';

const webDirectory = path.join(repositoryRoot, 'apps/web');
const buildDirectory = path.join(webDirectory, '.next');
/** What the web image runs too: a server with only what it needs beside it. */
export const standaloneDirectory = path.join(buildDirectory, 'standalone/apps/web');
const stampFile = path.join(dataDirectory, 'web-build.sha256');

/** Builds the storefront when its sources have changed since the last whole build. */
export async function buildWebIfStale(
  signal: AbortSignal | undefined,
  onBuild: () => void,
): Promise<void> {
  const digest = await sourceDigest();
  const stamp = await readFile(stampFile, 'utf8').catch(() => '');
  if (stamp === digest && existsSync(path.join(standaloneDirectory, 'server.js'))) return;
  onBuild();
  // Gone before the build, so that one interrupted half way is never taken for whole.
  await rm(stampFile, { force: true });
  await run('pnpm', ['--filter', '@dhakacart/web', 'build'], { signal });
  await addStaticFiles();
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(stampFile, digest);
}

// The standalone output leaves them out, for a CDN to serve; here nobody else does.
async function addStaticFiles(): Promise<void> {
  const target = path.join(standaloneDirectory, '.next/static');
  await rm(target, { recursive: true, force: true });
  await cp(path.join(buildDirectory, 'static'), target, { recursive: true });
  const publicDirectory = path.join(webDirectory, 'public');
  if (existsSync(publicDirectory)) {
    await cp(publicDirectory, path.join(standaloneDirectory, 'public'), { recursive: true });
  }
}

async function sourceDigest(): Promise<string> {
  const paths = ['apps/web', 'packages/pictures', 'packages/api-client', 'pnpm-lock.yaml'];
  const listed = await run('git', [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '-z',
    '--',
    ...paths,
  ]).catch(() => {
    throw new Error('The sources are listed by git: install it, or clone the repository again.');
  });
  const digest = createHash('sha256');
  const files = [...new Set(listed.split('\0'))].filter(Boolean).sort();
  for (const file of files) {
    const bytes = await readFile(path.join(repositoryRoot, file)).catch(() => null);
    if (bytes) digest.update(file).update('\0').update(bytes);
  }
  return digest.digest('hex');
}
