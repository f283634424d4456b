import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '@dhakacart/db';
import { generateIfStale } from '../../scripts/lib/generate.ts';
import { describeEnvironment } from '../bench/environment.ts';
import { judge } from '../promises.ts';
import type { Scenario } from './types.ts';

// What must hold when everybody orders at once and processes die: each promise is a check of a run.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    /** Where to write the numbers of promises kept and broken; for the test command. */
    counts: { type: 'string' },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
await generateIfStale();

const { scenarios } = await import('./scenarios.ts');
const { stopEveryShop } = await import('./storm-shop.ts');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void stopEveryShop().finally(() => process.exit(130)));
}
process.once('uncaughtException', (error) => {
  say(error.stack ?? String(error));
  void stopEveryShop().finally(() => process.exit(1));
});
const { verifyLedger } = await import('../../apps/api/src/features/stock/verify-ledger.ts');
const verify = async (database: Database) =>
  (await verifyLedger(database)).map(({ rule, subject, found }) => `${rule}: ${subject} ${found}`);
const wanted = positionals.length
  ? scenarios.filter((scenario: Scenario) => positionals.includes(scenario.name))
  : scenarios;
if (wanted.length === 0) {
  say(`There is no such scenario. There are: ${scenarios.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const { findings, kept, broken } = await judge(
  wanted.map(({ name, run }) => ({ name, run: () => run({ say, quick: values.quick, verify }) })),
  say,
);

if (!values.quick) {
  const stamp = new Date().toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  const file = path.join(import.meta.dirname, '..', 'results', `storm-${stamp}.json`);
  const result = { ...describeEnvironment(), scenarios: findings };
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  say(`\nStored in ${path.relative(process.cwd(), file)}`);
}
if (values.counts) {
  await writeFile(values.counts, JSON.stringify({ passed: kept, failures: broken }));
}
say(`\n${kept} passed, ${broken.length} failed`);
if (broken.length) process.exitCode = 1;
