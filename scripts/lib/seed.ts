import { createDatabase } from '@dhakacart/db';
import { addCoupons, isSeeded, renewCampaign, seedDemo } from '@dhakacart/db/seed';
import { createPasswordHasher } from '../../apps/api/src/features/auth/password-hash.ts';

/**
 * Fills an empty database with the demo shop. In our own database a sale that has ended starts
 * again, and coupons that are missing are added, so that the shop always has them to show; in the
 * user's nothing is touched.
 */
export async function seedIfEmpty(
  url: string,
  ours: boolean,
  say: (line: string) => void,
): Promise<void> {
  const database = createDatabase({ url, statementTimeoutMs: 60_000 });
  try {
    const now = new Date();
    if (await isSeeded(database.db)) {
      if (ours) {
        await renewCampaign(database.db, now);
        await addCoupons(database.pool);
      }
      return;
    }
    say('Filling the shelves');
    await seedDemo(database, { now, hashPassword: createPasswordHasher().hash });
  } finally {
    await database.close();
  }
}
