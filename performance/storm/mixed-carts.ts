import { createShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';

/** Carts of one to five lines in any order over few products: where locks would cross. */
export const mixedCarts: Scenario = {
  name: 'mixed-carts',
  async run({ quick, verify }) {
    const shop = await startStormShop({ replicas: 3, worker: false });
    try {
      const carts = quick ? 200 : 2_000;
      const troubles: string[] = [];
      const shopper = createShopper(shop.urls, {
        onTrouble: ({ status, text }) => troubles.push(`${status} ${text.slice(0, 200)}`),
      });
      const variants = await stockUp(shop.database, { variants: 8, onHand: 1_000_000 });
      const refused: string[] = [];
      let next = 0;
      let placed = 0;
      const buy = async () => {
        const shuffled = variants.toSorted(() => Math.random() - 0.5);
        const lines = shuffled
          .slice(0, 1 + Math.floor(Math.random() * 5))
          .map((variantId) => ({ variantId, quantity: 1 + Math.floor(Math.random() * 3) }));
        const filled = await shopper.fill({ lines });
        if ('refused' in filled) return refused.push(filled.refused.text);
        const body = await shopper.prepare({ lines }, filled.cookie);
        const { status, body: answer } = await shopper.order(body, filled.cookie);
        return status === 201 ? placed++ : refused.push(JSON.stringify(answer));
      };
      await Promise.all(
        Array.from({ length: 64 }, async () => {
          while (next++ < carts) await buy();
        }),
      );
      const { rows } = await shop.database.pool.query<{ deadlocks: number }>(
        'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
      );
      const damage = await verify(shop.database);
      return {
        checks: {
          'every cart became an order': placed === carts && refused.length === 0,
          'no deadlock surfaced, nor anything else': troubles.length === 0,
          'there was none that had to be retried': rows[0]?.deadlocks === 0,
          'the ledger balances': damage.length === 0,
        },
        details: {
          carts,
          placed,
          deadlocks: rows[0]?.deadlocks,
          troubles: troubles.slice(0, 5),
          refused: refused.slice(0, 5),
          damage: damage.slice(0, 10),
        },
      };
    } finally {
      await shop.stop();
    }
  },
};
