import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createShopper } from './shopper.ts';
import { type PlaceOrder, quoteAndOrder, type Waiter } from './waiting-room-crowd.ts';

/**
 * Orders from a thread of its own. Thousands of people who wait keep the thread that they are in so busy
 * that whatever else it does is late, and what is to be known is how long the shop takes over an order.
 */
export function startOrderingThread(urls: string[]): {
  placeOrder: PlaceOrder;
  /** How many quotes and orders until now were told to come again (5xx), or got no answer. */
  refused(): number;
  stop(): Promise<unknown>;
} {
  const thread = new Worker(new URL(import.meta.url), { workerData: { urls } });
  const underWay = new Map<number, (ordered: Waiter) => void>();
  let last = 0;
  let refused = 0;
  thread.on('message', ({ id, waiter, refused: untilNow }: Ordered) => {
    refused = untilNow;
    underWay.get(id)?.(waiter);
    underWay.delete(id);
  });
  return {
    async placeOrder(_, waiter) {
      const id = ++last;
      const ordered = await new Promise<Waiter>((resolve) => {
        underWay.set(id, resolve);
        thread.postMessage({ id, waiter } satisfies Message);
      });
      Object.assign(waiter, ordered);
    },
    refused: () => refused,
    stop: () => thread.terminate(),
  };
}

interface Message {
  id: number;
  waiter: Waiter;
}

interface Ordered extends Message {
  refused: number;
}

if (!isMainThread) {
  const { urls } = workerData as { urls: string[] };
  let refused = 0;
  const shopper = createShopper(urls, {
    // To each process, more than are inside at once: nobody waits here, the shop has to find room for all.
    connections: 300,
    onTrouble: ({ status }) => {
      // A request that is still under way is no refusal.
      if (status !== 409) refused++;
    },
  });
  parentPort?.on('message', async ({ id, waiter }: Message) => {
    await quoteAndOrder(shopper, waiter);
    parentPort?.postMessage({ id, waiter, refused } satisfies Ordered);
  });
}
