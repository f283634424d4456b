import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const assumptionsFile = path.join(import.meta.dirname, 'assumptions.json');

/** What no measurement can tell; each with its unit and where it comes from in assumptions.json. */
const names = [
  'visitors',
  'thinkSeconds',
  'peakFactor',
  'actionsPerVisit',
  'homePercent',
  'listPercent',
  'searchPercent',
  'addPercent',
  'buyPercent',
  'changePercent',
  'removePercent',
  'signInPercent',
  'sessionPercent',
  'registerPercent',
  'cdnPercent',
  'targetCpuPercent',
  'coresPerPod',
  'memoryPerPodMb',
  'connectionsPerVisitor',
  'poolSize',
  'poolSizeOfWorker',
  'mostConnections',
  'largestDatabaseCores',
  'databaseGbPerCore',
  'pageKb',
  'saleHours',
  'pricePerCoreHour',
  'pricePerDatabaseCoreHour',
  'pricePerGbOut',
  'pricePerGbMonth',
] as const;
export type AssumptionName = (typeof names)[number];

export interface Assumption {
  value: number;
  unit: string;
  /** Where it comes from, or that it is ours and what replaces it. */
  source: string;
}

export type Assumptions = Record<AssumptionName, Assumption>;
export type Values = Record<AssumptionName, number>;

/**
 * Reads assumptions.json, which people edit.
 *
 * @throws Error that names what is missing, unknown or without a source.
 */
export async function readAssumptions(file = assumptionsFile): Promise<Assumptions> {
  const read: Record<string, Partial<Assumption>> = JSON.parse(await readFile(file, 'utf8'));
  const faults = [
    ...names.filter((name) => !read[name]).map((name) => `${name} is missing`),
    ...Object.entries(read).flatMap(([name, { value, unit, source }]) => {
      if (!names.some((one) => one === name)) return [`${name} is not known`];
      if (typeof value !== 'number' || !(value >= 0)) return [`${name} has no value from 0 on`];
      return unit && source ? [] : [`${name} has no unit or no source`];
    }),
  ];
  if (faults.length) throw new Error(`${path.basename(file)}: ${faults.join('; ')}.`);
  return read as Assumptions;
}

export function valuesOf(assumptions: Assumptions): Values {
  return Object.fromEntries(names.map((name) => [name, assumptions[name].value])) as Values;
}
