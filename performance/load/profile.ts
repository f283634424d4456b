import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { percent } from '../report/format.ts';

/** Part of a CPU profile of V8, as `node --cpu-prof` writes it (https://nodejs.org/api/cli.html#--cpu-prof). */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  /** Of each sample the node, and how long it stands for, µs. */
  samples: number[];
  timeDeltas: number[];
}

export interface ProfilePart {
  what: string;
  /** Of the time in which the process did something, 0 to 1. */
  share: number;
}

/** Parts that are less than this are not told of. */
const leastShare = 0.01;

/** Where the main thread of each process was, largest first, by the folders of their profiles. */
export async function readProfiles(
  folders: Record<string, string>,
): Promise<Record<string, ProfilePart[]>> {
  const read = Object.entries(folders).map(async ([name, folder]) => {
    const files = await readdir(folder);
    // CPU.date.time.pid.thread.number.cpuprofile; further threads have numbers above 0.
    const main = files.find((file) => file.split('.')[4] === '0');
    if (!main) throw new Error(`${name} left no profile in ${folder}.`);
    const profile: CpuProfile = JSON.parse(await readFile(path.join(folder, main), 'utf8'));
    return [name, partsOf(profile)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/**
 * What the thread did by itself, not in what it called: by package, and by folder of our own code. From its
 * start to its end, and by the clock: where others have the processor, waiting for one counts.
 */
export function partsOf({ nodes, samples, timeDeltas }: CpuProfile): ProfilePart[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const what = names.get(id);
    if (what) times.set(what, (times.get(what) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([what, time]) => ({ what, share: time / all }))
    .filter(({ share }) => share >= leastShare)
    .toSorted((one, other) => other.share - one.share);
}

/** Null while there was nothing to do. */
function partOf({ functionName, url }: { functionName: string; url: string }): string | null {
  if (functionName === '(idle)') return null;
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (functionName === '(program)') return 'the kernel and native code';
  if (url === '') return `built in: ${functionName || '(anonymous)'}`;
  if (url.startsWith('wasm:')) return 'WebAssembly';
  if (url.startsWith('node:')) return `Node: ${url.slice('node:'.length)}`;
  const [, installed] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (installed) return installed;
  const [, own] = /\/((?:apps|packages)\/.*?)\/[^/]*$/.exec(url) ?? [];
  return own ?? path.basename(url);
}

export function renderProfiles(profiles: Record<string, ProfilePart[]>): string {
  return Object.entries(profiles)
    .map(([name, parts]) => {
      const lines = parts
        .slice(0, 15)
        .map(({ what, share }) => `  ${percent(share).padStart(6)}  ${what}`);
      return `Where ${name} was while it was busy\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
