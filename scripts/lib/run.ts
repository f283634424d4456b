import { spawn } from 'node:child_process';
import { repositoryRoot } from './paths.ts';

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Show the output as it comes; otherwise it is only shown when the command fails. */
  live?: boolean;
  signal?: AbortSignal | undefined;
}

/**
 * Runs a command to its end and returns what it printed.
 *
 * @throws Error with the end of its output when it fails.
 */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? repositoryRoot,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.signal ? { signal: options.signal } : {}),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        if (options.live) process.stdout.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const said = options.live ? '' : `\n${output.slice(-6_000)}`;
      reject(new Error(`${command} ${args.join(' ')} failed (${signal ?? code}).${said}`));
    });
  });
}
