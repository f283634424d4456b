import { createDatabase } from '@dhakacart/db';
import { isSeeded, seedDemo } from '@dhakacart/db/seed';
import { createPasswordHasher } from './features/auth/password-hash.ts';

/**
 * Fills an empty database with the demo shop and its demo accounts; of one that has a catalogue
 * nothing is touched, so that it may run with every release.
 */
export async function seedCommand(
  url: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  if (!url) throw new Error('DATABASE_URL is not set.');
  const database = createDatabase({ url, poolSize: 2, statementTimeoutMs: 60_000 });
  try {
    if (await isSeeded(database.db)) return say('There is a catalogue already.');
    await seedDemo(database, { now: new Date(), hashPassword: createPasswordHasher().hash });
    say('The demo shop is there.');
  } finally {
    await database.close();
  }
}
