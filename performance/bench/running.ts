/** How whatever runs for a benchmark is stopped, in the order in which it was started. */
const running = new Set<() => Promise<void>>();

/** Notes how something that runs is stopped; what is returned does so once, however often it is called. */
export function stoppable(stop: () => Promise<void>): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const once = () => {
    running.delete(once);
    stopped ??= stop();
    return stopped;
  };
  running.add(once);
  return once;
}

/** For a benchmark that ends before its time: servers first, then the database that they use. */
export async function stopEverything(): Promise<void> {
  for (const stop of [...running].toReversed()) await stop();
}
