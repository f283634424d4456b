import { overloaded } from './problem.ts';

export interface GateOptions {
  /** How many run at once. */
  concurrency: number;
  /** How many may wait; the next one is refused. */
  queue: number;
}

/** Runs a task when there is room. Throws the `overloaded` problem when too many wait already. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>;

/** Bounds an expensive kind of work by number, and its queue by length. */
export function createGate({ concurrency, queue }: GateOptions): Gate {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running < concurrency) running++;
    else if (waiting.length >= queue) throw overloaded();
    // A task that ends hands its place to the next in line, so `running` stays the same.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
