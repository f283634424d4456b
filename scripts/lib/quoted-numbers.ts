import { readFile } from 'node:fs/promises';
import path from 'node:path';

// A measured number is one with a unit of measurement behind it. It stands in a line that names the
// result it comes from, `performance/results/NAME.json`, and is the value of a row of that result,
// rounded as it is written. Behind <, ≤, > or ≥ it is a target, and nobody has measured it.

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
  String.raw`(?<![\w.,/-])([<≤>≥]=?\s*)?(\d[\d,]*(?:\.\d+)?)\s?(?:${unit})(?![\w/])`,
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
    const numbers = [...line.matchAll(measured)].filter(([, target]) => target === undefined);
    if (numbers.length === 0) continue;
    const files = [...line.matchAll(resultFile)].map(([, name = '']) => name);
    const values = (await Promise.all(files.map((name) => readValues(root, name)))).flat();
    for (const [text, , digits = ''] of numbers) {
      if (values.some((value) => isWrittenAs(value, digits))) continue;
      const why = files.length ? `is no row of ${files.join(', ')}` : 'names no stored result';
      faults.push(`line ${index + 1}: "${text.trim()}" ${why}`);
    }
  }
  return faults;
}

/** The values of a result's rows; none when there is no such result. */
async function readValues(root: string, name: string): Promise<number[]> {
  const file = path.join(root, 'performance/results', name);
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const { rows = [] } = JSON.parse(text) as { rows?: { value: number }[] };
  return rows.map(({ value }) => value);
}

function isWrittenAs(value: number, digits: string): boolean {
  const plain = digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return value.toFixed(decimals) === plain;
}
