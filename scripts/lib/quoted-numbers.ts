import { readFile } from 'node:fs/promises';
import path from 'node:path';

// A measured number is one with a unit of measurement behind it, or behind one word more (15,000 idle
// connections). It stands in a line that names the result it comes from, `performance/results/NAME.json`,
// and is the value of a row of that result, rounded as it is written, with that unit. A result of sources
// that no commit holds, or that does not say on which machine and with which versions, cannot be measured
// again, and is not quoted. Behind <, ≤, > or ≥ a number is a target, and nobody has measured it.

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
  String.raw`(?<![\w.,/-])([<≤>≥]=?\s*)?(\d[\d,]*(?:\.\d+)?)\s?(?:[A-Za-z-]+\s)?(${unit})(?![\w/])`,
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
    for (const { name, why } of results) {
      if (why) faults.push(`line ${index + 1}: ${name} ${why}`);
    }
    const numbers = [...line.matchAll(measured)].filter(([, target]) => target === undefined);
    const rows = results.flatMap((result) => result.rows);
    for (const [text, , digits = '', written = ''] of numbers) {
      if (rows.some((row) => isWrittenAs(row, digits, written))) continue;
      const why = files.length ? `is no row of ${files.join(', ')}` : 'names no stored result';
      faults.push(`line ${index + 1}: "${text.trim()}" ${why}`);
    }
  }
  return faults;
}

interface ResultRow {
  /** Null for what a run did not try. */
  value: number | null;
  /** Empty for what is counted. */
  unit?: string;
}

interface Result {
  name: string;
  /** Why it cannot be quoted; null when it can. */
  why: string | null;
  rows: ResultRow[];
}

/** What is asked of a result; one that is not there has no rows. */
async function readResult(root: string, name: string): Promise<Result> {
  const file = path.join(root, 'performance/results', name);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { name, why: null, rows: [] };
  const { rows = [], ...result } = JSON.parse(text) as Record<string, unknown> & Partial<Result>;
  const missing = ['machine', 'versions', 'commit'].filter((one) => !result[one]);
  const why = result.uncommitted ? 'is of uncommitted sources' : null;
  return { name, why: missing.length ? `does not say ${missing.join(', ')}` : why, rows };
}

/** What rows call the unit that is written so. */
const unitsOf = (written: string): string[] => {
  if (/^requests/.test(written)) return ['req/s'];
  if (/^orders/.test(written)) return ['orders/s'];
  if (['×', 'times'].includes(written)) return ['times', 'ratio'];
  return ['connections', 'cores', 'pods'].includes(written) ? [written, ''] : [written];
};

function isWrittenAs({ value, unit = '' }: ResultRow, digits: string, written: string): boolean {
  const plain = digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return value?.toFixed(decimals) === plain && unitsOf(written).includes(unit);
}
