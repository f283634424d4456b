import { closeRoom, openRoom } from '../../apps/api/src/features/waiting-room/operate.ts';
import { median } from '../bench/statistics.ts';
import { startOrderingThread } from './ordering-thread.ts';
import { createShopper, type StormShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { type StormShop, startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';
import { readBooks } from './waiting-room-books.ts';
import {
  admittedShare,
  areInOrder,
  comeAndOrder,
  cookiesOf,
  inTurns,
  joinedPerSecond,
  joinLine,
  keepLooking,
  measureCapacity,
  orFailed,
  type PlaceOrder,
  patienceMs,
  prepareWaiter,
  shopWithLine,
  timesCapacity,
  untilKnown,
  type Waiter,
} from './waiting-room-crowd.ts';

/** How much longer an order may take beside the crowd that waits; the median, in one run. */
const mostSlowdown = 3;

/**
 * A crowd of ten times the capacity lines up before the checkout of two API processes, which are both
 * killed while it waits, so that whichever admitted is among them. Everybody has to be admitted in the
 * order of joining, no more of them than the room allows, and to order until nothing is left.
 */
export const waitingRoom: Scenario = {
  name: 'waiting-room',
  async run({ say, quick, verify }) {
    const shop = await startStormShop(shopWithLine);
    const ordering = startOrderingThread(shop.urls);
    const ending = new AbortController();
    try {
      const shopper = createShopper(shop.urls, { connections: 200, signal: ending.signal });
      const { capacity, plenty } = await measureCapacity(shop, shopper, quick);
      const rate = Math.round(capacity * admittedShare);
      const people = Math.round(capacity * timesCapacity * (quick ? 1 : 5));
      const units = Math.round(people * 0.8);
      const maxInside = rate * 2;
      const [wanted = ''] = await stockUp(shop.database, {
        variants: 1,
        onHand: units,
        besides: [plenty],
      });
      say(`  ${capacity.toFixed(0)} orders a second measured; ${people} people, ${units} to sell`);

      const settings = { ratePerSecond: rate, maxInside };
      const calm = await inTurns(rate * 3, () => prepareWaiter(shopper, plenty));
      const usual = await orderCalmly(shop, shopper, calm, settings, ordering.placeOrder);
      const waiters = await inTurns(people, () => prepareWaiter(shopper, wanted));
      const outsiders = await inTurns(4, () => prepareWaiter(shopper, wanted));
      const room = await openRoom(shop.database, settings, { staffId: null });
      await untilKnown(shop, room, 'none');

      const refusedInCalm = ordering.refused();
      const shopping = comeAndOrder(
        shopper,
        room,
        waiters,
        capacity * timesCapacity,
        ordering.placeOrder,
      );
      const untilOrFailed = orFailed(shopping);
      const looking = keepLooking(20, () => lookAround(shop));
      const done = () =>
        waiters.filter(({ outcome, surprises }) => outcome !== null || surprises.length > 0);
      const joined = () => waiters.filter(({ number }) => number > 0);
      await untilOrFailed(() => joined().length === people);
      say(`  ${people} people joined`);
      const last = waiters.reduce((a, b) => (a.number > b.number ? a : b));
      const again = await joinAgain(shopper, room, last);
      const refused = await tryToPass(shopper, last, outsiders);

      await untilOrFailed(() => done().length >= people * 0.6, patienceMs);
      // The first come in at once, with what had accrued while nobody waited.
      const crowded = done().filter(({ number }) => number > rate * 2);
      const refusedBesideCrowd = ordering.refused() - refusedInCalm;
      const besideCrowd = crowded.flatMap(({ outcome }) => outcome?.tookMs ?? []);
      const browsing = (await looking.stop()).flat();
      const waitingAtKills: number[] = [];
      for (const replica of [0, 1]) {
        waitingAtKills.push(people - done().length);
        say(`  killing API process ${replica}`);
        await shop.killApi(replica);
      }
      await shopping;

      const reused = await tryAgain(shopper, waiters, { variantId: plenty, like: calm[0] });
      const books = await readBooks(shop.database, room, rate);
      await closeRoom(shop.database, room, { staffId: null });
      await untilKnown(shop, room, 'free');
      const [late] = outsiders;
      const afterwards = late && (await shopper.order(late.body, cookiesOf(late)));

      const placed = waiters.filter(({ outcome }) => outcome?.status === 201);
      const soldOut = waiters.filter(({ outcome }) => outcome?.code === 'insufficient_stock');
      const surprises = waiters.flatMap((waiter) => waiter.surprises);
      const slowdown = median(besideCrowd) / median(usual);
      const { reserved } = await shop.database.db.variant.findUniqueOrThrow({
        where: { id: wanted },
        select: { reserved: true },
      });
      const damage = await verify(shop.database);
      return {
        checks: {
          'numbers are in the order of joining': areInOrder(waiters),
          // In a short run they would be times: crowd and answers are late when the machine is busy otherwise.
          ...(quick
            ? {}
            : {
                'ten times as many as the shop can serve came in each second':
                  joinedPerSecond(waiters) >= 0.9 * timesCapacity * capacity,
                'nobody who was admitted was told to come again before the kills':
                  refusedBesideCrowd === 0,
                'an order takes at most three times as long beside those who wait':
                  slowdown <= mostSlowdown,
              }),
          'joining again gives the same place': again,
          'people were admitted in the order of their numbers': books.inOrder,
          'nobody lost a place': surprises.length === 0,
          'people waited when each process was killed': waitingAtKills.every((count) => count > 0),
          [`never more than ${maxInside} were inside`]: books.mostInside <= maxInside,
          // Two seconds' worth may have accrued.
          'never more were admitted than the rate allows': books.aboveRate <= 2 * rate + 1,
          'everybody who was admitted ordered, until nothing was left':
            placed.length === units && placed.length + soldOut.length === people,
          'every order took one admission': books.states.spent === placed.length,
          'exactly what there was is reserved': reserved === units,
          'no token at all, a forged one and one of somebody else are refused': refused,
          'a token that was spent is refused': reused,
          'who looks around beside the crowd is always answered':
            browsing.length > 0 && browsing.every((status) => status === 200),
          'closing lets everybody through': afterwards?.body.code === 'insufficient_stock',
          'no process ended by itself': shop.deaths.length === 0,
          'the ledger balances': damage.length === 0,
        },
        details: {
          capacityPerSecond: Math.round(capacity * 10) / 10,
          people,
          joinedPerSecond: Math.round(joinedPerSecond(waiters)),
          ratePerSecond: rate,
          maxInside,
          units,
          placed: placed.length,
          soldOut: soldOut.length,
          tickets: books.states,
          aboveRate: Math.round(books.aboveRate * 10) / 10,
          mostInside: books.mostInside,
          slowdown: Math.round(slowdown * 100) / 100,
          waitingAtKills,
          refusedBesideCrowd,
          usualMs: Math.round(median(usual) * 10) / 10,
          besideCrowdMs: Math.round(median(besideCrowd) * 10) / 10,
          lookedAround: browsing.length,
          surprises: surprises.slice(0, 5),
          deaths: shop.deaths,
          damage: damage.slice(0, 10),
        },
      };
    } finally {
      ending.abort();
      await ordering.stop();
      await shop.stop();
    }
  },
};

/** How long orders take when people come as fast as the room admits them, so that hardly anybody waits; ms. */
async function orderCalmly(
  shop: StormShop,
  shopper: StormShopper,
  waiters: Waiter[],
  settings: { ratePerSecond: number; maxInside: number },
  placeOrder: PlaceOrder,
): Promise<number[]> {
  const room = await openRoom(shop.database, settings, { staffId: null });
  await untilKnown(shop, room, 'none');
  await comeAndOrder(shopper, room, waiters, settings.ratePerSecond, placeOrder);
  await closeRoom(shop.database, room, { staffId: null });
  await untilKnown(shop, room, 'free');
  return waiters.flatMap(({ outcome }) => outcome?.tookMs ?? []);
}

/** Looks at products and at what is left of one, at every process, without a second try; the statuses. */
async function lookAround({ urls }: StormShop): Promise<number[]> {
  const statuses: number[] = [];
  for (const url of urls) {
    const list = await fetch(`${url}/api/v1/products?limit=24`);
    const { items } = (await list.json()) as { items: { defaultVariantId: string }[] };
    const live = await fetch(`${url}/api/v1/availability?variants=${items[0]?.defaultVariantId}`);
    await live.body?.cancel();
    statuses.push(list.status, live.status);
  }
  return statuses;
}

/** Whether somebody who joins again, twice at once, has the number that they had. */
async function joinAgain(shopper: StormShopper, room: string, waiter: Waiter): Promise<boolean> {
  const copies = [{ ...waiter }, { ...waiter }];
  await Promise.all(copies.map((copy) => joinLine(shopper, room, copy)));
  return copies.every(({ number }) => number === waiter.number);
}

/** Whether nobody gets in without a token of their own that was admitted. */
async function tryToPass(
  shopper: StormShopper,
  waiting: Waiter,
  [none, forger, thief]: Waiter[],
): Promise<boolean> {
  if (!none || !forger || !thief) throw new Error('nobody to try it');
  const token = waiting.line.split('; ').find((one) => one.startsWith('tickets=')) ?? '';
  const line = waiting.line.split('; ').find((one) => one.startsWith('line=')) ?? '';
  const tries: [Waiter, string][] = [
    [none, ''],
    [waiting, waiting.line],
    [forger, `${line}; ${token.replace(/\.\d+\./, '.1.')}`],
    [thief, `line=${'A'.repeat(43)}; ${token}`],
  ];
  const answers = await Promise.all(
    tries.map(([{ cart, body }, cookies]) =>
      shopper.order(body, cookiesOf({ cart, line: cookies })),
    ),
  );
  return answers.every(({ status, body }) => status === 429 && body.code === 'waiting_room');
}

/** Whether somebody who has ordered cannot order again with the same token. */
async function tryAgain(
  shopper: StormShopper,
  waiters: Waiter[],
  { variantId, like }: { variantId: string; like: Waiter | undefined },
): Promise<boolean> {
  const spent = waiters.find(({ outcome }) => outcome?.status === 201);
  if (!spent || !like) return false;
  const lines = [{ variantId, quantity: 1 }];
  const filled = await shopper.fill({ lines });
  if ('refused' in filled) return false;
  const { text } = await shopper.persist('GET', '/cart', { cookie: filled.cookie });
  const { id } = JSON.parse(text) as { id: string };
  // Everything else about it is right: it is the order that somebody placed in calm.
  const body = { ...like.body, cartId: id };
  const cookie = cookiesOf({ cart: filled.cookie, line: spent.line });
  const answer = await shopper.order(body, cookie);
  return answer.status === 429 && answer.body.code === 'waiting_room';
}
