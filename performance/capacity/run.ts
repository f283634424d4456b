import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from '../../scripts/lib/progress.ts';
import { store } from '../load/store.ts';
import type { Row } from '../report/verdict.ts';
import { readAssumptions, valuesOf } from './assumptions.ts';
import { type Measured, plan } from './model.ts';
import { planRows, renderCapacity, shown } from './page.ts';

// `pnpm capacity` works out what the visitors of a sale take, from what `pnpm load costs --store` and
// `pnpm load connections --store` measured: the newest of each, or the given files.
const results = path.join(import.meta.dirname, '..', 'results');

try {
  const { values: options } = parseArgs({
    options: {
      costs: { type: 'string' },
      connections: { type: 'string' },
      store: { type: 'boolean', default: false },
    },
  });
  const costsFile = options.costs ?? (await newest('load-costs-'));
  const connectionsFile = options.connections ?? (await newest('load-connections-'));
  const measured = {
    costs: await readCosts(costsFile),
    connectionsPerProcess: await readConnections(connectionsFile),
  };
  const measuredIn = [costsFile, connectionsFile].map((file) => path.basename(file));
  const assumptions = await readAssumptions();
  const values = valuesOf(assumptions);
  const whole = plan(measured, values);
  const sizes = [0.05, 0.1, 0.25, 0.5, 1, 2].map((share) =>
    plan(measured, values, share * values.visitors),
  );
  const folder = path.join(import.meta.dirname, '../../performance-results');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'capacity.html');
  await writeFile(file, renderCapacity({ plan: whole, sizes, assumptions, measuredIn }));
  const rows = planRows(whole);
  const lines = rows.map((row) => `  ${row.what.padEnd(38)}${shown(row).padStart(18)}`);
  process.stdout.write(
    [
      `${whole.visitors} visitors at once, by ${measuredIn.join(' and ')}`,
      ...lines,
      ...whole.warnings.map((one) => `  ! ${one}`),
      `Page: ${path.relative(process.cwd(), file)}`,
      ...(options.store
        ? [`Stored in ${await store('capacity', { measuredIn, values, rows, plan: whole })}`]
        : []),
      '',
    ].join('\n'),
  );
} catch (error) {
  fail(error);
}

async function readCosts(file: string): Promise<Measured['costs']> {
  const { costs }: { costs?: Measured['costs'] } = JSON.parse(await readFile(file, 'utf8'));
  if (!costs) throw new Error(`${file} has no costs: give a result of pnpm load costs --store.`);
  return costs;
}

async function readConnections(file: string): Promise<number> {
  const { rows }: { rows?: Row[] } = JSON.parse(await readFile(file, 'utf8'));
  const held = rows?.find(({ id }) => id === 'connections')?.value;
  if (!held) {
    throw new Error(`${file} has no connections: give a result of pnpm load connections --store.`);
  }
  return held;
}

async function newest(prefix: string): Promise<string> {
  const names = (await readdir(results)).filter((name) => name.startsWith(prefix)).toSorted();
  const name = names.at(-1);
  const command = prefix.replace(/-$/, '').replace('-', ' ');
  if (!name) throw new Error(`Nothing is stored: run pnpm ${command} --store.`);
  return path.join(results, name);
}
