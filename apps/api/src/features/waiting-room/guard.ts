import type { Database } from '@dhakacart/db';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Queryable } from '../../lib/queryable.ts';
import { sessionTokenOf } from '../../plugins/session.ts';
import type { Holders } from './holder.ts';
import { lineLength, placeOf, secondsLeft, standingOf, waitOf } from './place.ts';
import { mustWait } from './problems.ts';
import { noteArrival, spendAdmission } from './repository.ts';
import type { Room, Rooms } from './rooms.ts';

/** What stands between a shopper and the checkout while a room is open. */
export interface Approach {
  /**
   * Lets whoever is inside look at what they order, and notes that they have come. Returns the
   * seconds that are left to them, or null where no room stands before these goods.
   * @throws Problem `waiting_room`
   */
  enter(variantIds: readonly string[]): Promise<number | null>;
  /**
   * Spends the admissions that an order of these goods takes, in its transaction.
   * @throws Problem `waiting_room`
   */
  spend(tx: Queryable, variantIds: readonly string[]): Promise<void>;
}

export interface Guard {
  /**
   * An onRequest hook before the routes of the checkout: whoever is not admitted while the room of the
   * checkout is open is turned away from memory, before anybody asks who they are.
   */
  turnAway(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void;
  /** An onResponse hook of the same routes: their answers tell whether the checkout can do more. */
  observe(request: FastifyRequest, reply: FastifyReply, done: () => void): void;
  /**
   * At what share of the database's queue a route of the checkout refuses: the usual one, and twice that for
   * whoever the room of the checkout let in. They were promised their turn, and the room bounds how many
   * they are.
   */
  queueShare(usual: number): (request: FastifyRequest) => number;
  /** Null while no room is open, which is nearly always. */
  approach(request: FastifyRequest): Approach | null;
}

export function createGuard(
  database: Pick<Database, 'pool'>,
  rooms: Rooms,
  holders: Holders,
): Guard {
  const turnedAway = (room: Room, number: number | undefined) =>
    mustWait(
      room.id,
      number === undefined
        ? waitOf(room, lineLength(room)).askAfterSeconds
        : placeOf(room, number).askAfterSeconds,
    );

  const checkoutRoom = () => [...rooms.open.values()].find(({ productId }) => productId === null);

  /** Whoever waits by what is known may have been admitted by another process in this moment. */
  async function standing(roomId: string, number: number | undefined) {
    const room = rooms.open.get(roomId);
    if (!room) return null;
    const known = standingOf(room, number);
    if (known.state === 'none' || known.state === 'admitted') return { room, ...known };
    await rooms.lookAgain();
    const fresh = rooms.open.get(roomId);
    return fresh ? { room: fresh, ...standingOf(fresh, number) } : null;
  }

  async function check(request: FastifyRequest): Promise<void> {
    if (!rooms.known) await rooms.look();
    const room = checkoutRoom();
    // Without either cookie there is no cart, and nothing to wait for.
    const { cartCookie } = request.server;
    if (!room || !(sessionTokenOf(request) ?? cartCookie.read(request.headers.cookie))) return;
    const number = holders.read(request).tickets.get(room.id);
    const found = await standing(room.id, number);
    // An admission that is over passes: its order may be placed already, and be asked for again.
    if (found?.state === 'none' || found?.state === 'waiting') throw turnedAway(found.room, number);
  }

  return {
    turnAway(request, _reply, done) {
      if (rooms.known && rooms.open.size === 0) return done();
      check(request).then(() => done(), done);
    },
    observe(_request, { statusCode, elapsedTime }, done) {
      rooms.observe(statusCode, elapsedTime);
      done();
    },
    queueShare: (usual) => (request) => {
      const room = checkoutRoom();
      if (!room) return usual;
      const { state } = standingOf(room, holders.read(request).tickets.get(room.id));
      // Whoever waits by what is known is looked up and, if so, turned away by the next hook.
      return state === 'admitted' || state === 'waiting' ? 2 * usual : usual;
    },
    approach(request) {
      if (rooms.open.size === 0) return null;
      const { tickets } = holders.read(request);
      return {
        async enter(variantIds) {
          let least: number | null = null;
          for (const { id } of roomsBefore(rooms, variantIds)) {
            const number = tickets.get(id);
            const found = await standing(id, number);
            if (!found) continue;
            if (found.state !== 'admitted' || number === undefined) {
              throw turnedAway(found.room, number);
            }
            const { inside } = found;
            if (!inside.arrived) {
              const left = await noteArrival(database, { roomId: id, number });
              if (left === null) throw turnedAway(found.room, number);
              inside.arrived = true;
              inside.until = performance.now() + left * 1000;
            }
            least = Math.min(least ?? Number.POSITIVE_INFINITY, secondsLeft(inside));
          }
          return least;
        },
        async spend(tx, variantIds) {
          for (const room of roomsBefore(rooms, variantIds)) {
            const number = tickets.get(room.id);
            const passed =
              number !== undefined && (await spendAdmission(tx, { roomId: room.id, number }));
            if (!passed) throw turnedAway(room, number);
          }
        },
      };
    },
  };
}

/** The rooms that stand before these goods, in the order in which tickets are locked. */
function roomsBefore(rooms: Rooms, variantIds: readonly string[]): Room[] {
  if (variantIds.length === 0) return [];
  return [...rooms.open.values()].filter(
    ({ productId, variantIds: guarded }) =>
      productId === null || variantIds.some((id) => guarded.has(id)),
  );
}
