import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { repositoryRoot } from '../../scripts/lib/paths.ts';

export interface Spawned {
  child: ChildProcess;
  /** The exit code, once it has ended. */
  ended: Promise<number>;
  /** What it has printed so far, on both streams. */
  said(): string;
}

/** Starts a command of the repository for a test to watch and to end. */
export function spawnCommand(command: string, args: string[], env: NodeJS.ProcessEnv): Spawned {
  const child = spawn(command, args, {
    cwd: repositoryRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  const ended = once(child, 'close').then(([code]) => Number(code));
  return { child, ended, said: () => said };
}
