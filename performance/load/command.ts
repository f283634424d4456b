import { mkdir, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { median } from '../bench/statistics.ts';
import { givenNames, readSettings, type ScenarioName } from '../k6/lib/settings.ts';
import { ms, percent, whole } from '../report/format.ts';
import { measureConnections } from './connections.ts';
import { measureCosts } from './costs.ts';
import { withGivenShop } from './given-shop.ts';
import { missingK6 } from './k6.ts';
import { withOwnShop } from './own-shop.ts';
import { readProfiles, renderProfiles } from './profile.ts';
import { exitCodeOf, overloadOf, resourceRows, rowsOf } from './rows.ts';
import { runScenario, writePage } from './scenario.ts';
import { environmentLine, renderRows, store } from './store.ts';
import { type Target, tidyUp } from './target.ts';
import { renderUsage, usageOf } from './usage.ts';
import type { Moment } from './watch.ts';

export interface LoadCommand {
  name: ScenarioName | 'connections' | 'costs';
  store: boolean;
  overload: string | undefined;
  /** Whether the processes have the memory of pods. */
  pods: boolean;
  /** Whether API and web write down where their time goes. */
  profile: boolean;
  signal: AbortSignal;
  say(line: string): void;
}

/** Runs one load as `pnpm load` does; returns its exit code. */
export async function runLoad(command: LoadCommand): Promise<number> {
  const { name, signal, say, pods, profile } = command;
  if ((pods || profile) && (name === 'connections' || name === 'costs' || process.env.WEB_URL)) {
    const flag = pods ? '--pods' : '--profile';
    throw new Error(`${flag} goes with a scenario, and with a shop that is started for it.`);
  }
  if (name === 'connections') return measureConnections(command);
  const missing = missingK6();
  if (missing) throw new Error(missing);
  if (name === 'costs') return measureCosts(command);
  const factor = factorOf(command);
  const settings = givenSettings();
  // What is wrong is said before a shop is started for it.
  readSettings({ LOAD_RUN_KEY: 'checked by the shop', ...settings, SCENARIO: name });
  refuseLocalVisitors(settings);
  const { WEB_URL: webUrl } = settings;

  const use = async (target: Target) => {
    if (factor === null) return measure({ ...command, name }, target, settings, null);
    const samples = await sampleCapacity(command, target, settings);
    settings.ORDER_RATE = (median(samples) * factor).toFixed(1);
    return measure({ ...command, name }, target, settings, samples);
  };
  if (webUrl) return withGivenShop({ webUrl, say }, use);
  const profiles = profile ? await newProfileFolders(name) : undefined;
  const code = await withOwnShop({ signal, say, pods, profiles }, use);
  if (!profiles || signal.aborted) return code;
  const parts = await readProfiles(profiles);
  process.stdout.write(`\n${renderProfiles(parts)}`);
  // Of a run that k6 broke off it would be of something else.
  if (command.store && (code === 0 || code === 99)) {
    const { LOAD_RUN_KEY: _, ...kept } = settings;
    const result = { scenario: name, settings: kept, pods, overload: factor, profiles: parts };
    say(`Stored in ${await store(`profile-${name}`, result)}`);
  }
  return code;
}

/** Empty ones, beside what else is kept of the scenario. */
async function newProfileFolders(name: ScenarioName): Promise<Record<string, string>> {
  const folder = path.join(newFolder(name), 'profiles');
  await rm(folder, { recursive: true, force: true });
  const folders = { api: path.join(folder, 'api'), web: path.join(folder, 'web') };
  for (const one of Object.values(folders)) await mkdir(one, { recursive: true });
  return folders;
}

/** @throws Error when visitors are to have addresses of this machine, which only k6's own command gives. */
export function refuseLocalVisitors({ VISITORS }: Record<string, string>): void {
  if (VISITORS !== 'local') return;
  throw new Error('VISITORS=local goes with `k6 run --local-ips`, which docs/load.md shows.');
}

async function measure(
  { name, store: keep, pods, profile, signal, say }: LoadCommand & { name: ScenarioName },
  target: Target,
  settings: Record<string, string>,
  samples: number[] | null,
): Promise<number> {
  const loadRun = settings.LOAD_RUN ?? newLoadRun();
  const folder = newFolder(name);
  say(`Sending ${name} to ${target.webUrl}`);
  const onMoment = tellEvery(5, say);
  const run = { scenario: name, target, folder, loadRun, settings, signal, onMoment, say };
  const outcome = await runScenario(run);
  const { summary, moments, exitCode } = outcome;
  if (outcome.begun) say('Putting back what was bought');
  const damages = outcome.begun ? await tidyUp(target, loadRun, say) : [];
  if (!summary) return exitCode || 1;
  const cores = cpus().length;
  const usage = usageOf(moments, target.processes, cores);
  const { seconds, rate } = readSettings({
    LOAD_RUN_KEY: target.loadRunKey,
    ...settings,
    SCENARIO: name,
  });
  const capacityPerSecond = samples && median(samples);
  const overload =
    capacityPerSecond === null ? null : overloadOf(summary, seconds, capacityPerSecond);
  const measured = { summary, usage, moments, rate, overload };
  const seen = target.processes.length > 0;
  const rows = [...rowsOf(measured), ...(name === 'load' && seen ? resourceRows(measured) : [])];
  process.stdout.write(`\n${renderUsage(usage, cores)}\n${renderRows(rows)}`);
  const page = await writePage(folder, outcome, { rows, environment: environmentLine() });
  if (page) say(`Page: ${path.relative(process.cwd(), page)}`);
  // A process that is profiled is slower; what is kept of such a run is the profile alone.
  if (keep && !profile && !signal.aborted) {
    const { LOAD_RUN_KEY: _, ...kept } = settings;
    const file = await store(`load-${name}`, {
      scenario: name,
      settings: kept,
      pods,
      capacityPerSecond,
      capacitySamples: samples,
      rows,
      summary,
      usage,
    });
    say(`Stored in ${file}`);
  }
  if (damages.length) throw new Error(`The run damaged the ledger:\n${damages.join('\n')}`);
  return exitCodeOf(exitCode, rows);
}

/** Single samples of one commit differed by a quarter. */
const capacitySamples = 3;
const sampleSeconds = 10;

/** Orders a second that the shop takes when sixteen shoppers order again and again, one sample after another. */
async function sampleCapacity(
  { signal, say }: LoadCommand,
  target: Target,
  { MAX_VISITORS }: Record<string, string>,
): Promise<number[]> {
  say('Measuring what the checkout can take');
  const samples: number[] = [];
  while (samples.length < capacitySamples) {
    const loadRun = newLoadRun();
    const { summary } = await runScenario({
      scenario: 'checkout',
      target,
      folder: newFolder('checkout'),
      loadRun,
      settings: { DURATION: `${sampleSeconds}s`, ...(MAX_VISITORS ? { MAX_VISITORS } : {}) },
      live: false,
      signal,
      say,
    });
    await tidyUp(target, loadRun, say);
    signal.throwIfAborted();
    if (!summary?.orders.placed) throw new Error('The shop took no order at all.');
    // Without the time in which k6 prepares itself.
    const perSecond = summary.orders.placed / sampleSeconds;
    say(`${perSecond.toFixed(1)} orders a second`);
    samples.push(perSecond);
  }
  return samples;
}

/** A line of progress for every so many moments. */
export function tellEvery(count: number, say: LoadCommand['say']): (moment: Moment) => void {
  let seen = 0;
  return ({ load, machine }) => {
    if (++seen % count || !load) return;
    const { requestsPerSecond, failuresPerSecond, p95Ms, visitors } = load;
    say(
      `${whole(requestsPerSecond)} req/s, p95 ${ms(p95Ms)}, ${whole(failuresPerSecond)} failures/s, ${visitors} visitors, CPU ${percent(machine.cpu)}`,
    );
  };
}

function factorOf({ name, overload }: LoadCommand): number | null {
  if (overload === undefined) return null;
  const factor = Number(overload);
  if (name === 'sale' && factor > 0 && factor <= 100) return factor;
  throw new Error('--overload takes a number of times, and goes with sale.');
}

/** What the terminal says of the settings. */
export function givenSettings(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return Object.fromEntries(givenNames().flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

export const newLoadRun = (): string => `load-${Date.now().toString(36)}`;

/** Where a run writes: performance-results/load/NAME, written over by the next one. */
export function newFolder(name: string): string {
  return path.join(import.meta.dirname, '../../performance-results/load', name);
}
