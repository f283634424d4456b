import { closeRoom, openRoom } from '../../apps/api/src/features/waiting-room/operate.ts';
import { createShopper, type StormShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';
import { readBooks } from './waiting-room-books.ts';
import {
  admittedShare,
  areInOrder,
  comeAndOrder,
  cookiesOf,
  inTurns,
  keepLooking,
  measureCapacity,
  orFailed,
  patienceMs,
  prepareWaiter,
  shopWithLine,
  timesCapacity,
  untilKnown,
} from './waiting-room-crowd.ts';

/** Longer than Postgres is away, and short because places that are nobody's hold up the line for it. */
const arrivalSeconds = 60;

/** How many have joined when one process is killed, share of all; at twice as many the other is. */
const joinedAtKill = 0.2;
/** The share of all that comes only when both were killed, whether they are ready again or not. */
const comeAfterKills = 0.4;

/**
 * A crowd lines up before one product. Both API processes are killed while it still joins, and Postgres
 * while it waits. Everybody has to get one place, in the order of joining, and to order until nothing is
 * left; who wants something else has to get it without standing in the line.
 */
export const waitingRoomProduct: Scenario = {
  name: 'waiting-room-product',
  async run({ say, quick, verify }) {
    const shop = await startStormShop(shopWithLine);
    const ending = new AbortController();
    const { signal } = ending;
    const restarts: Promise<void>[] = [];
    try {
      const otherShopper = createShopper(shop.urls, { signal });
      const { capacity, plenty } = await measureCapacity(shop, otherShopper, quick);
      const rate = Math.round(capacity * admittedShare);
      const people = Math.round(capacity * timesCapacity * (quick ? 0.5 : 3));
      const units = Math.round(people * 0.8);
      const maxInside = rate * 2;
      const [wanted = ''] = await stockUp(shop.database, {
        variants: 1,
        onHand: units,
        besides: [plenty],
      });
      say(`  ${capacity.toFixed(0)} orders a second measured; ${people} people, ${units} to sell`);

      // Of these joining may have happened, though nobody was told of it.
      let joinsCutOff = 0;
      const shopper = createShopper(shop.urls, {
        connections: 200,
        signal,
        onTrouble({ status, text }, { method, path }) {
          const cutOff = status === 0 && !text.includes('ECONNREFUSED');
          if (cutOff && method === 'POST' && path.endsWith('/place')) joinsCutOff++;
        },
      });
      const waiters = await inTurns(people, () => prepareWaiter(shopper, wanted));
      const outsiders = await inTurns(2, () => prepareWaiter(shopper, wanted));
      const { product } = await shop.database.db.variant.findUniqueOrThrow({
        where: { id: wanted },
        select: { product: { select: { slug: true } } },
      });
      const settings = { product: product.slug, ratePerSecond: rate, maxInside, arrivalSeconds };
      const room = await openRoom(shop.database, settings, { staffId: null });
      await untilKnown(shop, room, 'none');

      const refused = await Promise.all(
        outsiders.map((one) => shopper.order(one.body, cookiesOf(one))),
      );
      const ordering = keepLooking(100, () => orderSomethingElse(otherShopper, plenty));
      const { promise: killed, resolve: bothKilled } = Promise.withResolvers<void>();
      const first = waiters.slice(0, Math.floor(people * (1 - comeAfterKills)));
      const perSecond = capacity * timesCapacity;
      const shopping = Promise.all([
        comeAndOrder(shopper, room, first, perSecond),
        killed.then(() => comeAndOrder(shopper, room, waiters.slice(first.length), perSecond)),
      ]);
      const untilOrFailed = orFailed(shopping);
      const joined = () => waiters.filter(({ number }) => number > 0).length;
      const done = () =>
        waiters.filter(({ outcome, surprises }) => outcome !== null || surprises.length > 0).length;

      const joinedAtKills: number[] = [];
      for (const replica of [0, 1]) {
        await untilOrFailed(() => joined() >= people * joinedAtKill * (replica + 1));
        joinedAtKills.push(joined());
        say(`  killing API process ${replica}`);
        const restart = shop.killApi(replica);
        restart.catch(() => {});
        restarts.push(restart);
      }
      bothKilled();
      await Promise.all(restarts);
      await untilOrFailed(() => joined() === people, patienceMs);
      say(`  ${people} people joined`);
      await untilOrFailed(() => done() >= people * 0.3, patienceMs);
      const waitingAtKill = people - done();
      say('  killing Postgres');
      await shop.killPostgres();
      await shopping;
      const others = await ordering.stop();

      const books = await readBooks(shop.database, room, rate);
      await closeRoom(shop.database, room, { staffId: null });

      const placed = waiters.filter(({ outcome }) => outcome?.status === 201);
      const soldOut = waiters.filter(({ outcome }) => outcome?.code === 'insufficient_stock');
      const surprises = waiters.flatMap((waiter) => waiter.surprises);
      const tickets = Object.values(books.states).reduce((sum, count) => sum + count, 0);
      const { reserved } = await shop.database.db.variant.findUniqueOrThrow({
        where: { id: wanted },
        select: { reserved: true },
      });
      const damage = await verify(shop.database);
      return {
        checks: {
          'people waited when Postgres was killed': waitingAtKill > 0,
          'nobody has the place of somebody else':
            new Set(waiters.map(({ number }) => number)).size === people,
          'numbers are in the order of joining': areInOrder(waiters),
          // Whose answer was cut off joins again, and the place of before is nobody's.
          'no more places are nobody’s than answers to joining were cut off':
            tickets - people <= joinsCutOff,
          'people were admitted in the order of their numbers': books.inOrder,
          'nobody lost a place': surprises.length === 0,
          // Two seconds' worth may have accrued.
          'never more were admitted than the rate allows': books.aboveRate <= 2 * rate + 1,
          [`never more than ${maxInside} were inside`]: books.mostInside <= maxInside,
          'everybody who was admitted ordered, until nothing was left':
            placed.length === units && placed.length + soldOut.length === people,
          'every order took one admission': books.states.spent === placed.length,
          'exactly what there was is reserved': reserved === units,
          'nobody gets the product without a place': refused.every(
            ({ status, body }) => status === 429 && body.code === 'waiting_room',
          ),
          'who wants something else orders it without a line':
            others.length > 0 && others.every((status) => status === 201),
          'no process ended by itself': shop.deaths.length === 0,
          'the ledger balances': damage.length === 0,
        },
        details: {
          capacityPerSecond: Math.round(capacity * 10) / 10,
          people,
          ratePerSecond: rate,
          maxInside,
          units,
          placed: placed.length,
          soldOut: soldOut.length,
          tickets: books.states,
          placesOfNobody: tickets - people,
          joinsCutOff,
          joinedAtKills,
          waitingAtKill,
          mostInside: books.mostInside,
          orderedSomethingElse: others.length,
          otherwise: others.filter((status) => status !== 201).slice(0, 5),
          surprises: surprises.slice(0, 5),
          deaths: shop.deaths,
          damage: damage.slice(0, 10),
        },
      };
    } finally {
      ending.abort();
      await Promise.allSettled(restarts);
      await shop.stop();
    }
  },
};

/** A whole purchase of something that no line is before; the status of the order, or what stood in its way. */
async function orderSomethingElse(shopper: StormShopper, variantId: string): Promise<number> {
  const one = await prepareWaiter(shopper, variantId);
  const { status } = await shopper.order(one.body, cookiesOf(one));
  return status;
}
