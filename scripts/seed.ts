import { parseArgs } from 'node:util';
import { createDatabase } from '@dhakacart/db';
import { isSeeded, renewCampaign, seedDemo, seedScale } from '@dhakacart/db/seed';
import { createPasswordHasher } from '../apps/api/src/features/auth/password-hash.ts';
import { openShopDatabase } from './lib/database.ts';
import { fail, step } from './lib/progress.ts';

// Fills the shop's database: the demo shop, and with --scale N made-up products up to N for
// measurements. What is there stays; a demo sale that has ended starts again.
const { values } = parseArgs({ options: { scale: { type: 'string' } } });
const total = Number(values.scale ?? 0);

const shop = await openShopDatabase();
const database = createDatabase({ url: shop.url, statementTimeoutMs: 3_600_000 });
try {
  if (!Number.isSafeInteger(total) || total < 0) throw new Error('--scale takes a whole number.');
  const now = new Date();
  if (await isSeeded(database.db)) await renewCampaign(database.db, now);
  else {
    step('Filling the shelves');
    await seedDemo(database, { now, hashPassword: createPasswordHasher().hash });
  }
  if (total > 0) {
    const started = performance.now();
    await seedScale(database, total, {
      now,
      onProgress: (products) => {
        if (products % 50_000 < 10_000 || products === total) {
          step(`${products} products, ${Math.round((performance.now() - started) / 1000)} s`);
        }
      },
    });
  }
} catch (error) {
  fail(error);
} finally {
  await database.close();
  await shop.embedded?.stop();
}
