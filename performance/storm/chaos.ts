import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@dhakacart/db';
import { startStormGateway } from './gateway.ts';
import { createShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';

/** Shoppers at once. */
const shoppers = 24;
/** What an order must be acknowledged with. */
const accepted = new Set([200, 201]);

/**
 * A minute of checkouts while the API, Postgres and the worker are killed one after the other. Every
 * acknowledged order must be there once, every payment that was taken must have paid its order or be on
 * its way back, and the ledger must balance when the holds have run out.
 */
export const chaos: Scenario = {
  name: 'chaos',
  async run({ say, quick, verify }) {
    const gateway = await startStormGateway();
    const shop = await startStormShop({
      replicas: 2,
      holdMinutes: 0.2,
      environment: { ...gateway.environment, PAYMENT_CHECK_MINUTES: '0.05' },
    });
    gateway.callBackAt(shop.urls);
    const seconds = quick ? 15 : 60;
    try {
      const variants = await stockUp(shop.database, { variants: 30, onHand: 100_000 });
      let troubles = 0;
      const shopper = createShopper(shop.urls, { onTrouble: () => troubles++ });
      const acknowledged: { id: string; at: number }[] = [];
      const captured: string[] = [];
      const refused: string[] = [];
      const begun = performance.now();
      let over = false;

      const buy = async (turn: number) => {
        const lines = [0, 1, 2].slice(0, 1 + (turn % 3)).map((offset) => ({
          variantId: variants[(turn * 7 + offset) % variants.length] ?? '',
          quantity: 1 + (turn % 2),
        }));
        const wish = { lines, payment: turn % 3 === 0 ? 'sslcommerz' : 'cod' } as const;
        const filled = await shopper.fill(wish);
        if ('refused' in filled) return refused.push(filled.refused.text);
        const body = await shopper.prepare(wish, filled.cookie);
        const { status, body: answer } = await shopper.order(body, filled.cookie);
        if (!accepted.has(status) || !answer.id) return refused.push(JSON.stringify(answer));
        acknowledged.push({ id: answer.id, at: performance.now() });
        if (turn % 6 === 0) await pay(answer.id, filled.cookie);
      };

      /** Pays as a shopper does; an order whose time has run out meanwhile cannot be paid any more. */
      const pay = async (orderId: string, cookie: string) => {
        const headers = { cookie, 'idempotency-key': randomUUID() };
        const begun = await shopper.persist('POST', `/orders/${orderId}/payments`, headers);
        if (begun.status !== 201) return;
        const { redirectUrl } = JSON.parse(begun.text);
        const body = new URLSearchParams({ choice: 'bkash' });
        await (await fetch(redirectUrl, { method: 'POST', body })).text();
        captured.push(orderId);
      };

      const kills: { what: string; pauseMs: number | null }[] = [];
      const strike = async (
        what: string,
        kill: () => Promise<void>,
        recovers: (since: number) => Promise<boolean> = (since) =>
          untilOrderedAfter(acknowledged, since),
      ) => {
        await delay((seconds * 1000) / 6);
        say(`  killing ${what}`);
        const at = performance.now();
        await kill();
        const recovered = await recovers(performance.now());
        const since = acknowledged.map((order) => order.at).filter((time) => time > at);
        kills.push({ what, pauseMs: recovered ? longestPause([at, ...since]) : null });
      };
      let turn = 0;
      const shopping = Array.from({ length: shoppers }, async () => {
        while (!over) await buy(turn++);
      });
      try {
        await strike('one API process', () => shop.killApi(0));
        await strike('Postgres', () => shop.killPostgres());
        await strike(
          'the worker',
          () => shop.killWorker(),
          () => untilMessagesAreSent(shop.database),
        );
        await strike('both API processes', async () => {
          await Promise.all([shop.killApi(0), shop.killApi(1)]);
        });
        await delay(Math.max(0, begun + seconds * 1000 - performance.now()));
      } finally {
        over = true;
        await Promise.all(shopping);
      }

      say(`  ${acknowledged.length} orders acknowledged; waiting for the holds to run out`);
      await untilNoneWaits(shop.database);
      await untilReconciled(shop.database, captured);
      const strays = await findStrays(shop.database, captured);
      const orders = await shop.database.db.order.count();
      const ids = acknowledged.map(({ id }) => id);
      const found = await shop.database.db.order.count({ where: { id: { in: ids } } });
      const damage = await verify(shop.database);
      const last = await shop.database.db.hold.aggregate({ _sum: { quantity: true } });
      return {
        checks: {
          'orders were acknowledged': ids.length > 0,
          'every acknowledged order exists': found === new Set(ids).size,
          // Nobody gives up before an answer, so there is nothing else to find.
          'there is no order that nobody was told of': orders === ids.length,
          'payments were taken': captured.length > 0,
          'every payment paid its order or is on its way back': strays.length === 0,
          'nobody was refused': refused.length === 0,
          'the shop recovered from each kill': kills.every(({ pauseMs }) => pauseMs !== null),
          'no process ended by itself': shop.deaths.length === 0,
          'the ledger balances': damage.length === 0,
        },
        details: {
          seconds,
          shoppers,
          acknowledged: ids.length,
          orders,
          captured: captured.length,
          strays: strays.slice(0, 5),
          troubles,
          kills,
          heldUnits: last._sum.quantity ?? 0,
          refused: refused.slice(0, 3),
          deaths: shop.deaths,
          damage: damage.slice(0, 10),
        },
      };
    } finally {
      await shop.stop();
      await gateway.close();
    }
  },
};

/** The longest time between two of these moments, ms. */
function longestPause(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(Math.max(...sorted.slice(1).map((time, index) => time - (sorted[index] ?? 0))));
}

/** Whether an order is acknowledged after the moment, within a minute. */
async function untilOrderedAfter(acknowledged: { at: number }[], at: number): Promise<boolean> {
  while (performance.now() < at + 60_000) {
    if ((acknowledged.at(-1)?.at ?? 0) > at) return true;
    await delay(20);
  }
  return false;
}

/** The orders of these that were neither paid, nor have their money on its way back. */
async function findStrays({ db }: Database, orderIds: string[]): Promise<string[]> {
  const orders = await db.order.findMany({
    where: { id: { in: orderIds } },
    include: { payments: { include: { refunds: true } } },
  });
  return orders
    .filter((order) => {
      const paid = order.payments.filter(({ status }) => status === 'paid');
      const back = order.payments.filter(
        ({ status, refunds }) => status === 'surplus' && refunds.length === 1,
      );
      const once = paid.length === 1 && order.paidAmount === order.total;
      return !(once || (paid.length === 0 && back.length === 1));
    })
    .map(({ id, status }) => `${id} ${status}`);
}

/** Lets the worker ask the gateway until no payment that was taken is unknown; a minute at most. */
async function untilReconciled(database: Database, orderIds: string[]): Promise<void> {
  const until = performance.now() + 60_000;
  while ((await findStrays(database, orderIds)).length && performance.now() < until) {
    await database.pool.query("SELECT graphile_worker.add_job('reconcile_payments')");
    await delay(1_000);
  }
}

/** Whether a message that was written from now on is sent, within a minute: what a worker is for. */
async function untilMessagesAreSent({ pool }: Database): Promise<boolean> {
  const { rows: since } = await pool.query<{ now: Date }>('SELECT now()');
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    const { rowCount } = await pool.query(
      'SELECT FROM outbox WHERE created_at > $1 AND sent_at IS NOT NULL LIMIT 1',
      [since[0]?.now],
    );
    if (rowCount === 1) return true;
    await delay(100);
  }
  return false;
}

/** Waits until the worker has ended every hold that ran out. */
async function untilNoneWaits({ db }: Database): Promise<void> {
  const until = performance.now() + 120_000;
  while (await db.order.count({ where: { status: 'awaiting_payment' } })) {
    if (performance.now() > until) throw new Error('holds that ran out are not ended');
    await delay(500);
  }
}
