import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { generateIfStale } from './lib/generate.ts';
import { dataDirectory } from './lib/paths.ts';
import { fail, step } from './lib/progress.ts';
import {
  browserTests,
  chartTests,
  loadTests,
  type Outcome,
  storms,
  vitestTests,
} from './lib/test-parts.ts';

// Everything that the README promises of `pnpm test`, one part after the other. A part that cannot
// run on this machine is skipped with the reason and the remedy, and in CI that is a failure unless
// CI_MAY_SKIP names the part, or several with commas between them.
const parts: [string, (results: string) => Promise<Outcome>][] = [
  ['unit and API tests', vitestTests],
  ['tests of the chart', chartTests],
  ['storms of orders', storms],
  ['load tests', loadTests],
  ['browser tests', browserTests],
];

const results = path.join(dataDirectory, 'test');
await mkdir(results, { recursive: true });
const maySkip = (process.env.CI_MAY_SKIP ?? '').split(',');
const outcomes: [string, Outcome][] = [];
try {
  await generateIfStale();
  for (const [name, run] of parts) {
    step(name);
    outcomes.push([name, await run(results)]);
  }
} catch (error) {
  fail(error);
}
summarise();

function summarise(): void {
  const total = { passed: 0, failed: 0, skipped: 0 };
  let unwanted = false;
  process.stdout.write('\nSummary\n');
  for (const [name, outcome] of outcomes) {
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    if (process.env.CI && outcome.skipped && !maySkip.includes(name)) unwanted = true;
    const counts = `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`;
    process.stdout.write(`  ${name}: ${counts}\n`);
    if (outcome.reason) process.stdout.write(`    skipped because ${outcome.reason}\n`);
    for (const failure of outcome.failures ?? []) process.stdout.write(indented(failure));
  }
  const missing = parts.length - outcomes.length;
  if (total.failed || missing || unwanted) process.exitCode = 1;
  process.stdout.write(
    `\n${total.passed} passed, ${total.failed + missing} failed, ${total.skipped} skipped\n`,
  );
}

// The first lines say what was expected; a stack of frames would push the others out of sight.
function indented(failure: string): string {
  const lines = failure.split('\n').slice(0, 15);
  return `${lines.map((line) => `    ${line}`).join('\n')}\n`;
}
