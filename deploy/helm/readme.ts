import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import { allowances, type Condition, components, type Place } from './policies.ts';

// Writes two tables of the chart's README: of policies from policies.ts, and of values from the comments
// of values.yaml, in the form that helm-docs reads too. With --check it only says whether they are
// current.

const chart = path.join(import.meta.dirname, 'dhakacart');
const readmeFile = path.join(chart, 'README.md');

const names: Record<Place, string> = {
  web: 'web',
  api: 'api',
  worker: 'worker',
  migrate: 'migrate',
  database: 'database',
  test: '`helm test`',
  ingressController: 'the ingress controller (`.ingressController`)',
  monitoring: 'monitoring (`.monitoring`)',
  databaseOperator: 'the operator (`.databaseOperator`)',
  dns: 'DNS (`.dns`), by UDP and TCP',
  apiServer: 'the API server (`.apiServer`)',
  payment: 'the payment gateway (`.payment`)',
  mail: 'mail (`.mail`)',
  sms: 'SMS (`.sms`)',
};
const conditions: Record<Condition, string> = {
  cnpg: '`database.mode: cnpg`',
  payment: '`payment.enabled`',
  mail: '`mail.enabled`',
  sms: '`sms.enabled`',
};

const readme = await readFile(readmeFile, 'utf8');
const values = valuesTable(await readFile(path.join(chart, 'values.yaml'), 'utf8'));
const current = replaceMarked(replaceMarked(readme, 'policies', policiesTable()), 'values', values);

if (!process.argv.includes('--check')) await writeFile(readmeFile, current);
else if (current !== readme) {
  throw new Error('The README of the chart is not current: run "pnpm generate".');
}

function replaceMarked(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${readmeFile} lost its marks of ${name}.`);
  return `${before}${start}\n\n${table}\n\n${end}${after}`;
}

function policiesTable(): string {
  const lines = allowances.map(({ from, to, ports, when }) => {
    const columns = [named(from), named(to), ports.join(', '), when ? conditions[when] : ''];
    return `| ${columns.join(' | ')} |`;
  });
  return ['| from | to | port | when |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function named(places: Place[]): string {
  return places === components ? 'every pod' : places.map((place) => names[place]).join(', ');
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
