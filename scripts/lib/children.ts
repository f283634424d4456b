import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from './paths.ts';

export interface ChildOptions {
  name: string;
  /** The script that Node runs. */
  script: string;
  args?: string[];
  cwd?: string;
  env: NodeJS.ProcessEnv;
  /** A Linux control group to be in from the start: Node looks only then how much memory it may have. */
  controlGroup?: string | undefined;
  /** Where its output goes; shown when it fails. */
  logFile: string;
}

export interface Child {
  name: string;
  pid: number;
  /** Resolves when the process is gone, by itself or not. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** SIGTERM, and SIGKILL when it is still there after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
}

/** Starts a Node process of its own group, so that a Ctrl-C reaches only us and we stop it in order. */
export async function startChild(options: ChildOptions): Promise<Child> {
  await mkdir(path.dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile, { flags: 'w' });
  const { controlGroup } = options;
  const node = [process.execPath, options.script, ...(options.args ?? [])];
  const [command = '', ...args] = controlGroup
    ? ['sh', '-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', controlGroup, ...node]
    : node;
  const child = spawn(command, args, {
    cwd: options.cwd ?? repositoryRoot,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = untilEnded(child);
  return {
    name: options.name,
    pid: child.pid ?? 0,
    ended,
    async stop(patienceMs = 15_000) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(timer);
      log.end();
    },
  };
}

function untilEnded(child: ChildProcess): Child['ended'] {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: -1, signal: null }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}
