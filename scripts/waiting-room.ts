import { waitingRoomCommand } from '../apps/api/src/waiting-room-command.ts';
import { joinShopServer } from './lib/database.ts';
import { fail, step } from './lib/progress.ts';

// `pnpm waiting-room` opens, changes, closes and lists waiting rooms: of the database that DATABASE_URL
// names or of the shop's own, also while it runs; every process knows within a second.
try {
  const server = await joinShopServer();
  try {
    await waitingRoomCommand(server.url, process.argv.slice(2), step);
  } finally {
    await server.embedded?.stop();
  }
} catch (error) {
  fail(error);
}
