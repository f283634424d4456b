import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeEnvironment } from '../../performance/bench/environment.ts';
import { judge } from '../../performance/promises.ts';
import { generateIfStale } from '../../scripts/lib/generate.ts';
import { describeCluster, whyNoCluster } from './facts.ts';

// What must hold on a real cluster, of whatever kind: the one that KUBECONFIG names. The commands that
// it needs beside that are in settings.ts.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const missing = await whyNoCluster();
if (missing) {
  say(`skipped, because ${missing}`);
  process.exit(0);
}
await generateIfStale();
const { scenarios } = await import('./scenarios.ts');
const wanted = positionals.length
  ? scenarios.filter(({ name }) => positionals.includes(name))
  : scenarios;
if (wanted.length === 0 || wanted.length < positionals.length) {
  say(`There is no such scenario. There are: ${scenarios.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const begun = performance.now();
const { findings, kept, broken, skipped } = await judge(
  wanted.map(({ name, run }) => ({ name, run: () => run({ say, quick: values.quick }) })),
  say,
);
const minutes = Math.round((performance.now() - begun) / 6_000) / 10;

const stamp = new Date().toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
const file = path.join(import.meta.dirname, '../../performance/results', `cluster-${stamp}.json`);
if (!values.quick) {
  const result = {
    ...describeEnvironment(['apps', 'packages', 'deploy', 'e2e/cluster']),
    cluster: await describeCluster(),
    minutes,
    scenarios: findings,
  };
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  say(`\nStored in ${path.relative(process.cwd(), file)}`);
}
say(`\n${kept} passed, ${broken.length} failed, ${skipped.length} skipped in ${minutes} minutes`);
if (broken.length) process.exitCode = 1;
