import { attempt, type Ended, run } from './command.ts';

export const chart = 'deploy/helm/dhakacart';

/** Values as the flags that set them, each by its path. */
export function setFlags(values: Values): string[] {
  return Object.entries(values).flatMap(([path, value]) =>
    typeof value === 'string'
      ? ['--set-string', `${path}=${value}`]
      : ['--set-json', `${path}=${JSON.stringify(value)}`],
  );
}

/** By the path of the value: `{ 'ingress.enabled': true }`. */
export type Values = Record<string, unknown>;

export const helm = (...args: string[]): Promise<string> => run('helm', args);

/** For what may fail. */
export const tryHelm = (...args: string[]): Promise<Ended> => attempt('helm', args);
