import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chartScripts, generateIfStale } from './lib/generate.ts';
import { repositoryRoot } from './lib/paths.ts';
import { fail, step } from './lib/progress.ts';
import { findUnquotedNumbers } from './lib/quoted-numbers.ts';
import { run } from './lib/run.ts';

const fix = process.argv.includes('--fix');

const checks: [string, () => Promise<unknown>][] = [
  [
    'format and lint',
    () => run('pnpm', ['exec', 'biome', 'check', ...(fix ? ['--write'] : []), '.']),
  ],
  ['types', checkTypes],
  ['catalog', checkCatalog],
  ['generated files', () => run('pnpm', ['--filter', '@dhakacart/api-client', 'check'])],
  ['files of the chart', checkChart],
  ['numbers in the README', checkNumbers],
];

await generateIfStale();
for (const [name, check] of checks) {
  try {
    await check();
    step(`${name}: in order`);
  } catch (error) {
    step(`${name}: FAILED`);
    fail(error);
  }
}

async function checkTypes(): Promise<void> {
  for (const directory of await projects('tsconfig.json')) {
    await run('pnpm', ['exec', 'tsc', '--noEmit', '-p', directory]);
  }
}

/** Without helm only the table of values; the machines of CI have it. */
async function checkChart(): Promise<void> {
  for (const script of chartScripts()) await run(process.execPath, [script, '--check']);
}

/** What the README says of speed and size is what a stored result has. */
async function checkNumbers(): Promise<void> {
  const readme = await readFile(path.join(repositoryRoot, 'README.md'), 'utf8');
  const faults = await findUnquotedNumbers(readme, repositoryRoot);
  if (faults.length)
    throw new Error(`README.md has numbers that nothing proves:\n${faults.join('\n')}`);
}

/** Every version stands once, in the catalog; a package that names its own has drifted. */
async function checkCatalog(): Promise<void> {
  const drifted: string[] = [];
  for (const directory of ['.', ...(await projects('package.json'))]) {
    const manifest = JSON.parse(
      await readFile(path.join(repositoryRoot, directory, 'package.json'), 'utf8'),
    );
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
        if (!String(version).startsWith('catalog:') && version !== 'workspace:*') {
          drifted.push(`${directory}: ${name} ${version}`);
        }
      }
    }
  }
  if (drifted.length) throw new Error(`Not from the catalog:\n${drifted.join('\n')}`);
}

/** The folders of the workspace that have the given file. */
async function projects(file: string): Promise<string[]> {
  const found: string[] = [];
  for (const parent of ['apps', 'packages', '.']) {
    const entries = await readdir(path.join(repositoryRoot, parent), { withFileTypes: true });
    for (const entry of entries.filter((one) => one.isDirectory())) {
      if (entry.name === 'node_modules') continue;
      const directory = path.join(parent, entry.name);
      const files = await readdir(path.join(repositoryRoot, directory));
      if (files.includes(file)) found.push(directory);
    }
  }
  return found;
}
