import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateIfStale } from '../../scripts/lib/generate.ts';
import { describeEnvironment } from './environment.ts';
import { interrupt, isInterrupted } from './running.ts';
import type { Bench, BenchRow } from './types.ts';

// Every number that is promised about speed, as a ratio of two things measured in this one run.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
await generateIfStale();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void interrupt());
}
const { benches } = await import('./benches.ts');
const wanted = positionals.length
  ? benches.filter((bench: Bench) => positionals.includes(bench.name))
  : benches;
if (wanted.length === 0) {
  say(`There is no such benchmark. There are: ${benches.map((bench) => bench.name).join(', ')}`);
  process.exit(2);
}

const rows: BenchRow[] = [];
const failed: Record<string, string> = {};
for (const bench of wanted) {
  if (isInterrupted()) break;
  say(`\n${bench.name}`);
  try {
    const measured = await bench.run({ say, quick: values.quick });
    for (const row of measured) say(`  ${format(row)}`);
    rows.push(...measured);
  } catch (error) {
    if (isInterrupted()) break;
    // What the others have measured is kept.
    failed[bench.name] = String(error);
    say(`  failed: ${error instanceof Error ? error.stack : error}`);
  }
}

if (isInterrupted()) process.exit(130);
const missed = rows.filter((row) => verdict(row) === 'missed');
say(`\n${rows.length - missed.length} of ${rows.length} targets reached`);
// Only rounds of full length are a result to quote.
if (!values.quick) {
  const environment = describeEnvironment();
  const stamp = new Date().toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  const file = path.join(import.meta.dirname, '..', 'results', `bench-${stamp}.json`);
  const ran = wanted.map((bench) => bench.name);
  const result = {
    ...environment,
    benches: ran,
    ...(Object.keys(failed).length ? { failed } : {}),
    rows: rows.map((row) => ({ ...row, verdict: verdict(row) })),
  };
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  say(`Stored in ${path.relative(process.cwd(), file)}`);
}
if (missed.length || Object.keys(failed).length) process.exitCode = 1;

function verdict({ value, target }: BenchRow): 'aim' | 'reached' | 'missed' {
  const { aim } = target;
  if ('atLeast' in target) {
    if (value < target.atLeast) return 'missed';
    return aim !== undefined && value >= aim ? 'aim' : 'reached';
  }
  if (value > target.atMost) return 'missed';
  return aim !== undefined && value <= aim ? 'aim' : 'reached';
}

function format(row: BenchRow): string {
  const limit =
    'atLeast' in row.target ? `at least ${row.target.atLeast}` : `at most ${row.target.atMost}`;
  const aim = row.target.aim === undefined ? '' : `, aim ${row.target.aim}`;
  return `${row.what}: ${row.value.toFixed(2)} ${row.unit} (${limit}${aim}): ${verdict(row)}`;
}
