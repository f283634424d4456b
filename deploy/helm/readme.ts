import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, type Node, type Pair, parseDocument } from 'yaml';

// Writes the table of values in the chart's README from the comments of values.yaml, in the form that
// helm-docs reads too; with --check it only says whether the table is current.

const chart = path.join(import.meta.dirname, 'dhakacart');
const readmeFile = path.join(chart, 'README.md');
const [start, end] = ['<!-- values -->', '<!-- /values -->'];

const readme = await readFile(readmeFile, 'utf8');
const [before, rest] = readme.split(start);
const after = rest?.split(end)[1];
if (before === undefined || after === undefined) throw new Error(`${readmeFile} lost its marks.`);
const table = valuesTable(await readFile(path.join(chart, 'values.yaml'), 'utf8'));
const current = `${before}${start}\n\n${table}\n\n${end}${after}`;

if (!process.argv.includes('--check')) await writeFile(readmeFile, current);
else if (current !== readme) {
  throw new Error('The README of the chart is not current: run "pnpm generate".');
}

function valuesTable(text: string): string {
  const rows = rowsOf(parseDocument(text).contents, '');
  const silent = rows.filter(([, , comment]) => !comment).map(([key]) => key);
  if (silent.length) throw new Error(`Values without a comment: ${silent.join(', ')}`);
  const lines = rows.map(([key, value, comment]) => `| \`${key}\` | \`${value}\` | ${comment} |`);
  return ['| value | default | meaning |', '| --- | --- | --- |', ...lines].join('\n');
}

/** One row for each value; a map that is described as one, or is empty, is a value itself. */
function rowsOf(node: Node | null, way: string): [string, string, string][] {
  if (!isMap(node)) return [];
  return node.items.flatMap((pair, index): [string, string, string][] => {
    const { key, value } = pair as Pair<Node, Node | null>;
    const name = isScalar(key) ? String(key.value) : '';
    const inner = way ? `${way}.${name}` : name;
    // The parser gives the comment before a map's first key to the map.
    const comment = descriptionOf(key, index === 0 ? node : null);
    if (isMap(value) && !value.flow && value.items.length) return rowsOf(value, inner);
    const shown = JSON.stringify(value?.toJSON() ?? null).replaceAll('|', '\\|');
    return [[inner, shown, comment.replaceAll('|', '\\|')]];
  });
}

function descriptionOf(key: Node, map: Node | null): string {
  const text = key.commentBefore ?? map?.commentBefore ?? '';
  return text
    .split('\n')
    .flatMap((line) => line.match(/^ -- (.*)/)?.[1] ?? [])
    .join(' ');
}
