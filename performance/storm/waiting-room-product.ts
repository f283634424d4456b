import { closeRoom, openRoom } from '../../apps/api/src/features/waiting-room/operate.ts';
import { createShopper, type StormShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { type StormShop, startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';
import { readBooks } from './waiting-room-books.ts';
import {
  areInOrder,
  comeAndOrder,
  cookiesOf,
  inTurns,
  keepLooking,
  measureCapacity,
  patienceMs,
  prepareWaiter,
  until,
  untilKnown,
} from './waiting-room-crowd.ts';

const timesCapacity = 10;
const admittedShare = 1 / 3;

/**
 * A crowd lines up before one product. Both API processes are killed while it still joins, and Postgres
 * while it waits. Everybody has to get one place, in the order of joining, and to order until nothing is
 * left; who wants something else must not notice that there is a line.
 */
export const waitingRoomProduct: Scenario = {
  name: 'waiting-room-product',
  async run({ say, quick, verify }) {
    const shop = await startStormShop({
      replicas: 2,
      worker: false,
      // As long a queue as a shop has by itself.
      environment: { DATABASE_QUEUE_LIMIT: '100' },
    });
    try {
      const [other = ''] = await stockUp(shop.database, { variants: 1, onHand: 1_000_000 });
      const elsewhere = createShopper(shop.urls);
      const first = await inTurns(quick ? 300 : 1_000, () => prepareWaiter(elsewhere, other));
      const capacity = await measureCapacity(elsewhere, first);
      const rate = Math.round(capacity * admittedShare);
      const people = Math.round(capacity * timesCapacity * (quick ? 0.5 : 3));
      const units = Math.round(people * 0.8);
      const maxInside = rate * 2;
      const [wanted = ''] = await stockUp(shop.database, {
        variants: 1,
        onHand: units,
        besides: [other],
      });
      say(`  ${capacity.toFixed(0)} orders a second measured; ${people} people, ${units} to sell`);

      let lost = 0;
      const shopper = createShopper(shop.urls, { connections: 200, onTrouble: () => lost++ });
      const waiters = await inTurns(people, () => prepareWaiter(shopper, wanted));
      const outsiders = await inTurns(2, () => prepareWaiter(shopper, wanted));
      const { product } = await shop.database.db.variant.findUniqueOrThrow({
        where: { id: wanted },
        select: { product: { select: { slug: true } } },
      });
      const settings = { product: product.slug, ratePerSecond: rate, maxInside };
      const room = await openRoom(shop.database, settings, { staffId: null });
      await untilKnown(shop, room, 'none');

      lost = 0;
      const refused = await Promise.all(
        outsiders.map((one) => shopper.order(one.body, cookiesOf(one))),
      );
      const ordering = keepLooking(100, () => orderSomethingElse(elsewhere, other));
      const shopping = comeAndOrder(shopper, room, waiters, capacity * timesCapacity);
      const joined = () => waiters.filter(({ number }) => number > 0).length;
      const done = () =>
        waiters.filter(({ outcome, surprises }) => outcome !== null || surprises.length > 0).length;

      const joinedAtKills: number[] = [];
      const restarts: Promise<void>[] = [];
      for (const replica of [0, 1]) {
        await until(() => joined() >= (people * (1 + 2 * replica)) / 5);
        joinedAtKills.push(joined());
        say(`  killing API process ${replica}`);
        restarts.push(shop.killApi(replica));
      }
      await Promise.all(restarts);
      await until(() => joined() === people, patienceMs);
      say(`  ${people} people joined`);
      const lostWhileJoining = lost;
      await until(() => done() >= people * 0.3, patienceMs);
      const waitingAtKill = people - done();
      say('  killing Postgres');
      await shop.killPostgres();
      await shopping;
      const others = await ordering.stop();

      // Places of nobody: whose first answer got lost has joined again without knowing of it.
      await until(() => nobodyWaits(shop, room));
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
          'both processes were killed while people joined':
            joinedAtKills.length === 2 && joinedAtKills.every((count) => count < people),
          'people waited when Postgres was killed': waitingAtKill > 0,
          'nobody has the place of somebody else':
            new Set(waiters.map(({ number }) => number)).size === people,
          'numbers are in the order of joining': areInOrder(waiters),
          'no more places are without somebody than answers were lost':
            tickets - people <= lostWhileJoining,
          'people were admitted in the order of their numbers': books.inOrder,
          'nobody lost a place': surprises.length === 0,
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
          placesWithoutSomebody: tickets - people,
          lostWhileJoining,
          joinedAtKills,
          waitingAtKill,
          mostInside: books.mostInside,
          orderedSomethingElse: others.length,
          refused: others.filter((status) => status !== 201).slice(0, 5),
          surprises: surprises.slice(0, 5),
          deaths: shop.deaths,
          damage: damage.slice(0, 10),
        },
      };
    } finally {
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

async function nobodyWaits({ database }: StormShop, room: string): Promise<boolean> {
  const waiting = await database.db.waitingTicket.count({
    where: { roomId: room, state: 'waiting' },
  });
  return waiting === 0;
}
