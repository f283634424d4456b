import type { FastifyRequest } from 'fastify';
import { problems, type Routes } from '../../lib/http.ts';
import { localeOf } from '../../lib/locale.ts';
import { notFound } from '../../lib/problem.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { currentSession, requireRole } from '../../plugins/session.ts';
import type { WaitingRoom } from './create.ts';
import { changeRoom, closeRoom, findRooms, type Operator, openRoom } from './operate.ts';
import {
  AdminWaitingRoom,
  AdminWaitingRoomList,
  ChangeRoomBody,
  OpenRoomBody,
  RoomParams,
} from './schema.ts';

const tags = ['admin'];

/** Opening, changing and closing waiting rooms, for staff. */
export const adminWaitingRoomRoutes: Routes<WaitingRoom> = async (app, { database, rooms }) => {
  app.addHook('onRequest', requireRole('staff', 'admin'));

  app.get(
    '/admin/waiting-rooms',
    {
      schema: {
        tags,
        summary: 'The waiting rooms that are open, and those that were closed last',
        querystring: LocaleQuery,
        response: { 200: AdminWaitingRoomList, ...problems(401, 403) },
      },
    },
    async (request) => ({ items: await findRooms(database, localeOf(request)) }),
  );

  app.post(
    '/admin/waiting-rooms',
    {
      schema: {
        tags,
        summary: 'Opens a line before the checkout, or before one product',
        querystring: LocaleQuery,
        body: OpenRoomBody,
        response: { 201: AdminWaitingRoom, ...problems(401, 403, 409) },
      },
    },
    async (request, reply) => {
      const id = await openRoom(database, request.body, operatorOf(request));
      return reply.code(201).send(await show(request, id));
    },
  );

  app.patch(
    '/admin/waiting-rooms/:id',
    {
      schema: {
        tags,
        summary: 'Changes what an open waiting room allows',
        querystring: LocaleQuery,
        params: RoomParams,
        body: ChangeRoomBody,
        response: { 200: AdminWaitingRoom, ...problems(401, 403, 404, 409) },
      },
    },
    async (request) => {
      const { id } = request.params;
      await changeRoom(database, id, request.body, operatorOf(request));
      return show(request, id);
    },
  );

  app.post(
    '/admin/waiting-rooms/:id/close',
    {
      schema: {
        tags,
        summary: 'Closes a waiting room: everybody may order at once',
        querystring: LocaleQuery,
        params: RoomParams,
        response: { 200: AdminWaitingRoom, ...problems(401, 403, 404, 409) },
      },
    },
    async (request) => {
      const { id } = request.params;
      await closeRoom(database, id, operatorOf(request));
      return show(request, id);
    },
  );

  /** The room as it is now; what was done is in force in this process when it is answered. */
  async function show(request: FastifyRequest, id: string): Promise<AdminWaitingRoom> {
    await rooms.lookAgain();
    const [room] = await findRooms(database, localeOf(request), id);
    if (!room) throw notFound();
    return room;
  }
};

const operatorOf = (request: FastifyRequest): Operator => ({
  staffId: currentSession(request).user.id,
  ip: request.ip,
  requestId: request.id,
});
