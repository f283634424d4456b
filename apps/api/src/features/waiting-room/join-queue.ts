import type { Database } from '@dhakacart/db';
import { joinLine } from './repository.ts';

/** Lines somebody up; resolves with the number, or null when the room is closed. */
export type Join = (roomId: string, holder: Buffer) => Promise<number | null>;

/** The most that one transaction lines up. */
const batchSize = 500;

interface Joining {
  holder: Buffer;
  resolve(number: number | null): void;
  reject(error: unknown): void;
}

/**
 * Everybody who comes while a transaction is under way is lined up by the next one, in the order in
 * which they came: when a sale begins, ten thousand people join in seconds, and numbers are handed
 * out under a lock that each transaction holds.
 */
export function createJoinQueue(database: Pick<Database, 'pool'>): Join {
  const queues = new Map<string, Joining[]>();

  async function work(roomId: string, queue: Joining[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, batchSize);
      try {
        const numbers = await joinLine(
          database,
          roomId,
          batch.map(({ holder }) => holder),
        );
        for (const { holder, resolve } of batch) {
          resolve(numbers?.get(holder.toString('hex')) ?? null);
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    queues.delete(roomId);
  }

  return (roomId, holder) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(roomId);
      const joining = { holder, resolve, reject };
      if (queue) {
        queue.push(joining);
        return;
      }
      const fresh = [joining];
      queues.set(roomId, fresh);
      void work(roomId, fresh);
    });
}
