import { randomUUID } from 'node:crypto';
import { type Controls, createControls } from '@dhakacart/gateway-simulator';
import { startStormGateway } from './gateway.ts';
import { createShopper, type Wish } from './shopper.ts';
import { stockUp } from './stock.ts';
import { startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';

const copies = 5;
const forgeries = ['amount', 'currency', 'tran_id', 'signature'] as const;

interface Waiting {
  orderId: string;
  paymentId: string;
  redirectUrl: string;
}

/** News of payments five times in parallel: reordered, delayed, forged, to several API processes. */
export const payments: Scenario = {
  name: 'payments',
  async run({ quick, verify }) {
    const gateway = await startStormGateway();
    const { simulator } = gateway;
    const { environment } = gateway;
    const shop = await startStormShop({ replicas: 3, worker: false, environment });
    try {
      gateway.callBackAt(shop.urls);
      const each = quick ? 8 : 60;
      const troubles: string[] = [];
      const shopper = createShopper(shop.urls, {
        onTrouble: ({ status, text }) => troubles.push(`${status} ${text.slice(0, 200)}`),
      });
      const [variantId = ''] = await stockUp(shop.database, { variants: 1, onHand: 100_000 });

      const place = async (): Promise<Waiting> => {
        const wish: Wish = { lines: [{ variantId, quantity: 1 }], payment: 'sslcommerz' };
        const filled = await shopper.fill(wish);
        if ('refused' in filled) throw new Error(filled.refused.text);
        const { cookie } = filled;
        const { body } = await shopper.order(await shopper.prepare(wish, cookie), cookie);
        const headers = { cookie, 'idempotency-key': randomUUID() };
        const path = `/orders/${body.id}/payments`;
        const { status, text } = await shopper.persist('POST', path, headers, undefined);
        if (status !== 201) throw new Error(`a payment did not begin: ${status} ${text}`);
        return { orderId: String(body.id), ...JSON.parse(text) };
      };
      const placeAll = () => Promise.all(Array.from({ length: each }, place));
      const choose = async ({ redirectUrl }: Waiting, choice: string) => {
        const body = new URLSearchParams({ choice });
        await (await fetch(redirectUrl, { method: 'POST', body })).text();
      };
      /** Answers to what the gateway sent during `work`. */
      const answersTo = async (given: Partial<Controls>, work: () => Promise<unknown>) => {
        const from = simulator.notifier.deliveries.length;
        Object.assign(simulator.controls, createControls(), { ipnCopies: copies }, given);
        await work();
        await simulator.notifier.release({ reverse: true });
        await simulator.notifier.idle();
        return simulator.notifier.deliveries.slice(from).map(({ answer }) => answer);
      };

      const reordered = await placeAll();
      const honest = await answersTo({ ipn: 'hold' }, () =>
        Promise.all(
          reordered.map(async (one, index) => {
            if (index % 2 === 0) await choose(one, 'fail');
            await choose(one, 'card');
          }),
        ),
      );
      const delayed = await placeAll();
      honest.push(
        ...(await answersTo({ ipnDelayMs: 500 }, () =>
          Promise.all(delayed.map((one) => choose(one, 'bkash'))),
        )),
      );
      const other = await place();
      const forged: Waiting[] = [];
      const refusals: number[] = [];
      for (const forge of forgeries) {
        const victims = await placeAll();
        forged.push(...victims);
        const controls = { forge, otherTranId: other.paymentId };
        refusals.push(
          ...(await answersTo(controls, () =>
            Promise.all(victims.map((one) => choose(one, 'nagad'))),
          )),
        );
      }

      const { db } = shop.database;
      const paid = await db.order.findMany({
        where: { id: { in: [...reordered, ...delayed].map(({ orderId }) => orderId) } },
        include: { payments: true, refunds: true },
      });
      const messages = await db.outbox.count({ where: { template: 'order_paid' } });
      const believed = await db.order.count({
        where: { status: { not: 'awaiting_payment' }, id: { notIn: paid.map(({ id }) => id) } },
      });
      const damage = await verify(shop.database);
      return {
        checks: {
          [`${2 * each} orders are paid once and for the right sum`]:
            paid.length === 2 * each &&
            messages === paid.length &&
            paid.every(
              (order) =>
                order.status === 'confirmed' &&
                order.paidAmount === order.total &&
                order.payments.filter(({ status }) => status === 'paid').length === 1 &&
                order.refunds.length === 0,
            ),
          'every honest notification was taken, however often it came':
            honest.length === (2 * each + Math.ceil(each / 2)) * copies &&
            honest.every((status) => status === 200),
          [`${forged.length} forged payments changed nothing`]: believed === 0,
          'every forged notification was refused':
            refusals.length === forged.length * copies &&
            refusals.every((status) => status === 400),
          'no answer of 500 or more': troubles.length === 0,
          'the ledger balances': damage.length === 0,
        },
        details: {
          copies,
          orders: paid.length,
          messages,
          forged: forged.length,
          believed,
          honest: tally(honest),
          refusals: tally(refusals),
          troubles: troubles.slice(0, 5),
          damage,
        },
      };
    } finally {
      await shop.stop();
      await gateway.close();
    }
  },
};

/** How often each status was answered. */
const tally = (statuses: readonly number[]) =>
  Object.fromEntries(
    [...new Set(statuses)].map((status) => [
      status,
      statuses.filter((one) => one === status).length,
    ]),
  );
