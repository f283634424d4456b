import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeEnvironment } from '../bench/environment.ts';
import { countRows, type Row } from '../report/verdict.ts';
import { k6Version, missingK6 } from './k6.ts';

/** What decides on a result: of all this nothing may be uncommitted in one that is quoted. */
const measured = ['apps', 'packages', 'scripts', 'performance', ':!performance/results'];

export function describeRun(): Record<string, unknown> & { versions: Record<string, string> } {
  const environment = describeEnvironment(measured);
  const versions = environment.versions as Record<string, string>;
  return {
    ...environment,
    versions: { ...versions, ...(missingK6() ? {} : { k6: k6Version() }) },
  };
}

/** One line for people: commit, machine, versions. */
export function environmentLine(): string {
  const { commit, uncommitted, machine, versions } = describeRun();
  const { cpu, cores, memoryGiB } = machine as { cpu: string; cores: number; memoryGiB: number };
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const state = uncommitted ? ' with uncommitted changes' : '';
  return `Commit ${String(commit).slice(0, 12)}${state}, ${cores} cores of ${cpu}, ${memoryGiB} GiB; ${names.join(', ')}.`;
}

/** Writes a result that documents may quote; returns its file, as seen from here. */
export async function store(kind: string, result: Record<string, unknown>): Promise<string> {
  const stamp = new Date().toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  const file = path.join(import.meta.dirname, '..', 'results', `${kind}-${stamp}.json`);
  await writeFile(file, `${JSON.stringify({ ...describeRun(), ...result }, null, 2)}\n`);
  return path.relative(process.cwd(), file);
}

export function renderRows(rows: Row[]): string {
  const lines = rows.map(({ what, measured: value, needed, aim, verdict }) => {
    const hope = aim ? `, aim ${aim}` : '';
    return `  ${(verdict === 'missed' ? 'MISSED' : verdict).padEnd(9)}  ${what}: ${value} (${needed}${hope})`;
  });
  return `${lines.join('\n')}\n${countRows(rows)}\n`;
}
