import { randomUUID } from 'node:crypto';
import { createSender } from '../bench/orders-load.ts';
import { createShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';

const copies = 50;

/** One intention sent fifty times at once, to several API processes. */
export const oneKey: Scenario = {
  name: 'one-key',
  async run({ quick, verify }) {
    const shop = await startStormShop({ replicas: 3, worker: false });
    try {
      const rounds = quick ? 3 : 20;
      const shopper = createShopper(shop.urls);
      const senders = shop.urls.map((url) => createSender(url, copies));
      const [variantId = ''] = await stockUp(shop.database, { variants: 1, onHand: 1_000 });
      const unexpected: string[] = [];
      let different = 0;
      let reused = 0;
      for (let round = 0; round < rounds; round++) {
        const wish = { lines: [{ variantId, quantity: 1 }] };
        const filled = await shopper.fill(wish);
        if ('refused' in filled) throw new Error(filled.refused.text);
        const { cookie } = filled;
        const body = await shopper.prepare(wish, cookie);
        const headers = { cookie, 'idempotency-key': randomUUID() };
        const answers = await Promise.all(
          Array.from({ length: copies }, (_, index) => {
            const send = senders[index % senders.length];
            if (!send) throw new Error('there is no API to send to');
            return send('POST', '/orders', headers, body);
          }),
        );
        for (const { status, text } of answers) {
          const underWay = status === 409 && text.includes('request_in_flight');
          if (status !== 201 && !underWay) unexpected.push(`${status} ${text.slice(0, 200)}`);
        }
        const bodies = answers.filter(({ status }) => status === 201).map(({ text }) => text);
        if (new Set(bodies).size !== 1) different++;
        const other = await senders[0]?.('POST', '/orders', headers, { ...body, note: 'other' });
        if (other?.status === 422) reused++;
      }
      const orders = await shop.database.db.order.count();
      const damage = await verify(shop.database);
      return {
        checks: {
          [`${copies} copies at once are one order, ${rounds} times`]: orders === rounds,
          'every accepted copy got the same answer': different === 0,
          'the others were told that it is under way': unexpected.length === 0,
          'the same key with another body is refused': reused === rounds,
          'the ledger balances': damage.length === 0,
        },
        details: { copies, rounds, orders, unexpected: unexpected.slice(0, 5), damage },
      };
    } finally {
      await shop.stop();
    }
  },
};
