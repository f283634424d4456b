import { createShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';

/**
 * Carts of one to five lines in any order over few products, of which some run out: where locks would
 * cross. The ledger is checked all the while, not only at the end.
 */
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
      const plenty = await stockUp(shop.database, { variants: 5, onHand: 1_000_000 });
      const scarce = await stockUp(shop.database, { variants: 3, onHand: 60 });
      const variants = [...scarce, ...plenty];
      const refused: string[] = [];
      let next = 0;
      let placed = 0;
      let soldOut = 0;
      const buy = async () => {
        const shuffled = variants.toSorted(() => Math.random() - 0.5);
        const lines = shuffled
          .slice(0, 1 + Math.floor(Math.random() * 5))
          .map((variantId) => ({ variantId, quantity: 1 + Math.floor(Math.random() * 3) }));
        const filled = await shopper.fill({ lines });
        if ('refused' in filled) {
          if (filled.refused.text.includes('"insufficient_stock"')) return soldOut++;
          return refused.push(filled.refused.text);
        }
        const body = await shopper.prepare({ lines }, filled.cookie);
        const { status, body: answer } = await shopper.order(body, filled.cookie);
        if (status === 201) return placed++;
        return answer.code === 'insufficient_stock' ? soldOut++ : refused.push(answer.code ?? '');
      };
      let over = false;
      const damage: string[] = [];
      const watching = (async () => {
        while (!over) damage.push(...(await verify(shop.database)));
      })();
      await Promise.all(
        Array.from({ length: 64 }, async () => {
          while (next++ < carts) await buy();
        }),
      );
      const { rows } = await shop.database.pool.query<{ deadlocks: number }>(
        'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
      );
      over = true;
      await watching;
      damage.push(...(await verify(shop.database)));
      return {
        checks: {
          'every cart became an order or was told what is sold out':
            placed + soldOut === carts && refused.length === 0,
          'some of it sold out on the way': soldOut > 0,
          'no deadlock surfaced, nor anything else': troubles.length === 0,
          'there was none that had to be retried': rows[0]?.deadlocks === 0,
          'the ledger balances at every moment': damage.length === 0,
        },
        details: {
          carts,
          placed,
          soldOut,
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
