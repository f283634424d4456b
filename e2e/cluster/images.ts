import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, runNamed } from './command.ts';
import { settings } from './settings.ts';

/** Two versions of the shop's images, both where the cluster finds them. */
export interface Versions {
  first: string;
  /** One migration more, which only adds. */
  second: string;
}

const repositories = ['dhakacart/api', 'dhakacart/web'];
let made: Promise<Versions> | undefined;

/** Builds and pushes both versions once for all scenarios. */
export function versions(say: (line: string) => void): Promise<Versions> {
  made ??= make(say);
  return made;
}

async function make(say: (line: string) => void): Promise<Versions> {
  // A node that has a tag never asks for it again, so each run has its own.
  const first = settings.imageTag ?? `t${Date.now().toString(36)}`;
  if (!settings.imageTag) {
    say('  building the images');
    await run('deploy/scripts/build-images.sh', [first]);
  }
  const second = `${first}-next`;
  await derive(first, second, {
    name: '20991231000000_gift_message',
    sql: 'ALTER TABLE orders ADD COLUMN gift_message text;\n',
  });
  for (const tag of settings.imageTag ? [second] : [first, second]) await push(tag);
  return { first, second };
}

/** A version whose migration the database refuses; returns its tag, and the migration's name. */
export async function brokenVersion(first: string): Promise<{ tag: string; migration: string }> {
  const tag = `${first}-broken`;
  const migration = '20991231000000_nonsense';
  await derive(first, tag, { name: migration, sql: 'SELECT nonsense FROM orders;\n' });
  await push(tag);
  return { tag, migration };
}

async function push(tag: string): Promise<void> {
  if (!settings.push) return;
  for (const repository of repositories) await runNamed(settings.push, `${repository}:${tag}`);
}

/**
 * Another version is a layer on top of this one: another label, and for the API a migration more, which
 * expands the schema as one of a real release may, or fails.
 */
async function derive(
  first: string,
  tag: string,
  migration: { name: string; sql: string },
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-next-'));
  try {
    const migrations = path.join(folder, 'migrations', migration.name);
    await mkdir(migrations, { recursive: true });
    await writeFile(path.join(migrations, 'migration.sql'), migration.sql);
    for (const repository of repositories) {
      const lines = [
        `FROM ${repository}:${first}`,
        `LABEL org.opencontainers.image.version=${tag}`,
        ...(repository.endsWith('/api')
          ? ['COPY migrations/ /app/packages/db/prisma/migrations/']
          : []),
      ];
      const file = path.join(folder, 'Dockerfile');
      await writeFile(file, `${lines.join('\n')}\n`);
      const build = ['build', '-t', `${repository}:${tag}`, '-f', file, folder];
      await run(await containerTool(), build);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The tool with which `build-images.sh` builds. */
async function containerTool(): Promise<string> {
  const script = '. deploy/scripts/lib/container-tool.sh && container_tool';
  return (await run('bash', ['-c', script])).trim();
}
