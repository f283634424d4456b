import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings, type ScenarioName } from '../k6/lib/settings.ts';
import { type LoadPage, renderHtml } from '../report/html.ts';
import { type LoadSummary, readSummary } from '../report/summary.ts';
import { timelineCharts } from '../report/timeline.ts';
import { readEndSummary, startK6 } from './k6.ts';
import { prepareCarts } from './prepared-carts.ts';
import { countConnections, environmentOf, type Target } from './target.ts';
import { type Moment, watch } from './watch.ts';

export interface ScenarioRun {
  scenario: ScenarioName;
  target: Target;
  /** Where k6-results.json, k6-output.log and k6-report.html go. */
  folder: string;
  loadRun: string;
  /** Settings beside those of the target: RATE, DURATION and the like. */
  settings: Record<string, string>;
  localIps?: string;
  live?: boolean;
  /** Progress. */
  say: (line: string) => void;
  signal?: AbortSignal | undefined;
  onMoment?: (moment: Moment) => void;
}

export interface ScenarioOutcome {
  /** Of k6: 0 kept every threshold, 99 missed one; anything else did not run to its end. */
  exitCode: number;
  /** Null when the run did not begin, or was broken off. */
  summary: LoadSummary | null;
  /** False when k6 found the shop not ready for it: then nothing was bought. */
  begun: boolean;
  moments: Moment[];
}

/** The exit code of k6 when its scripts throw before any visitor comes. */
const failedSetup = 107;

/** Sends a scenario to a shop and watches both. */
export async function runScenario(run: ScenarioRun): Promise<ScenarioOutcome> {
  const { scenario, target, folder, signal } = run;
  signal?.throwIfAborted();
  await mkdir(folder, { recursive: true });
  // A run that does not begin writes none, and must not be told by those of the one before.
  for (const file of ['k6-results.json', 'k6-report.html']) {
    await rm(path.join(folder, file), { force: true });
  }
  const env = { ...run.settings, ...environmentOf(target, run.loadRun), SCENARIO: scenario };
  const carts = scenario === 'sale' ? await prepareCarts(readSettings(env), run) : '';
  const k6 = await startK6({
    env: { ...env, CARTS: carts },
    folder,
    live: run.live ?? true,
    ...(run.localIps ? { localIps: run.localIps } : {}),
  });
  const stop = () => k6.stop();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  const watching = watch({
    k6Url: k6.url,
    processes: [...target.processes],
    ...(target.database ? { countConnections: countConnections(target.database) } : {}),
    ...(run.onMoment ? { onMoment: run.onMoment } : {}),
  });
  let died: string | null = null;
  target.broken?.then((what) => {
    died = what;
    k6.stop();
  });
  const exitCode = await k6.ended;
  // Whoever has it has the carts.
  if (carts) await rm(carts, { force: true });
  signal?.removeEventListener('abort', stop);
  const moments = await watching.stop();
  if (died) throw new Error(`The shop broke under the load: ${died}.`);
  const data = await readEndSummary(folder);
  const begun = data !== null || exitCode !== failedSetup;
  return { exitCode, summary: data && readSummary(data, scenario), begun, moments };
}

/** Writes the page again, with what k6 does not know: the verdict, and how it went over time. */
export async function writePage(
  folder: string,
  { summary, moments }: ScenarioOutcome,
  page: Omit<LoadPage, 'summary' | 'charts'>,
): Promise<string | null> {
  if (!summary) return null;
  const file = path.join(folder, 'k6-report.html');
  await writeFile(file, renderHtml({ summary, charts: timelineCharts(moments), ...page }));
  return file;
}
