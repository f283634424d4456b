import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { missingChartTools } from '../../deploy/helm/tools.ts';
import { dataDirectory, repositoryRoot } from './paths.ts';
import { run } from './run.ts';

const databasePackage = path.join(repositoryRoot, 'packages/db');

/**
 * Writes everything that is generated: the Prisma client, the OpenAPI document, the API client, the
 * table of the chart's values and, where helm is there, the plain manifests.
 */
export async function generateAll(): Promise<void> {
  await generatePrismaClient();
  await run('pnpm', ['--filter', '@dhakacart/api-client', 'generate']);
  for (const script of chartScripts()) await run(process.execPath, [script]);
}

/** What writes the chart's generated files, and with --check says whether they are current. */
export function chartScripts(): string[] {
  const names = missingChartTools() === null ? ['readme', 'plain-manifests'] : ['readme'];
  return names.map((name) => path.join(repositoryRoot, `deploy/helm/${name}.ts`));
}

async function generatePrismaClient(): Promise<void> {
  await run('pnpm', ['--filter', '@dhakacart/db', 'generate']);
}

/** What is not committed, the Prisma client, when its sources have changed since the last time. */
export async function generateIfStale(): Promise<void> {
  const schema = await readFile(path.join(databasePackage, 'prisma/schema.prisma'));
  const manifest = await readFile(path.join(databasePackage, 'package.json'));
  const lock = await readFile(path.join(repositoryRoot, 'pnpm-lock.yaml'));
  const digest = createHash('sha256').update(schema).update(manifest).update(lock).digest('hex');
  const stampFile = path.join(dataDirectory, 'generated.sha256');
  const stamp = await readFile(stampFile, 'utf8').catch(() => '');
  if (stamp === digest && existsSync(path.join(databasePackage, 'generated/client/client.ts'))) {
    return;
  }
  await generatePrismaClient();
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(stampFile, digest);
}
