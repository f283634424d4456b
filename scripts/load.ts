import { parseArgs } from 'node:util';
import { givenNames, scenarioNames, settingNames } from '../performance/k6/lib/settings.ts';
import { generateIfStale } from './lib/generate.ts';
import { fail, step } from './lib/progress.ts';

// `pnpm load SCENARIO` starts a shop, sends the scenario to it, says what came of it, and stops what it
// started. Its exit code is that of the scenario's thresholds.
const measurements = ['connections', 'costs'] as const;
const known = [...scenarioNames, ...measurements];

const usage = `Usage: pnpm load [SCENARIO] [--store] [--pods] [--profile] [--overload TIMES]
  SCENARIO    ${scenarioNames.join(', ')}; or a measurement: ${measurements.join(', ')}. By default smoke
  --store     keeps the result in performance/results/, for documents to quote
  --pods      every process has the memory of its pod, and is ended when it wants more (Linux, root)
  --profile   tells where API and web spend their time, and leaves their CPU profiles; --store keeps that alone
  --overload  for sale: measures what the checkout can take, then tries so many times as much

From the environment:
${givenNames()
  .map((name) => `  ${name.padEnd(14)} ${settingNames[name]}`)
  .join('\n')}

With WEB_URL set, the load goes to that shop and none is started.
`;

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort());
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      store: { type: 'boolean', default: false },
      pods: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      overload: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [name = 'smoke', ...rest] = positionals;
  const wanted = known.find((one) => one === name);
  if (values.help) process.stdout.write(usage);
  else if (!wanted || rest.length > 0)
    throw new Error(`There is no load "${positionals.join(' ')}".\n\n${usage}`);
  else {
    const { signal } = interruption;
    await generateIfStale();
    const { runLoad } = await import('../performance/load/command.ts');
    const options = {
      name: wanted,
      store: values.store,
      pods: values.pods,
      profile: values.profile,
      overload: values.overload,
      signal,
      say: step,
    };
    // An interrupted run has no result; what it started is stopped before this ends.
    const code = await runLoad(options);
    process.exitCode = signal.aborted ? 130 : code;
  }
} catch (error) {
  if (interruption.signal.aborted) process.exitCode = 130;
  else fail(error);
}
