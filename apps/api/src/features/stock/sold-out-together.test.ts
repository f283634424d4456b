import { newId } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createVariant } from '../../../test/goods.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('a product whose variants sell out at the same moment is sold out', async () => {
  const first = await createVariant(database.db);
  const variant = await database.db.variant.findUniqueOrThrow({ where: { id: first } });
  const second = newId('var');
  await database.db.variant.create({
    data: {
      id: second,
      sku: `SKU-${second.slice(4)}`,
      productId: variant.productId,
      position: 1,
      options: {},
      colour: 'black',
      price: variant.price,
      onHand: 10,
    },
  });
  const product = () => database.db.product.findUniqueOrThrow({ where: { id: variant.productId } });
  expect((await product()).inStock).toBe(true);

  const sellOut = 'UPDATE variants SET reserved = on_hand WHERE id = $1';
  const [one, other] = [await database.pool.connect(), await database.pool.connect()];
  try {
    await one.query('BEGIN');
    await other.query('BEGIN');
    await one.query(sellOut, [first]);
    const { rows } = await other.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    let isDone = false;
    const selling = other.query(sellOut, [second]).finally(() => {
      isDone = true;
    });
    // Until it waits for the first, or has not waited for it.
    while (!isDone) {
      const { rowCount } = await database.pool.query(
        `SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'`,
        [rows[0]?.pid],
      );
      if (rowCount === 1) break;
    }
    await one.query('COMMIT');
    await selling;
    await other.query('COMMIT');
  } finally {
    one.release();
    other.release();
  }
  expect((await product()).inStock).toBe(false);
});
