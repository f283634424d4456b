/** The head of a line at a moment, for the pace at which it moves. */
export interface HeadAt {
  /** ms. */
  at: number;
  head: number;
}

const shortestMeasureMs = 5_000;

/**
 * Admissions a second as they were lately, which slots that are taken and people who do not come
 * have already had their effect on; what the room aims at while nothing has been measured.
 */
export function paceOf(history: readonly HeadAt[], currentRate: number): number {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || last.at - first.at < shortestMeasureMs) return currentRate;
  return ((last.head - first.head) * 1000) / (last.at - first.at);
}

/** Whole seconds until so many people are admitted; null while the line stands still. */
export function waitSeconds(ahead: number, pace: number): number | null {
  return pace > 0 ? Math.ceil((ahead + 1) / pace) : null;
}

/** Whoever is near the head asks this often, s. */
const soonest = 2;
/** Before the spreading nobody is told to come back later, so that a line that moves faster is noticed, s. */
const latest = 60;

/**
 * When to ask again, s: after a fifth of the shortest time that it may take. However long the line, it
 * asks five times for each that is admitted: those in front often, and a hundred thousand people seldom; never after more than half of the time that an
 * admission waits for somebody. `random` in [0, 1) spreads them by a fifth to both
 * sides, in tenths of a second, so that those in front do not ask in step.
 */
export function askAfterSeconds(
  shortestWait: number,
  arrivalSeconds: number,
  random = Math.random(),
): number {
  const longest = Math.min(latest, arrivalSeconds / 2);
  const plain = Math.min(Math.max(shortestWait / 5, soonest), longest);
  return Math.round(Math.max(1, plain * (0.8 + 0.4 * random)) * 10) / 10;
}
