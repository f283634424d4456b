import { execFile, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { missingChartTools } from '../tools.ts';

export const chart = path.join(import.meta.dirname, '../dhakacart');

/** Values files that a person could use: those beside values.yaml and every combination under ci. */
export const valuesFiles = ['.', 'ci'].flatMap((folder) =>
  readdirSync(path.join(chart, folder))
    .filter((name) => /.-?values(-\w+)?\.yaml$/.test(name) && name !== 'values.yaml')
    .map((name) => path.join(folder, name)),
);

/** A group of tests that needs helm and kubeconform; left out where they are missing. */
export const describeChart = describe.skipIf(missingChartTools() !== null);

/** As much of a Kubernetes object as tests look at; every other member is left to each test. */
export interface Manifest {
  kind: string;
  metadata: {
    name: string;
    labels: Record<string, string>;
    annotations?: Record<string, string>;
  };
  // biome-ignore lint/suspicious/noExplicitAny: the schemas say what stands here, kind by kind
  spec: any;
  data?: Record<string, string>;
}

export type Values = Record<string, unknown>;

const execute = promisify(execFile);

/** What a command of helm prints; an Error with what it says when it fails. */
export async function helm(...args: string[]): Promise<string> {
  const { stdout } = await execute('helm', args, { maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}

/** Renders with the given values, or with a file of them, as objects. */
export async function render(values: Values | string = {}, release = 'shop'): Promise<Manifest[]> {
  return parse(await renderText(values, release));
}

export async function renderText(values: Values | string = {}, release = 'shop'): Promise<string> {
  return withValues(values, (file) => helm('template', release, chart, '--values', file));
}

/** What helm says of values that it refuses; empty when it takes them. */
export async function refusal(values: Values): Promise<string> {
  return renderText(values).then(
    () => '',
    (error: { stderr: string }) => error.stderr,
  );
}

/** Runs kubeconform on rendered manifests; returns what it finds wrong, empty for nothing. */
export function invalid(manifests: string): string {
  const location = `${import.meta.dirname}/schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json`;
  const ran = spawnSync('kubeconform', ['-strict', '-summary', '-schema-location', location], {
    input: manifests,
    encoding: 'utf8',
  });
  return ran.status === 0 && /Valid: [1-9]/.test(ran.stdout) ? '' : ran.stdout + ran.stderr;
}

export function parse(text: string): Manifest[] {
  return parseAllDocuments(text).flatMap((document) => document.toJS() ?? []);
}

export function ofKind(manifests: Manifest[], kind: string): Manifest[] {
  return manifests.filter((one) => one.kind === kind);
}

/** The only object of that kind and name. */
export function one(manifests: Manifest[], kind: string, name: string): Manifest {
  const [found, ...more] = ofKind(manifests, kind).filter((each) => each.metadata.name === name);
  if (!found || more.length) {
    const there = ofKind(manifests, kind).map((each) => each.metadata.name);
    throw new Error(`Not one ${kind} ${name} among ${there.join(', ') || 'none'}.`);
  }
  return found;
}

/** The pod template of whatever makes pods, or the pod itself. */
export function podsOf(
  manifests: Manifest[],
): { owner: string; metadata: Manifest['metadata']; spec: Manifest['spec'] }[] {
  return manifests.flatMap((each) => {
    const owner = `${each.kind} ${each.metadata.name}`;
    if (each.kind === 'Pod') return { owner, metadata: each.metadata, spec: each.spec };
    const template = each.spec?.template;
    return template?.spec ? { owner, metadata: template.metadata, spec: template.spec } : [];
  });
}

async function withValues<T>(
  values: Values | string,
  use: (file: string) => Promise<T>,
): Promise<T> {
  if (typeof values === 'string') return use(path.join(chart, values));
  const folder = await mkdtemp(path.join(tmpdir(), 'chart-'));
  try {
    const file = path.join(folder, 'values.json');
    await writeFile(file, JSON.stringify(values));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
