import type { Database } from '@dhakacart/db';
import { admitNext } from '../src/features/waiting-room/admit.ts';
import { openRoom } from '../src/features/waiting-room/operate.ts';
import type { OpenRoomBody, Place } from '../src/features/waiting-room/schema.ts';
import type { Visitor } from './visitor.ts';

/** Opens a room that admits a thousand a second unless told otherwise; returns its id. */
export function openTestRoom(
  database: Pick<Database, 'pool'>,
  settings: Partial<OpenRoomBody> = {},
): Promise<string> {
  const wide = { ratePerSecond: 1000, maxInside: 5000, ...settings };
  return openRoom(database, wide, { staffId: null });
}

/** Asks, lines up or leaves, and gives the place. */
export async function place(
  visitor: Visitor,
  roomId: string,
  method: 'GET' | 'POST' | 'DELETE' = 'GET',
): Promise<Place> {
  const { status, body } = await visitor.send(`${method} /waiting-rooms/${roomId}/place`);
  if (status >= 300) throw new Error(`the place answered ${status}: ${JSON.stringify(body)}`);
  return body as Place;
}

/** Makes a decision of the room at once, as if so many seconds had gone by since the last. */
export async function decide(
  database: Pick<Database, 'pool'>,
  roomId: string,
  seconds = 1,
): Promise<number> {
  // The column has whole milliseconds: rounded up, a little less time would have gone by.
  await database.pool.query(
    "UPDATE waiting_rooms SET decided_at = date_trunc('milliseconds', now()) - $2 * interval '1 s' WHERE id = $1",
    [roomId, seconds],
  );
  return admitNext(database, roomId);
}
