import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../scripts/lib/progress.ts';
import type { Costs } from '../load/costs.ts';
import { readAssumptions, valuesOf } from './assumptions.ts';
import { plan } from './model.ts';
import { planRows, renderCapacity } from './page.ts';

// `pnpm capacity [RESULT]` works out what the visitors of a sale take, from the costs that
// `pnpm load costs --store` measured: those of the given file, or the newest.
const results = path.join(import.meta.dirname, '..', 'results');

try {
  const measuredIn = process.argv[2] ?? (await newest());
  const { costs }: { costs: Costs } = JSON.parse(await readFile(path.resolve(measuredIn), 'utf8'));
  if (!costs)
    throw new Error(`${measuredIn} has no costs: give a result of pnpm load costs --store.`);
  const assumptions = await readAssumptions();
  const values = valuesOf(assumptions);
  const whole = plan(costs, values);
  const sizes = [0.05, 0.1, 0.25, 0.5, 1, 2].map((share) =>
    plan(costs, values, share * values.visitors),
  );
  const folder = path.join(import.meta.dirname, '../../performance-results');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'capacity.html');
  const from = path.basename(measuredIn);
  await writeFile(file, renderCapacity({ plan: whole, sizes, assumptions, measuredIn: from }));
  const lines = planRows(whole).map(([what, value]) => `  ${what.padEnd(38)}${value.padStart(14)}`);
  process.stdout.write(
    [
      `${whole.visitors} visitors at once, by ${from}`,
      ...lines,
      ...whole.warnings.map((one) => `  ! ${one}`),
      `Page: ${path.relative(process.cwd(), file)}`,
      '',
    ].join('\n'),
  );
} catch (error) {
  fail(error);
}

async function newest(): Promise<string> {
  const names = (await readdir(results))
    .filter((name) => name.startsWith('load-costs-'))
    .toSorted();
  const name = names.at(-1);
  if (!name) throw new Error('No costs are stored: run pnpm load costs --store.');
  return path.join(results, name);
}
