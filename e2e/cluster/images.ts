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
  await deriveNext(first, second);
  if (settings.push) {
    for (const repository of repositories) {
      if (!settings.imageTag) await runNamed(settings.push, `${repository}:${first}`);
      await runNamed(settings.push, `${repository}:${second}`);
    }
  }
  return { first, second };
}

/**
 * The next version is a layer on top of this one: another label, and for the API a migration that
 * expands the schema as one of a real release may.
 */
async function deriveNext(first: string, second: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dhakacart-next-'));
  try {
    const migration = path.join(folder, 'migrations/20991231000000_gift_message');
    await mkdir(migration, { recursive: true });
    await writeFile(
      path.join(migration, 'migration.sql'),
      'ALTER TABLE orders ADD COLUMN gift_message text;\n',
    );
    for (const repository of repositories) {
      const lines = [
        `FROM ${repository}:${first}`,
        `LABEL org.opencontainers.image.version=${second}`,
        ...(repository.endsWith('/api')
          ? ['COPY migrations/ /app/packages/db/prisma/migrations/']
          : []),
      ];
      const file = path.join(folder, 'Dockerfile');
      await writeFile(file, `${lines.join('\n')}\n`);
      await run(await containerTool(), [
        'build',
        '-t',
        `${repository}:${second}`,
        '-f',
        file,
        folder,
      ]);
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
