import { parseArgs } from 'node:util';
import { createDatabase, type Database } from '@dhakacart/db';
import { isSeeded, renewCampaign, seedDemo, seedScale } from '@dhakacart/db/seed';
import { createPasswordHasher } from '../apps/api/src/features/auth/password-hash.ts';
import { openShopDatabase, type ShopDatabase } from './lib/database.ts';
import { fail, step } from './lib/progress.ts';

// Fills the shop's database: the demo shop, and with --scale N made-up products up to N for
// measurements. What is there stays; a demo sale that has ended starts again.
const { values } = parseArgs({ options: { scale: { type: 'string' } } });
const total = Number(values.scale ?? 0);

let shop: ShopDatabase | undefined;
let database: Database | undefined;
try {
  if (!Number.isSafeInteger(total) || total < 0) throw new Error('--scale takes a whole number.');
  shop = await openShopDatabase();
  database = createDatabase({ url: shop.url, statementTimeoutMs: 3_600_000 });
  await fill(database);
} catch (error) {
  fail(error);
} finally {
  await database?.close();
  await shop?.embedded?.stop();
}

async function fill(target: Database): Promise<void> {
  const now = new Date();
  if (await isSeeded(target.db)) await renewCampaign(target.db, now);
  else {
    step('Filling the shelves');
    await seedDemo(target, { now, hashPassword: createPasswordHasher().hash });
  }
  if (total === 0) return;
  const started = performance.now();
  await seedScale(target, total, {
    now,
    onProgress: (products) => {
      if (products % 50_000 < 10_000 || products === total) {
        step(`${products} products, ${Math.round((performance.now() - started) / 1000)} s`);
      }
    },
  });
}
