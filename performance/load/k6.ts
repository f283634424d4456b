import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import path from 'node:path';
import { freePort } from '@dhakacart/db/free-port';
import { rolldown } from 'rolldown';
import type { EndSummary } from '../report/summary.ts';

const script = path.join(import.meta.dirname, '../k6/main.ts');

/** Why no load can be made on this machine, and the remedy; null when it can. */
export function missingK6(): string | null {
  const { error } = spawnSync('k6', ['version']);
  if (!error) return null;
  if (!error.message.endsWith('ENOENT')) return `k6 is there but does not start: ${error.message}`;
  return 'k6 is not on the PATH: install k6 1.8 or newer (https://grafana.com/docs/k6/latest/set-up/install-k6/, or `go install go.k6.io/k6@v1.8.1`)';
}

export function k6Version(): string {
  return (
    spawnSync('k6', ['version'], { encoding: 'utf8' }).stdout.trim().split(' ')[1] ?? 'unknown'
  );
}

export interface K6Run {
  /** For settings.ts of the scripts. RESULTS is the folder. */
  env: Record<string, string>;
  folder: string;
  /** Addresses that visitors come from, where VISITORS is local. */
  localIps?: string;
  /** Shows what it says; k6-output.log has it in any case. */
  live: boolean;
}

export interface RunningK6 {
  pid: number;
  /** Of its interface, which tells metrics while it runs. */
  url: string;
  ended: Promise<number>;
  /** k6 ends what it has begun and writes its summary; a second time it just ends. */
  stop(): void;
}

/**
 * The scripts as one text. Each visitor of k6 has modules of its own, and with twenty files a visitor takes
 * twice the memory that it takes with one: k6 spends as much longer on collecting garbage, with the cores
 * that the shop needs.
 */
async function bundleScript(): Promise<string> {
  const bundle = await rolldown({ input: script, external: /^k6($|\/)/ });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}

/** Visitors are no part of the shop: they do not wait with it for a processor, or times would be of that waiting. */
const niceness = -5;

/**
 * Where Linux makes a group of each session, a niceness counts only inside of it, and k6 leads one of its own
 * (https://man7.org/linux/man-pages/man7/sched.7.html, "The autogroup feature").
 */
function setSessionNiceness(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(niceness));
  } catch {
    // No such groups, or no right to: the niceness of the process is what there is.
  }
}

/** Starts k6; its scripts and settings are its own business. */
export async function startK6({ env, folder, localIps, live }: K6Run): Promise<RunningK6> {
  const bundled = await bundleScript();
  const address = `127.0.0.1:${await freePort()}`;
  const log = createWriteStream(path.join(folder, 'k6-output.log'));
  const args = ['run', '--no-usage-report', '--no-color', '--quiet', '--address', address];
  if (localIps) args.push('--local-ips', localIps);
  const { PATH, HOME, K6_INSECURE_SKIP_TLS_VERIFY: insecure } = process.env;
  // Nobody else may be given more than others.
  const first = process.getuid?.() === 0 ? ['nice', '-n', String(niceness)] : [];
  const [command = 'k6', ...rest] = [...first, 'k6', ...args, '-'];
  const child: ChildProcess = spawn(command, rest, {
    // Of its own group: a Ctrl-C reaches us alone, and we end it in order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH,
      HOME,
      // Each time that k6 collects garbage it looks through what all visitors have, and takes the machine from
      // the shop for a second: so as rarely as a fifth of the memory allows, and not before it has that much
      // (https://tip.golang.org/doc/gc-guide). More would be wrong too: in a virtual machine memory that was
      // not used lately costs its first use.
      GOGC: '2400',
      GOMEMLIMIT: String(Math.floor(totalmem() * 0.2)),
      ...(insecure ? { K6_INSECURE_SKIP_TLS_VERIFY: insecure } : {}),
      ...env,
      RESULTS: folder,
    },
  });
  if (first.length && child.pid) setSessionNiceness(child.pid);
  child.stdin?.on('error', () => {}); // It did not start, which `ended` tells.
  child.stdin?.end(bundled);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      if (live) process.stdout.write(chunk);
    });
  }
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => {
      log.end();
      resolve(code ?? 1);
    });
  });
  let stopping = false;
  return {
    pid: child.pid ?? 0,
    url: `http://${address}`,
    ended,
    stop() {
      if (child.exitCode === null) child.kill(stopping ? 'SIGKILL' : 'SIGINT');
      stopping = true;
    },
  };
}

/** k6's end summary in the folder of a run; null when the run did not come so far. */
export async function readEndSummary(folder: string): Promise<EndSummary | null> {
  const text = await readFile(path.join(folder, 'k6-results.json'), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
