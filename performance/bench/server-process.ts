import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { pinned, serverCore } from './load.ts';
import { stoppable } from './running.ts';

export interface ServerProcess {
  pid: number;
  stop(): Promise<void>;
}

export interface ServerOptions {
  script: string;
  env: Record<string, string>;
  /** The process writes into it by itself: a pipe would cost the measuring process time. */
  logFile: string;
  /** Answers 200 when the server is ready. */
  probe: string;
  /** Bound to the core of the servers; by default it is. */
  pin?: boolean;
}

/** Starts a Node server on the servers' core and waits until it is ready. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { script, env, logFile, probe, pin = true } = options;
  const log = await open(logFile, 'w');
  const command = [process.execPath, script];
  const [program = '', ...args] = pin ? pinned(serverCore, command) : command;
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(program, args, {
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
    // Of its own group: a Ctrl-C reaches us alone, and we end it in order.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = stoppable(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  await log.close();
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(probe).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) break;
    if (child.exitCode !== null || child.signalCode !== null || attempt > 400) {
      child.kill('SIGKILL');
      throw new Error(`${script} did not start.\n${await readFile(logFile, 'utf8')}`);
    }
    await wait(50);
  }
  return {
    pid: child.pid ?? 0,
    stop,
  };
}
