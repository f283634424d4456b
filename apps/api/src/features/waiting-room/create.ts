import type { Database } from '@dhakacart/db';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from '../../config.ts';
import { createGuard, type Guard } from './guard.ts';
import { createHolders, type Holders } from './holder.ts';
import { createJoinQueue, type Join } from './join-queue.ts';
import { registerWaitingRoomMetrics } from './metrics.ts';
import { createRooms, type Rooms } from './rooms.ts';
import { createTicketSigner } from './ticket.ts';

/** The parts of the waiting room in one process. */
export interface WaitingRoom {
  database: Database;
  rooms: Rooms;
  holders: Holders;
  join: Join;
  guard: Guard;
}

/** Puts the parts together; `rooms.start()` begins to look after the lines. */
export function createWaitingRoom(
  config: Pick<Config, 'linkSecret' | 'secure'>,
  database: Database,
  { logger, registry }: { logger: Logger; registry: Registry },
): WaitingRoom {
  const rooms = createRooms(database, logger);
  const holders = createHolders(createTicketSigner(config.linkSecret), config.secure);
  registerWaitingRoomMetrics(registry, rooms);
  return {
    database,
    rooms,
    holders,
    join: createJoinQueue(database),
    guard: createGuard(database, rooms, holders),
  };
}
