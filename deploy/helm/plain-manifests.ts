import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { run } from '../../scripts/lib/run.ts';

// Writes deploy/k8s/app, the chart as plain manifests for whoever has no Helm; with --check it only
// says whether they are current. One file for each component.

const chart = path.join(import.meta.dirname, 'dhakacart');
const directory = path.join(import.meta.dirname, '../k8s/app');

const files = byComponent(
  await run('helm', [
    ...['template', 'shop', chart, '--namespace', 'dhakacart', '--skip-tests'],
    ...['--values', path.join(chart, 'ci/plain-values.yaml')],
  ]),
);

if (process.argv.includes('--check')) {
  const there = new Map<string, string>();
  for (const name of await readdir(directory)) {
    if (name.endsWith('.yaml')) there.set(name, await readFile(path.join(directory, name), 'utf8'));
  }
  const names = [...new Set([...there.keys(), ...files.keys()])].sort();
  const stale = names.filter((name) => there.get(name) !== files.get(name));
  if (stale.length) {
    throw new Error(`Not as the chart renders, run "pnpm generate": ${stale.join(', ')}`);
  }
} else {
  await mkdir(directory, { recursive: true });
  for (const name of await readdir(directory)) {
    if (name.endsWith('.yaml')) await rm(path.join(directory, name));
  }
  for (const [name, text] of files) await writeFile(path.join(directory, name), text);
}

function byComponent(rendered: string): Map<string, string> {
  const objects = rendered.split(/^---$/m).flatMap((text) => {
    const object = parse(text);
    const component = object?.metadata.labels['app.kubernetes.io/component'];
    // The rest of what `helm test` needs is of no use without it.
    if (!object || component === 'test') return [];
    const body = text.replace(/^# Source: .*$/m, '').trim();
    return { file: `${component}.yaml`, order: `${object.kind}/${object.metadata.name}`, body };
  });
  objects.sort((one, other) => (one.order < other.order ? -1 : 1));
  const result = new Map<string, string>();
  for (const { file, body } of objects) {
    result.set(file, `${result.has(file) ? `${result.get(file)}---\n` : ''}${body}\n`);
  }
  return result;
}
