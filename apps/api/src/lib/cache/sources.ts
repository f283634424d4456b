import { createDatabase, type Database } from '@dhakacart/db';
import type { Config } from '../../config.ts';

/** Where a cold answer is computed. */
export type Source = 'primary' | 'standby';

/** The databases of the catalogue; a standby only reads, and may be a moment behind. */
export interface Sources {
  primary: Database;
  standby: Database | null;
}

/** The standby that the configuration names, if it does; its few connections do for cold answers. */
export function openStandby({ database }: Pick<Config, 'database'>): Database | null {
  const { standbyUrl: url } = database;
  if (url === null) return null;
  return createDatabase({
    ...database,
    url,
    poolSize: 2,
    applicationName: 'dhakacart-api-standby',
  });
}

/** Makes a service on each database once; the result gives the one of a source. */
export function onEach<T>(
  { primary, standby }: Sources,
  create: (database: Database) => T,
): (from: Source) => T {
  const services = { primary: create(primary), standby: create(standby ?? primary) };
  return (from) => services[from];
}
