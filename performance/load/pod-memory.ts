import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from '../../scripts/lib/paths.ts';
import { createMemoryLimit, type MemoryLimit } from '../control-group.ts';

const components = ['api', 'web', 'worker'] as const;
type Component = (typeof components)[number];

/** The memory that the chart gives to a pod of each, bytes. */
export async function memoryOfPods(): Promise<Record<Component, number>> {
  const file = path.join(repositoryRoot, 'deploy/helm/dhakacart/values.yaml');
  const values = parse(await readFile(file, 'utf8')) as Record<
    Component,
    { resources: { limits: { memory: string } } }
  >;
  return Object.fromEntries(
    components.map((name) => [name, bytesOf(values[name].resources.limits.memory)]),
  ) as Record<Component, number>;
}

/** @throws Error for another unit than those of the chart. */
function bytesOf(quantity: string): number {
  const [, amount, unit] = /^(\d+)(Mi|Gi)$/.exec(quantity) ?? [];
  if (!amount) throw new Error(`A limit of memory in Mi or Gi was expected: ${quantity}`);
  return Number(amount) * 1024 ** (unit === 'Gi' ? 3 : 2);
}

/**
 * Runs `use` with a control group for each process, which has the memory of a pod of it.
 *
 * @throws Error where there are no control groups, or none for us.
 */
export async function withPodMemory<T>(
  use: (controlGroups: Record<string, string>) => Promise<T>,
): Promise<T> {
  const limits: [string, MemoryLimit][] = [];
  try {
    for (const [name, bytes] of Object.entries(await memoryOfPods())) {
      limits.push([name, await createMemoryLimit(name, bytes)]);
    }
    return await use(Object.fromEntries(limits.map(([name, { folder }]) => [name, folder])));
  } finally {
    for (const [, limit] of limits) await limit.remove();
  }
}
