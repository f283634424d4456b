import type { FastifyReply } from 'fastify';
import { NoContent, problems, type Routes } from '../../lib/http.ts';
import { type Locale, localeOf } from '../../lib/locale.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { createToken, hashToken } from '../../lib/token.ts';
import type { WaitingRoom } from './create.ts';
import { placeOf } from './place.ts';
import { leaveLine } from './repository.ts';
import { Place, RoomParams } from './schema.ts';

const tags = ['waiting room'];
const response = { 200: Place, ...problems() };

/** A shopper's place in a line. */
export const waitingRoomRoutes: Routes<WaitingRoom> = async (app, options) => {
  const { database, rooms, holders, join } = options;

  app.get(
    '/waiting-rooms/:id/place',
    {
      config: { refuseWhileQueued: false },
      schema: {
        tags,
        summary: 'Where the asking browser stands; costs no look into the database',
        querystring: LocaleQuery,
        params: RoomParams,
        response,
      },
    },
    async (request, reply) => {
      if (!rooms.known) await rooms.look();
      const { id } = request.params;
      const number = holders.read(request).tickets.get(id);
      return answer(reply, placeIn(id, number, localeOf(request)));
    },
  );

  app.post(
    '/waiting-rooms/:id/place',
    {
      config: { refuseWhileQueued: false },
      schema: {
        tags,
        summary: 'Lines up, and gives the cookies that hold the place; again, it is the same place',
        querystring: LocaleQuery,
        params: RoomParams,
        response,
      },
    },
    async (request, reply) => {
      if (!rooms.known) await rooms.look();
      const { id } = request.params;
      const holder = holders.read(request);
      if (!rooms.open.has(id)) return answer(reply, placeIn(id, undefined, localeOf(request)));
      const line = holder.line ?? createToken();
      const number = await join(id, hashToken(line));
      if (number === null) {
        await rooms.lookAgain();
        return answer(reply, placeIn(id, undefined, localeOf(request)));
      }
      holders.give(reply, { ...holder, line }, { roomId: id, number });
      return answer(reply, placeIn(id, number, localeOf(request)));
    },
  );

  app.delete(
    '/waiting-rooms/:id/place',
    {
      schema: {
        tags,
        summary: 'Gives the place up, or the admission',
        querystring: LocaleQuery,
        params: RoomParams,
        response: { 204: NoContent, ...problems() },
      },
    },
    async (request, reply) => {
      const holder = holders.read(request);
      const roomId = request.params.id;
      const number = holder.tickets.get(roomId);
      if (number !== undefined) {
        await leaveLine(database, { roomId, number });
        holders.take(reply, holder, roomId);
      }
      return reply.code(204).send(null);
    },
  );

  /** `free` for a room that is not open: nothing stands in the way. */
  function placeIn(id: string, number: number | undefined, locale: Locale): Place {
    const room = rooms.open.get(id);
    if (room) {
      const { slug, nameEn, nameBn } = room;
      const name = (locale === 'bn' ? nameBn : nameEn) ?? '';
      return {
        room: { id, product: slug === null ? null : { slug, name } },
        ...placeOf(room, number),
      };
    }
    return {
      room: { id, product: null },
      state: 'free',
      number: null,
      ahead: null,
      waitSeconds: null,
      secondsLeft: null,
      askAfterSeconds: 1,
    };
  }
};

function answer(reply: FastifyReply, place: Place): Place {
  reply.headers({
    'cache-control': 'private, no-store',
    'retry-after': String(Math.ceil(place.askAfterSeconds)),
  });
  return place;
}
