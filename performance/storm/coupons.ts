import { newId } from '@dhakacart/db';
import { createShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';

const limit = 10;
const carts = 200;

/** A coupon for ten, and two hundred who send it at once; and one person with many carts. */
export const coupons: Scenario = {
  name: 'coupons',
  async run({ quick, verify }) {
    const shop = await startStormShop({ replicas: 3, worker: false });
    try {
      const rounds = quick ? 1 : 5;
      const troubles: string[] = [];
      const shopper = createShopper(shop.urls, {
        onTrouble: ({ status, text }) => troubles.push(`${status} ${text.slice(0, 200)}`),
      });
      const [variantId = ''] = await stockUp(shop.database, { variants: 1, onHand: 100_000 });
      const order = async (coupon: string, phoneOf: (index: number) => string, count: number) => {
        const ready = await Promise.all(
          Array.from({ length: count }, async (_, index) => {
            const wish = { lines: [{ variantId, quantity: 1 }], coupon, phone: phoneOf(index) };
            const filled = await shopper.fill(wish);
            if ('refused' in filled) throw new Error(filled.refused.text);
            return { cookie: filled.cookie, body: await shopper.prepare(wish, filled.cookie) };
          }),
        );
        return Promise.all(ready.map(({ cookie, body }) => shopper.order(body, cookie)));
      };
      const perRound: { redeemed: number; usedUp: number; used: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        const coupon = `STORM${round}`;
        await shop.database.db.coupon.create({
          data: { id: newId('cpn'), code: coupon, kind: 'fixed', value: 5_000, usageLimit: limit },
        });
        const phoneOf = (index: number) => `017${String(round * carts + index).padStart(8, '0')}`;
        const outcomes = await order(coupon, phoneOf, carts);
        const { used } = await shop.database.db.coupon.findUniqueOrThrow({
          where: { code: coupon },
        });
        perRound.push({
          redeemed: outcomes.filter(({ status }) => status === 201).length,
          usedUp: outcomes.filter(({ body }) => body.reason === 'used_up').length,
          used,
        });
      }
      await shop.database.db.coupon.create({
        data: { id: newId('cpn'), code: 'TWICE', kind: 'fixed', value: 5_000, perCustomer: 2 },
      });
      const onePerson = await order('TWICE', () => '01999999999', 40);
      const damage = await verify(shop.database);
      return {
        checks: {
          [`exactly ${limit} orders with the coupon in each of ${rounds} rounds`]: perRound.every(
            ({ redeemed, used }) => redeemed === limit && used === limit,
          ),
          'everyone else was told that it is used up': perRound.every(
            ({ usedUp }) => usedUp === carts - limit,
          ),
          'one person uses it as often as one may, from however many carts':
            onePerson.filter(({ status }) => status === 201).length === 2 &&
            onePerson.filter(({ body }) => body.reason === 'per_customer').length === 38,
          'no answer of 500 or more': troubles.length === 0,
          'the ledger balances': damage.length === 0,
        },
        details: { limit, carts, rounds, perRound, troubles: troubles.slice(0, 5), damage },
      };
    } finally {
      await shop.stop();
    }
  },
};
