import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createShopper } from './shopper.ts';
import { type PlaceOrder, quoteAndOrder, type Waiter } from './waiting-room-crowd.ts';

/**
 * Orders from a thread of its own. Thousands of people who wait keep the thread that they are in so busy
 * that whatever else it does is late, and what is to be known is how long the shop takes over an order.
 */
export function startOrderingThread(urls: string[]): {
  placeOrder: PlaceOrder;
  stop(): Promise<unknown>;
} {
  const thread = new Worker(new URL(import.meta.url), { workerData: { urls } });
  const underWay = new Map<number, (ordered: Waiter) => void>();
  let last = 0;
  thread.on('message', ({ id, waiter }: Message) => {
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
    stop: () => thread.terminate(),
  };
}

interface Message {
  id: number;
  waiter: Waiter;
}

if (!isMainThread) {
  const { urls } = workerData as { urls: string[] };
  const shopper = createShopper(urls);
  parentPort?.on('message', async ({ id, waiter }: Message) => {
    await quoteAndOrder(shopper, waiter);
    parentPort?.postMessage({ id, waiter } satisfies Message);
  });
}
