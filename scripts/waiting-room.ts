import { createDatabase } from '@dhakacart/db';
import { waitingRoomCommand } from '../apps/api/src/features/waiting-room/command.ts';
import { Problem } from '../apps/api/src/lib/problem.ts';
import { joinShopServer } from './lib/database.ts';
import { fail, step } from './lib/progress.ts';

// `pnpm waiting-room` opens, changes, closes and lists waiting rooms: of the database that DATABASE_URL
// names or of the shop's own, also while it runs; every process knows within a second.
try {
  const server = await joinShopServer();
  const database = createDatabase({ url: server.url });
  try {
    await waitingRoomCommand(database, process.argv.slice(2), step);
  } finally {
    await database.close();
    await server.embedded?.stop();
  }
} catch (error) {
  fail(error instanceof Problem ? (error.options.detail?.en ?? error) : error);
}
