export interface WindowState {
  allowed: boolean;
  remaining: number;
  /** Seconds until the window starts over, at least 1. */
  resetSeconds: number;
}

export interface FixedWindow {
  /** Counts one request of `key` at `now` (ms). */
  take(key: string, now: number): WindowState;
}

/** Above this many visitors in one window the oldest are forgotten, so that memory is bounded. */
const keyLimit = 200_000;

/** Counts by key in windows of `windowMs` that start at the same moment for everyone. */
export function createFixedWindow({
  windowMs,
  limit,
}: {
  windowMs: number;
  limit: number;
}): FixedWindow {
  let current = 0;
  let counts = new Map<string, number>();
  return {
    take(key, now) {
      const started = now - (now % windowMs);
      if (started !== current) {
        current = started;
        counts = new Map();
      }
      const used = (counts.get(key) ?? 0) + 1;
      if (used === 1 && counts.size >= keyLimit) {
        for (const oldest of counts.keys()) {
          counts.delete(oldest);
          break;
        }
      }
      counts.set(key, used);
      return {
        allowed: used <= limit,
        remaining: Math.max(0, limit - used),
        resetSeconds: Math.max(1, Math.ceil((started + windowMs - now) / 1000)),
      };
    },
  };
}
