const running = new Set<() => Promise<void>>();
let interrupted = false;

/** Whether somebody wants the benchmarks to end. */
export const isInterrupted = (): boolean => interrupted;

/**
 * Notes how something that runs is stopped; what is returned does so once, however often it is called. What
 * starts after the interruption is stopped at once, and whoever measures it fails and cleans up.
 */
export function stoppable(stop: () => Promise<void>): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const once = () => {
    running.delete(once);
    stopped ??= stop();
    return stopped;
  };
  running.add(once);
  if (interrupted) once().catch(() => {});
  return once;
}

/** Stops what runs, the last first: servers before the database that they use. */
export async function interrupt(): Promise<void> {
  interrupted = true;
  // What cannot be stopped is no reason to leave the rest; whoever started it hears of it.
  for (const stop of [...running].toReversed()) await stop().catch(() => {});
}
