import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { readRunningShop } from '../../scripts/lib/running-shop.ts';
import { readSettings, type ScenarioName } from '../k6/lib/settings.ts';
import { givenSettings, newLoadRun, refuseLocalVisitors, tellEvery } from '../load/command.ts';
import { withGivenShop } from '../load/given-shop.ts';
import { missingK6 } from '../load/k6.ts';
import { withOwnShop } from '../load/own-shop.ts';
import { baselines, resourceRows, rowsOf, unseenResourceRows } from '../load/rows.ts';
import { runScenario, writePage } from '../load/scenario.ts';
import { environmentLine, renderRows, store } from '../load/store.ts';
import { countConnections, type Target, tidyUp } from '../load/target.ts';
import { usageOf } from '../load/usage.ts';
import { type Moment, watch } from '../load/watch.ts';
import { type AbResult, missingAb, runAb } from './ab.ts';
import { withClusterShop } from './cluster-shop.ts';
import { abHead, abRows, renderMarkdown } from './markdown.ts';
import { recommend } from './recommend.ts';
import { usageHead, usageLine } from './usage-log.ts';

export interface BenchmarkOptions {
  scenario: ScenarioName;
  namespace: string | undefined;
  release: string | undefined;
  /** 0 leaves Apache Bench out. */
  abRequests: number;
  abConcurrency: number;
  store: boolean;
  signal: AbortSignal;
  say(line: string): void;
}

/** Puts a run's orders back; where the database is out of reach, by other means. */
type Tidy = (loadRun: string) => Promise<string[]>;

/** Runs the suite and writes its folder; returns the exit code of k6's thresholds. */
export async function benchmark(options: BenchmarkOptions): Promise<number> {
  const { namespace, release, say, signal } = options;
  const missing = [missingK6(), options.abRequests > 0 ? missingAb() : null].filter(Boolean);
  if (missing.length) throw new Error(missing.join('\n'));
  const given = givenSettings();
  readSettings({ LOAD_RUN_KEY: 'checked by the shop', ...given, SCENARIO: options.scenario });
  refuseLocalVisitors(given);
  if (namespace) {
    return withClusterShop({ namespace, release, say }, (target, tidy) =>
      suite(options, target, tidy),
    );
  }
  const use = (target: Target) => suite(options, target, (run) => tidyUp(target, run, say));
  const running = given.WEB_URL ? null : await readRunningShop();
  if (running && !given.LOAD_RUN_KEY) {
    throw new Error(
      `The shop at ${running.url} runs: start it with a LOAD_RUN_KEY of 16 characters or more and give this command the same, or stop it, and one is started for the run.`,
    );
  }
  const webUrl = given.WEB_URL ?? running?.url;
  return webUrl ? withGivenShop({ webUrl, say }, use) : withOwnShop({ signal, say }, use);
}

async function suite(options: BenchmarkOptions, target: Target, tidy: Tidy): Promise<number> {
  const { scenario, signal, say } = options;
  const name = stampOf(new Date());
  const folder = path.join(import.meta.dirname, '../../performance-results', name);
  await mkdir(folder, { recursive: true });
  const log = createWriteStream(path.join(folder, 'resource-usage.log'));
  log.write(`${usageHead}\n`);
  let phase = `k6 ${scenario}`;
  const note = (moment: Moment) => log.write(`${usageLine(new Date(), phase, moment)}\n`);
  try {
    const settings = givenSettings();
    const { rate } = readSettings({
      LOAD_RUN_KEY: target.loadRunKey,
      ...settings,
      SCENARIO: scenario,
    });
    const loadRun = settings.LOAD_RUN ?? newLoadRun();
    say(`1 of 3: k6 ${scenario} against ${target.webUrl} and ${target.apiUrl}`);
    const tell = tellEvery(5, say);
    const onMoment = (moment: Moment) => {
      note(moment);
      tell(moment);
    };
    const outcome = await runScenario({
      scenario,
      target,
      folder,
      loadRun,
      settings,
      signal,
      onMoment,
      say,
    });
    const { summary, moments } = outcome;
    const damages = outcome.begun ? await tidy(loadRun) : [];
    if (!outcome.begun)
      say(`The run did not begin; why is in ${path.relative(process.cwd(), folder)}`);
    signal.throwIfAborted();
    if (!summary) return outcome.exitCode || 1;

    const bench = async (what: string, url: string): Promise<AbResult | null> => {
      if (options.abRequests === 0) return null;
      phase = `ab ${what}`;
      say(`2 of 3: Apache Bench on the ${what}, ${options.abRequests} requests`);
      const watching = watch({
        processes: target.processes,
        onMoment: note,
        ...(target.database ? { countConnections: countConnections(target.database) } : {}),
      });
      const logFile = path.join(folder, `ab-${what}.log`);
      const { abRequests: requests, abConcurrency: concurrency } = options;
      return runAb({ url, requests, concurrency, logFile, signal }).finally(() => watching.stop());
    };
    const frontend = await bench('frontend', `${target.webUrl}/en`);
    const backend = await bench('backend', `${target.apiUrl}/api/v1/products?limit=24`);

    say('3 of 3: the report');
    const usage = usageOf(moments, target.processes, cpus().length);
    const measured = { summary, usage, moments, rate, overload: null };
    // The promises, without the tighter ones of each action: those are k6's thresholds.
    const held = rowsOf(measured).filter(({ id }) => !id.startsWith('p95-'));
    const rows = [
      ...baselines(measured).filter(({ id }) => !held.some((row) => row.id === id)),
      ...held,
      ...(target.processes.length ? resourceRows(measured) : unseenResourceRows()),
    ];
    const recommendations = recommend({ summary, usage, rate, frontend, backend });
    const environment = environmentLine();
    const report = {
      name,
      environment,
      summary,
      rows,
      recommendations,
      moments,
      frontend,
      backend,
    };
    await writeFile(path.join(folder, 'performance-report.md'), renderMarkdown(report));
    const page = await writePage(folder, outcome, {
      rows,
      recommendations,
      environment,
      tables: [{ title: 'Apache Bench', head: abHead, rows: abRows({ frontend, backend }) }],
    });
    if (page) await rename(page, path.join(folder, 'performance-report.html'));
    process.stdout.write(
      `\n${renderRows(rows)}${recommendations.map((one) => `  - ${one}\n`).join('')}`,
    );
    if (options.store) {
      const result = {
        scenario,
        settings: withoutKey(settings),
        rows,
        recommendations,
        summary,
        usage,
        frontend,
        backend,
      };
      say(`Stored in ${await store('benchmark', result)}`);
    }
    say(`Everything is in ${path.relative(process.cwd(), folder)}`);
    if (damages.length) throw new Error(`The run damaged the ledger:\n${damages.join('\n')}`);
    return outcome.exitCode;
  } finally {
    await new Promise((resolve) => log.end(resolve));
  }
}

const withoutKey = ({ LOAD_RUN_KEY: _, ...kept }: Record<string, string>) => kept;

/** `20261126-093000`, by the clock of this machine. */
export function stampOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('');
  return `${day}-${time}`;
}
