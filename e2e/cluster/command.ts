import { spawn } from 'node:child_process';
import { repositoryRoot } from '../../scripts/lib/paths.ts';

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

export interface CommandOptions {
  /** What the command reads. */
  input?: string;
  /** Beside our own environment. */
  env?: Record<string, string>;
  /** After so long it is killed, s. */
  seconds?: number;
}

/** Runs a command of the repository's root to its end, whatever that is. */
export function attempt(
  command: string,
  args: string[],
  { input, env, seconds = 900 }: CommandOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: repositoryRoot,
      env: { ...process.env, ...env },
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (chunk: string) => {
        said[stream] += chunk;
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) said.stderr += `\nkilled by ${signal}`;
      resolve({ code: code ?? 1, ...said });
    });
    // A command that fails at once closes its input before it has read it.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/**
 * Runs a command and returns what it printed.
 *
 * @throws Error with the end of its output when it fails.
 */
export async function run(
  command: string,
  args: string[],
  options?: CommandOptions,
): Promise<string> {
  const { code, stdout, stderr } = await attempt(command, args, options);
  if (code === 0) return stdout;
  throw new Error(
    `${command} ${args.join(' ')} failed (${code}).\n${`${stdout}${stderr}`.slice(-4_000)}`,
  );
}

/** Runs one of the commands that the environment names, with a name as its argument. */
export async function runNamed(command: string, name: string): Promise<string> {
  return run('sh', ['-c', `${command} "$1"`, 'sh', name]);
}
