import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataDirectory } from './paths.ts';
import type { Shop } from './shop.ts';

/** Where the shop of `pnpm start` answers while it runs, for commands beside it. */
export interface RunningShop {
  /** Of `pnpm start` itself. */
  pid: number;
  url: string;
  webUrl: string;
  apiUrl: string;
  metricsUrls: Record<string, string>;
  /** Of its processes, by name. */
  pids: Record<string, number>;
}

const fileIn = (directory: string) => path.join(directory, 'running-shop.json');

/** Writes it down; the function that comes back takes it away again. */
export async function noteRunningShop(
  { url, webUrl, apiUrl, metricsUrls, children }: Shop,
  directory = dataDirectory,
): Promise<() => Promise<void>> {
  const pids = Object.fromEntries(children.map(({ name, pid }) => [name, pid]));
  const note: RunningShop = { pid: process.pid, url, webUrl, apiUrl, metricsUrls, pids };
  await mkdir(directory, { recursive: true });
  await writeFile(fileIn(directory), JSON.stringify(note, null, 2));
  return () => rm(fileIn(directory), { force: true });
}

/** Null when none runs; a note that a crash left behind counts as none. */
export async function readRunningShop(directory = dataDirectory): Promise<RunningShop | null> {
  try {
    const note: RunningShop = JSON.parse(await readFile(fileIn(directory), 'utf8'));
    // Signal 0 asks whether the process lives.
    process.kill(note.pid, 0);
    return note;
  } catch {
    return null;
  }
}
