import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { median } from './statistics.ts';

const autocannon = createRequire(import.meta.url).resolve('autocannon');

/** Requests a second that one server answered, and how. */
export interface LoadResult {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  failed: number;
}

export interface LoadOptions {
  url: string;
  seconds: number;
  connections?: number;
  headers?: Record<string, string>;
  method?: string;
  body?: string;
}

/** Which core a process is bound to: servers on the first, load on the second. */
export const serverCore = 0;
export const loadCore = 1;

/** The command that binds a process to a core, where the system has one. */
export function pinned(core: number, command: string[]): string[] {
  return process.platform === 'linux' ? ['taskset', '-c', String(core), ...command] : command;
}

/** Sends requests from a process of its own, on the other core, as fast as they are answered. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const args = ['--json', '-c', String(options.connections ?? 32), '-d', String(options.seconds)];
  if (options.method) args.push('-m', options.method);
  if (options.body) args.push('-b', options.body);
  for (const [name, value] of Object.entries(options.headers ?? {}))
    args.push('-H', `${name}=${value}`);
  const command = [process.execPath, autocannon, ...args, options.url];
  const report = JSON.parse(await output(pinned(loadCore, command)));
  return {
    requestsPerSecond: report.requests.average,
    p50Ms: report.latency.p50,
    p99Ms: report.latency.p99,
    failed: report.errors + report.timeouts + report.non2xx,
  };
}

export interface Comparison {
  /** Median over the rounds of measured / baseline. */
  ratio: number;
  rounds: { measured: number; baseline: number }[];
}

/**
 * Compares two servers by turns, because such machines are noisy: a slow second hits both. The
 * first round warms up and is not counted.
 *
 * @throws Error when any request failed: a fast error is not a fast answer.
 */
export async function compare(
  measured: LoadOptions,
  baseline: LoadOptions,
  rounds = 5,
): Promise<Comparison> {
  const kept: Comparison['rounds'] = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = { measured: await mustLoad(measured), baseline: await mustLoad(baseline) };
    if (round > 0) kept.push(pair);
  }
  return { ratio: median(kept.map((pair) => pair.measured / pair.baseline)), rounds: kept };
}

async function mustLoad(options: LoadOptions): Promise<number> {
  const result = await load(options);
  if (result.failed > 0) throw new Error(`${result.failed} requests to ${options.url} failed.`);
  return result.requestsPerSecond;
}

/** What a command prints; throws when it fails. `env` is added to the little that it needs. */
export function output(
  [command = '', ...args]: string[],
  env: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH, HOME, ...env },
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}
