import { parseArgs } from 'node:util';
import { generateIfStale } from '../../scripts/lib/generate.ts';
import { fail, step } from '../../scripts/lib/progress.ts';
import { givenNames, scenarioNames, settingNames } from '../k6/lib/settings.ts';

const usage = `Usage: performance/benchmark.sh [options]
  --scenario NAME        ${scenarioNames.join(', ')}; load by default
  --namespace NAME       measures the shop in this namespace of the cluster of KUBECONFIG
  --release NAME         which, when the namespace has several
  --ab-requests N        of Apache Bench, 2000 by default; 0 leaves it out
  --ab-concurrency N     20 by default
  --store                keeps the result in performance/results/

Without a namespace: the shop of WEB_URL, or of the \`pnpm start\` that runs, or one of its own.
From the environment:
${givenNames()
  .map((name) => `  ${name.padEnd(14)} ${settingNames[name]}`)
  .join('\n')}
`;

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort());
}
try {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'load' },
      namespace: { type: 'string' },
      release: { type: 'string' },
      'ab-requests': { type: 'string', default: '2000' },
      'ab-concurrency': { type: 'string', default: '20' },
      store: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const scenario = scenarioNames.find((one) => one === values.scenario);
  if (values.help) process.stdout.write(usage);
  else if (!scenario) throw new Error(`There is no scenario "${values.scenario}".\n\n${usage}`);
  else {
    await generateIfStale();
    const { benchmark } = await import('./benchmark.ts');
    const code = await benchmark({
      scenario,
      namespace: values.namespace,
      release: values.release,
      abRequests: count('--ab-requests', values['ab-requests'], 0),
      abConcurrency: count('--ab-concurrency', values['ab-concurrency'], 1),
      store: values.store,
      signal: interruption.signal,
      say: step,
    });
    process.exitCode = interruption.signal.aborted ? 130 : code;
  }
} catch (error) {
  if (interruption.signal.aborted) process.exitCode = 130;
  else fail(error);
}

function count(name: string, text: string, least: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least) return value;
  throw new Error(`${name} is "${text}"; it takes a whole number from ${least}.`);
}
