export interface Semaphore {
  /** Takes a permit if one is free, and says whether it did. */
  tryAcquire(): boolean;
  /** Waits for a permit, behind those who wait already. */
  acquire(): Promise<void>;
  /** Gives a permit to whoever has waited longest. */
  release(): void;
}

/** A counting semaphore: so many permits at once, in the order of asking. */
export function createSemaphore(permits: number): Semaphore {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    tryAcquire() {
      if (taken >= permits) return false;
      taken++;
      return true;
    },
    acquire() {
      if (this.tryAcquire()) return Promise.resolve();
      return new Promise((resolve) => waiting.push(resolve));
    },
    release() {
      const next = waiting.shift();
      if (next) next();
      else taken--;
    },
  };
}
