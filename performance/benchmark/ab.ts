import { spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';

/** What Apache Bench says at its end. */
export interface AbResult {
  url: string;
  requests: number;
  concurrency: number;
  requestsPerSecond: number;
  failed: number;
  /** Answers with another status than 2xx. */
  non2xx: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
}

/** Why Apache Bench cannot be run here, and the remedy; null when it can. */
export function missingAb(): string | null {
  const { error } = spawnSync('ab', ['-V']);
  if (!error) return null;
  if (!error.message.endsWith('ENOENT')) return `ab is there but does not start: ${error.message}`;
  return 'ab is not on the PATH: it comes with apache2-utils (Debian, Ubuntu), httpd-tools (Fedora) or apache2-utils (Alpine)';
}

export interface AbOptions {
  url: string;
  requests: number;
  concurrency: number;
  logFile: string;
  signal: AbortSignal;
}

/**
 * Asks one address as often as told, over connections that are kept. It is one visitor: without a
 * forwarded address the API takes it for one of its own processes, which no limit counts.
 *
 * @throws Error with the end of its output when ab fails.
 */
export async function runAb(options: AbOptions): Promise<AbResult> {
  const { url, requests, concurrency, logFile, signal } = options;
  signal.throwIfAborted();
  const args = ['-k', '-l', '-n', String(requests), '-c', String(concurrency), url];
  const child = spawn('ab', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  signal.removeEventListener('abort', stop);
  await writeFile(logFile, text);
  if (code !== 0) throw new Error(`ab ${args.join(' ')} failed:\n${text.slice(-2_000)}`);
  return readAb(text, url);
}

/** @throws Error when a number is missing: the log is not one of a run that came to its end. */
export function readAb(text: string, url: string): AbResult {
  const number = (pattern: RegExp, otherwise?: number): number => {
    const found = pattern.exec(text)?.[1] ?? otherwise;
    if (found === undefined) throw new Error(`ab did not tell ${pattern.source}.`);
    return Number(found);
  };
  return {
    url,
    requests: number(/^Complete requests:\s+(\d+)/m),
    concurrency: number(/^Concurrency Level:\s+(\d+)/m),
    requestsPerSecond: number(/^Requests per second:\s+([\d.]+)/m),
    failed: number(/^Failed requests:\s+(\d+)/m),
    // ab mentions them only where there are some.
    non2xx: number(/^Non-2xx responses:\s+(\d+)/m, 0),
    p50Ms: number(/^\s+50%\s+(\d+)/m),
    p95Ms: number(/^\s+95%\s+(\d+)/m),
    p99Ms: number(/^\s+99%\s+(\d+)/m),
  };
}
