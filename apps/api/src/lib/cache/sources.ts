import type { Database } from '@dhakacart/db';

/** Where a cold answer is computed. */
export type Source = 'primary' | 'standby';

/** The databases of the catalogue; a standby only reads, and may be a moment behind. */
export interface Sources {
  primary: Database;
  standby: Database | null;
}

/** Makes a service on each database once; the result gives the one of a source. */
export function onEach<T>(
  { primary, standby }: Sources,
  create: (database: Database) => T,
): (from: Source) => T {
  const services = { primary: create(primary), standby: create(standby ?? primary) };
  return (from) => services[from];
}
