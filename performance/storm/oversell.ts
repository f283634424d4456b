import { createShopper, type Outcome, type StormShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';

const shoppers = 500;
const units = 50;

/** 500 shoppers at once for 50 units, from several API processes, round after round. */
export const oversell: Scenario = {
  name: 'oversell',
  async run({ say, quick, verify }) {
    const shop = await startStormShop({ replicas: 3, worker: false });
    try {
      const rounds = quick ? 2 : 20;
      let troubles = 0;
      const shopper = createShopper(shop.urls, {
        connections: 200,
        onTrouble: ({ status }) => {
          if (status >= 500) troubles++;
        },
      });
      const variants = await stockUp(shop.database, { variants: rounds, onHand: units });
      const perRound: { placed: number; soldOut: number; other: string[] }[] = [];
      for (const variantId of variants) {
        const outcomes = await rush(shopper, variantId);
        perRound.push({
          placed: outcomes.filter(({ status }) => status === 201).length,
          soldOut: outcomes.filter(({ body }) => body.code === 'insufficient_stock').length,
          other: outcomes
            .filter(({ status, body }) => status !== 201 && body.code !== 'insufficient_stock')
            .map(({ status, body }) => `${status} ${body.code}`),
        });
        say(`  round ${perRound.length}: ${perRound.at(-1)?.placed} placed`);
      }
      const reserved = await shop.database.db.variant.findMany({
        where: { id: { in: variants } },
        select: { reserved: true },
      });
      const damage = await verify(shop.database);
      return {
        checks: {
          [`exactly ${units} orders in each of ${rounds} rounds`]: perRound.every(
            ({ placed }) => placed === units,
          ),
          'everyone else was told that it is sold out': perRound.every(
            ({ soldOut }) => soldOut === shoppers - units,
          ),
          'exactly what there was is reserved': reserved.every((row) => row.reserved === units),
          'no answer of 500 or more': troubles === 0,
          'the ledger balances': damage.length === 0,
        },
        details: { shoppers, units, rounds, perRound, damage: damage.slice(0, 10) },
      };
    } finally {
      await shop.stop();
    }
  },
};

/** Everybody has it in the cart and has seen the sum; then everybody orders in the same moment. */
async function rush(shopper: StormShopper, variantId: string): Promise<Outcome[]> {
  const wish = { lines: [{ variantId, quantity: 1 }] };
  const ready = await Promise.all(
    Array.from({ length: shoppers }, async () => {
      const filled = await shopper.fill(wish);
      if ('refused' in filled) throw new Error(`nobody has ordered yet: ${filled.refused.text}`);
      return { cookie: filled.cookie, body: await shopper.prepare(wish, filled.cookie) };
    }),
  );
  return Promise.all(ready.map(({ cookie, body }) => shopper.order(body, cookie)));
}
