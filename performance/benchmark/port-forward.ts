import { spawn } from 'node:child_process';

export interface PortForward {
  /** Where it listens here. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Forwards a port of a pod or Service to a free one of this machine. The process is ours alone and is
 * ended by its id; a cluster may have others that people work with.
 *
 * @throws Error with what kubectl said when it does not come up within 20 s.
 */
export async function forward(
  namespace: string,
  object: string,
  port: number,
): Promise<PortForward> {
  const args = [
    '--namespace',
    namespace,
    'port-forward',
    '--address',
    '127.0.0.1',
    object,
    `:${port}`,
  ];
  const child = spawn('kubectl', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  let said = '';
  const local = new Promise<number>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        const found = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (found) resolve(Number(found));
      });
    }
  });
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  };
  const patience = new Promise<null>((resolve) => setTimeout(resolve, 20_000, null).unref());
  const opened = await Promise.race([local, ended.then(() => null), patience]);
  if (opened === null) {
    await stop();
    throw new Error(
      `kubectl ${args.join(' ')} did not forward: ${said.trim() || 'it said nothing'}`,
    );
  }
  return { url: `http://127.0.0.1:${opened}`, stop };
}
