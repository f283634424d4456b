import { newId } from '@dhakacart/db';
import { createTestDatabase, type TestDatabase } from '@dhakacart/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVariant } from '../../test/goods.ts';
import { endCampaigns } from './end-campaigns.ts';
import { sweepExpired } from './sweep-expired.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

async function createCampaign(variantIds: string[], startsAt: Date, endsAt: Date): Promise<string> {
  const id = newId('cmp');
  const products = await database.db.product.findMany({
    where: { variants: { some: { id: { in: variantIds } } } },
    select: { id: true },
  });
  await database.db.saleCampaign.create({
    data: {
      id,
      slug: id.slice(4),
      nameEn: 'Sale',
      nameBn: 'সেল',
      headlineEn: 'Sale',
      headlineBn: 'সেল',
      textEn: 'Sale',
      textBn: 'সেল',
      startsAt,
      endsAt,
      products: { create: products.map((product) => ({ productId: product.id })) },
    },
  });
  return id;
}
const prices = async (id: string) => {
  const { price, compareAtPrice } = await database.db.variant.findUniqueOrThrow({ where: { id } });
  return [price, compareAtPrice];
};

describe('ending campaigns', () => {
  it('puts prices back once the time has passed, and only once', async () => {
    const reduced = { price: 80_000, compareAtPrice: 100_000 };
    const [over, running, plain] = await Promise.all([
      createVariant(database.db, reduced),
      createVariant(database.db, reduced),
      createVariant(database.db, { price: 50_000 }),
    ]);
    const outside = await createVariant(database.db, reduced);
    const ended = await createCampaign([over, plain], hours(-48), hours(-1));
    await createCampaign([running], hours(-48), hours(1));

    expect(await endCampaigns(database)).toBe(1);
    expect(await prices(over)).toEqual([100_000, null]);
    expect(await prices(plain)).toEqual([50_000, null]);
    expect(await prices(running)).toEqual([80_000, 100_000]);
    expect(await prices(outside)).toEqual([80_000, 100_000]);
    const { endedAt } = await database.db.saleCampaign.findUniqueOrThrow({ where: { id: ended } });
    expect(endedAt).toBeInstanceOf(Date);

    await database.db.variant.update({ where: { id: over }, data: reduced });
    expect(await endCampaigns(database)).toBe(0);
    expect(await prices(over)).toEqual([80_000, 100_000]);
  });

  it('leaves the price of a product in another running campaign', async () => {
    const both = await createVariant(database.db, { price: 80_000, compareAtPrice: 100_000 });
    await createCampaign([both], hours(-48), hours(-1));
    await createCampaign([both], hours(-2), hours(2));
    expect(await endCampaigns(database)).toBe(1);
    expect(await prices(both)).toEqual([80_000, 100_000]);
  });

  it('happens once however many workers try', async () => {
    const variant = await createVariant(database.db, { price: 80_000, compareAtPrice: 100_000 });
    await createCampaign([variant], hours(-48), hours(-1));
    const counts = await Promise.all(Array.from({ length: 5 }, () => endCampaigns(database)));
    expect(counts.sort()).toEqual([0, 0, 0, 0, 1]);
    expect(await prices(variant)).toEqual([100_000, null]);
  });
});

describe('sweeping', () => {
  it('deletes what has expired and nothing else', async () => {
    const user = await database.db.user.create({
      data: { id: newId('usr'), email: 'sweep@example.com', name: 'S', passwordHash: 'none' },
    });
    const variantId = await createVariant(database.db);
    const room = await database.db.waitingRoom.create({
      data: {
        id: newId('wrm'),
        ratePerSecond: 1,
        currentRate: 1,
        maxInside: 1,
        admissionSeconds: 60,
        arrivalSeconds: 60,
      },
    });
    const both = [hours(-1), hours(1)];
    for (const [index, expiresAt] of both.entries()) {
      const tokenHash = Buffer.from(`token ${index}`);
      await database.db.cart.create({
        data: {
          id: newId('crt'),
          tokenHash,
          expiresAt,
          items: { create: { id: newId('itm'), variantId, quantity: 1, seenPrice: 100 } },
        },
      });
      await database.db.session.create({
        data: { id: newId('ses'), userId: user.id, tokenHash, userAgent: '', ip: '', expiresAt },
      });
      await database.db.passwordReset.create({
        data: {
          id: newId('pwr'),
          userId: user.id,
          tokenHash,
          expiresAt: index === 0 ? hours(-25) : expiresAt,
        },
      });
      await database.db.outbox.create({
        data: {
          id: newId('out'),
          channel: 'email',
          recipient: 'x@example.com',
          template: 'welcome',
          locale: 'en',
          data: {},
          createdAt: index === 0 ? hours(-31 * 24) : new Date(),
        },
      });
      await database.pool.query(
        `INSERT INTO idempotency_keys (owner, key, request_hash, status, created_at)
         VALUES ('\\x01', $1, '\\x02', 201, $2)`,
        [`key ${index}`, index === 0 ? hours(-25) : hours(-23)],
      );
      await database.pool.query(
        'INSERT INTO sign_in_throttles (key, failures, updated_at) VALUES ($1, 1, $2)',
        [`address:${index}`, index === 0 ? hours(-25) : new Date()],
      );
      await database.db.waitingTicket.create({
        data: {
          roomId: room.id,
          number: index + 1,
          holder: tokenHash,
          state: 'left',
          endedAt: index === 0 ? hours(-25) : hours(-23),
        },
      });
    }
    const expected = {
      carts: 1,
      sessions: 1,
      password_resets: 1,
      sign_in_throttles: 1,
      outbox: 1,
      idempotency_keys: 1,
      waiting_tickets: 1,
    };
    expect(await sweepExpired(database)).toEqual(expected);
    expect(Object.values(await sweepExpired(database))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    for (const [table, count] of Object.entries(expected)) {
      const { rows } = await database.pool.query(`SELECT count(*)::int AS count FROM ${table}`);
      expect({ table, count: rows[0].count }).toEqual({ table, count });
    }
    expect(await database.db.cartItem.count()).toBe(1);
  });
});
