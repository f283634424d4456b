import { readFile } from 'node:fs/promises';
import path from 'node:path';

// A measured number is one with a unit of measurement behind it, or behind one word more (15,000 idle
// connections). It stands in a line that names the
// result it comes from, `performance/results/NAME.json`, and is the value of a row of that result,
// rounded as it is written. A result of sources that no commit holds cannot be measured again, and is
// not quoted. Behind <, ≤, > or ≥ a number is a target, and nobody has measured it.

const unit = [
  'ms',
  's',
  'req/s',
  'orders/s',
  '(?:requests|orders) (?:a|per) second',
  '%',
  'kB',
  'MB',
  'GB',
  'GiB',
  '×',
  'times',
  'connections',
  'cores',
  'pods',
].join('|');
const measured = new RegExp(
  String.raw`(?<![\w.,/-])([<≤>≥]=?\s*)?(\d[\d,]*(?:\.\d+)?)\s?(?:[A-Za-z-]+\s)?(?:${unit})(?![\w/])`,
  'g',
);
const resultFile = /performance\/results\/([\w.-]+\.json)/g;

/**
 * What a document says without a stored result, as lines for people; nothing when all of it is true.
 * `root` is the repository that the results are in.
 */
export async function findUnquotedNumbers(markdown: string, root: string): Promise<string[]> {
  const faults: string[] = [];
  let fenced = false;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (line.startsWith('```')) fenced = !fenced;
    if (fenced) continue;
    const files = [...line.matchAll(resultFile)].map(([, name = '']) => name);
    const results = await Promise.all(files.map((name) => readResult(root, name)));
    for (const { name, uncommitted } of results) {
      if (uncommitted) faults.push(`line ${index + 1}: ${name} is of uncommitted sources`);
    }
    const numbers = [...line.matchAll(measured)].filter(([, target]) => target === undefined);
    const values = results.flatMap(({ rows }) => rows.flatMap(({ value }) => value ?? []));
    for (const [text, , digits = ''] of numbers) {
      if (values.some((value) => isWrittenAs(value, digits))) continue;
      const why = files.length ? `is no row of ${files.join(', ')}` : 'names no stored result';
      faults.push(`line ${index + 1}: "${text.trim()}" ${why}`);
    }
  }
  return faults;
}

interface Result {
  name: string;
  uncommitted: boolean;
  /** What a run did not try has no value. */
  rows: { value: number | null }[];
}

/** What is asked of a result; one that is not there has no rows. */
async function readResult(root: string, name: string): Promise<Result> {
  const file = path.join(root, 'performance/results', name);
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { uncommitted = false, rows = [] } = JSON.parse(text) as Partial<Result>;
  return { name, uncommitted, rows };
}

function isWrittenAs(value: number, digits: string): boolean {
  const plain = digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return value.toFixed(decimals) === plain;
}
