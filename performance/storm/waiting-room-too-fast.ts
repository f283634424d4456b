import { closeRoom, openRoom } from '../../apps/api/src/features/waiting-room/operate.ts';
import { createShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import { type StormShop, startStormShop } from './storm-shop.ts';
import type { Scenario } from './types.ts';
import {
  comeAndOrder,
  inTurns,
  keepLooking,
  measureCapacity,
  prepareWaiter,
  shopWithLine,
  until,
  untilKnown,
} from './waiting-room-crowd.ts';

/** What the operator sets, over what the shop was measured to take; and the most that a room takes. */
const tooFast = 4;
const mostPerSecond = 1_000;
const mostInside = 5_000;

/**
 * An operator opens a room that admits several times what the shop can serve. It has to find out, to admit
 * less while that lasts, and to be at the rate that was set again when it is over.
 */
export const waitingRoomTooFast: Scenario = {
  name: 'waiting-room-too-fast',
  async run({ say, quick, verify }) {
    const shop = await startStormShop(shopWithLine);
    const ending = new AbortController();
    try {
      const refusals = { count: 0 };
      const shopper = createShopper(shop.urls, {
        connections: 2_000,
        signal: ending.signal,
        onTrouble: () => refusals.count++,
      });
      const { capacity, plenty } = await measureCapacity(shop, shopper, quick);
      const rate = Math.min(Math.round(capacity * tooFast), mostPerSecond);
      const people = Math.round(capacity * (quick ? 10 : 15));
      const [wanted = ''] = await stockUp(shop.database, {
        variants: 1,
        onHand: people,
        besides: [plenty],
      });
      say(`  ${capacity.toFixed(0)} orders a second measured; ${people} people, ${rate} admitted`);
      const waiters = await inTurns(people, () => prepareWaiter(shopper, wanted));
      const settings = { ratePerSecond: rate, maxInside: Math.min(people, mostInside) };
      const room = await openRoom(shop.database, settings, { staffId: null });
      await untilKnown(shop, room, 'none');

      const watching = keepLooking(100, () => currentRate(shop, room));
      const begun = performance.now();
      refusals.count = 0;
      await comeAndOrder(shopper, room, waiters, people);
      const seconds = (performance.now() - begun) / 1_000;
      const lowest = Math.min(...(await watching.stop()));
      let now = 0;
      const recovered = await until(async () => {
        now = await currentRate(shop, room);
        return now >= rate;
      }).then(
        () => true,
        () => false,
      );
      await closeRoom(shop.database, room, { staffId: null });

      const placed = waiters.filter(({ outcome }) => outcome?.status === 201).length;
      const damage = await verify(shop.database);
      return {
        checks: {
          'the shop was asked for more than it can do': refusals.count > 0,
          'the room admitted half of what was set, or less': lowest <= rate / 2,
          'everybody was admitted and has ordered': placed === people,
          'the room admits what was set again afterwards': recovered,
          'no process ended by itself': shop.deaths.length === 0,
          'the ledger balances': damage.length === 0,
        },
        details: {
          capacityPerSecond: Math.round(capacity * 10) / 10,
          ratePerSecond: rate,
          lowestRate: Math.round(lowest * 10) / 10,
          rateAfterwards: now,
          people,
          placed,
          ordersPerSecond: Math.round((placed / seconds) * 10) / 10,
          refusals: refusals.count,
          surprises: waiters.flatMap(({ surprises }) => surprises).slice(0, 5),
          deaths: shop.deaths,
          damage: damage.slice(0, 10),
        },
      };
    } finally {
      ending.abort();
      await shop.stop();
    }
  },
};

async function currentRate({ database }: StormShop, room: string): Promise<number> {
  const { currentRate: rate } = await database.db.waitingRoom.findUniqueOrThrow({
    where: { id: room },
    select: { currentRate: true },
  });
  return rate;
}
