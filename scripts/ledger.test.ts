import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../apps/api/test/app.ts';
import { createVariant } from '../apps/api/test/goods.ts';
import { ofLoadRun, placeOrder } from '../apps/api/test/orders.ts';

let database: TestDatabase;
let t: TestApp;
let variant: string;
beforeAll(async () => {
  database = await createTestDatabase();
  t = await startTestApp({ url: database.url });
  variant = await createVariant(database.db, { onHand: 10 });
  await placeOrder(t.app, [[variant, 2]]);
});
afterAll(async () => {
  await t.close();
  await database.drop();
});

/** Runs a command of `package.json` on the database of this test. */
async function runScript(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, said, complained };
}

describe('pnpm ledger verify', () => {
  it('ends well while the books balance', async () => {
    const { code, said } = await runScript('ledger.ts', 'verify');
    expect(said).toContain('The ledger balances.');
    expect(code).toBe(0);
  });

  it('names what is damaged, and fails', async () => {
    await database.pool.query('UPDATE variants SET reserved = reserved + 1 WHERE id = $1', [
      variant,
    ]);
    const { code, said, complained } = await runScript('ledger.ts', 'verify');
    await database.pool.query('UPDATE variants SET reserved = reserved - 1 WHERE id = $1', [
      variant,
    ]);
    expect(code).toBe(1);
    expect(said).toContain(`${variant}: `);
    expect(said).toContain('the holds of a variant add up to what is reserved of it');
    expect(said).not.toContain('The ledger balances.');
    expect(complained).toContain('The ledger is damaged in 1 places.');
  });

  it('does nothing else', async () => {
    expect(await runScript('ledger.ts', 'mend')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('Usage: pnpm ledger verify'),
    });
  });
});

describe('pnpm orders remove-load-run', () => {
  it('takes the orders of one run out of the books', async () => {
    for (const name of ['run-1', 'run-1', 'run-2']) {
      await placeOrder(t.app, [[variant, 1]], { headers: ofLoadRun(name) });
    }
    const { code, said } = await runScript('orders.ts', 'remove-load-run', 'run-1');
    expect(said).toContain('Removed 2 orders of run-1.');
    expect(code).toBe(0);
    expect(await database.db.order.groupBy({ by: ['loadRun'], _count: true })).toEqual(
      expect.arrayContaining([
        { loadRun: null, _count: 1 },
        { loadRun: 'run-2', _count: 1 },
      ]),
    );
    expect(await database.db.variant.findUnique({ where: { id: variant } })).toMatchObject({
      onHand: 10,
      reserved: 3,
    });
    expect((await runScript('ledger.ts', 'verify')).code).toBe(0);
  });

  it('removes nothing without a name', async () => {
    expect(await runScript('orders.ts', 'remove-load-run')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('Usage: pnpm orders remove-load-run NAME'),
    });
    expect(await database.db.order.count()).toBe(2);
  });
});
