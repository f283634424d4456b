import { createDatabase } from '@dhakacart/db';
import { waitingRoomCommand as operate } from './features/waiting-room/command.ts';
import { Problem } from './lib/problem.ts';

/**
 * Opens, changes, closes and lists waiting rooms of a database, also while the shop runs.
 * @throws Error in words for the command line
 */
export async function waitingRoomCommand(
  url: string | undefined,
  args: string[],
  say: (line: string) => void,
): Promise<void> {
  if (!url) throw new Error('DATABASE_URL is not set.');
  const database = createDatabase({ url, poolSize: 2 });
  try {
    await operate(database, args, say);
  } catch (error) {
    // Of a problem the detail is for people; its message is the code.
    const detail = error instanceof Problem ? error.options.detail?.en : undefined;
    throw detail ? new Error(detail) : error;
  } finally {
    await database.close();
  }
}
