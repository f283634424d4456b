import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../bench/orders-load.ts';
import type { StormShopper } from './shopper.ts';
import { stockUp } from './stock.ts';
import type { StormShop, StormShopOptions } from './storm-shop.ts';

/** Two API processes, with as many connections and as long a queue as a shop has by itself. */
export const shopWithLine: StormShopOptions = {
  replicas: 2,
  worker: false,
  environment: { DATABASE_QUEUE_LIMIT: '100' },
};

/** Ten times as many as the shop can serve come in each second. */
export const timesCapacity = 10;
/** What a room admits of what was measured: the line and those who look need the rest. */
export const admittedShare = 1 / 3;

/** Much longer than the line is in any form of the scenario, ms. */
export const patienceMs = 300_000;

/** Somebody with a filled cart, who lines up and orders when it is their turn. */
export interface Waiter {
  cart: string;
  /** The two cookies of the line; empty before joining. */
  line: string;
  body: Record<string, unknown>;
  number: number;
  /** When joining was sent and answered, by this process's clock, ms. */
  sentAt: number;
  joinedAt: number;
  /** The answers to asking for the place that were not as they should be. */
  surprises: string[];
  /** `tookMs` is of the quote and the order, with everything that was sent again. */
  outcome: { status: number; code: string | undefined; tookMs: number } | null;
}

interface Place {
  state: 'none' | 'waiting' | 'admitted' | 'over' | 'free';
  number: number | null;
  askAfterSeconds: number;
}

/** How somebody who was admitted orders; tells it in their outcome and surprises. */
export type PlaceOrder = (shopper: StormShopper, waiter: Waiter) => Promise<void>;

export const cookiesOf = ({ cart, line }: Pick<Waiter, 'cart' | 'line'>) =>
  line ? `${cart}; ${line}` : cart;

/** Fills a cart and learns what it costs; asks in the way of the checkout page, while it may. */
export async function prepareWaiter(shopper: StormShopper, variantId: string): Promise<Waiter> {
  const wish = { lines: [{ variantId, quantity: 1 }] };
  const filled = await shopper.fill(wish);
  if ('refused' in filled) throw new Error(`nobody has ordered yet: ${filled.refused.text}`);
  const body = await shopper.prepare(wish, filled.cookie);
  const none = { line: '', number: 0, sentAt: 0, joinedAt: 0, surprises: [], outcome: null };
  return { cart: filled.cookie, body, ...none };
}

export async function joinLine(
  shopper: StormShopper,
  room: string,
  waiter: Waiter,
): Promise<Answer> {
  waiter.sentAt = performance.now();
  const path = `/waiting-rooms/${room}/place`;
  const answer = await shopper.persist('POST', path, { cookie: cookiesOf(waiter) });
  waiter.joinedAt = performance.now();
  if (answer.cookies.length > 0) waiter.line = answer.cookies.join('; ');
  waiter.number = (JSON.parse(answer.text) as Place).number ?? 0;
  return answer;
}

/** Asks as often as told until it is their turn, and orders; whoever finds it sold out leaves. */
export async function waitAndOrder(
  shopper: StormShopper,
  room: string,
  waiter: Waiter,
  placeOrder: PlaceOrder = quoteAndOrder,
): Promise<void> {
  const headers = { cookie: cookiesOf(waiter) };
  const path = `/waiting-rooms/${room}/place`;
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { status, text } = await shopper.persist('GET', path, headers);
    const place = JSON.parse(text) as Place;
    if (status === 200 && place.state === 'admitted') break;
    if (status !== 200 || place.state !== 'waiting' || place.number !== waiter.number) {
      waiter.surprises.push(`${status} ${text}`);
      return;
    }
    if (performance.now() > deadline) {
      waiter.surprises.push('never admitted');
      return;
    }
    await delay(place.askAfterSeconds * 1000);
  }
  await placeOrder(shopper, waiter);
  if (waiter.outcome?.status !== 201) await shopper.persist('DELETE', path, headers);
}

/** Asks once more what the cart comes to, as the checkout page does, and orders. */
export async function quoteAndOrder(shopper: StormShopper, waiter: Waiter): Promise<void> {
  const headers = { cookie: cookiesOf(waiter) };
  const begun = performance.now();
  const quoted = await shopper.persist('GET', '/checkout/quote?district=dhaka', headers);
  if (quoted.status !== 200) waiter.surprises.push(`quote: ${quoted.status} ${quoted.text}`);
  const { status, body } = await shopper.order(waiter.body, headers.cookie);
  waiter.outcome = { status, code: body.code, tookMs: performance.now() - begun };
}

/** How many a second came, by when each began to join. */
export function joinedPerSecond(waiters: readonly Waiter[]): number {
  const times = waiters.map(({ sentAt }) => sentAt);
  return (waiters.length * 1_000) / (Math.max(...times) - Math.min(...times));
}

/**
 * Whether numbers are in the order of joining: nobody has a higher number than somebody who only began
 * to join after them. Joins that overlapped may be in either order.
 */
export function areInOrder(waiters: readonly Waiter[]): boolean {
  let earliestLater = Number.POSITIVE_INFINITY;
  for (const { sentAt, joinedAt } of waiters.toSorted((a, b) => b.number - a.number)) {
    if (earliestLater < sentAt) return false;
    earliestLater = Math.min(earliestLater, joinedAt);
  }
  return true;
}

/** Runs so many of something, a few at once. */
export async function inTurns<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  let begun = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (begun++ < count) made.push(await make());
    }),
  );
  return made;
}

/** Everybody joins, so many a second, waits and orders. */
export function comeAndOrder(
  shopper: StormShopper,
  room: string,
  waiters: Waiter[],
  perSecond: number,
  placeOrder?: PlaceOrder,
): Promise<unknown> {
  return Promise.all(
    waiters.map(async (waiter, turn) => {
      await delay((turn * 1000) / perSecond);
      await joinLine(shopper, room, waiter);
      await waitAndOrder(shopper, room, waiter, placeOrder);
    }),
  );
}

/** Until every process knows that the room is open, or closed; ten seconds at most. */
export async function untilKnown(
  { urls }: Pick<StormShop, 'urls'>,
  room: string,
  state: 'none' | 'free',
) {
  const deadline = performance.now() + 10_000;
  for (const url of urls) {
    for (;;) {
      const answer = await fetch(`${url}/api/v1/waiting-rooms/${room}/place`);
      if (((await answer.json()) as { state: string }).state === state) break;
      if (performance.now() > deadline) throw new Error('a process does not know the room');
      await delay(50);
    }
  }
}

/** Looks again and again, so many ms apart, until it is told to stop; then all that it saw. */
export function keepLooking<T>(everyMs: number, look: () => Promise<T>): { stop(): Promise<T[]> } {
  const seen: T[] = [];
  let stopping = false;
  const looking = (async () => {
    while (!stopping) {
      seen.push(await look());
      await delay(everyMs);
    }
  })();
  // Whoever stops it hears of a failure; nobody may when something else ends the scenario.
  looking.catch(() => {});
  return {
    async stop() {
      stopping = true;
      await looking;
      return seen;
    },
  };
}

/** Waits for something that other tasks bring about; a minute at most, or as long as is said. */
export async function until(
  reached: () => boolean | Promise<boolean>,
  mostMs = 60_000,
): Promise<void> {
  const deadline = performance.now() + mostMs;
  while (!(await reached())) {
    if (performance.now() > deadline) throw new Error('the line does not move');
    await delay(20);
  }
}

/** `until`, which also ends when the task that is to bring it about fails, with what that failed of. */
export function orFailed(task: Promise<unknown>): typeof until {
  let failed = false;
  task.catch(() => {
    failed = true;
  });
  return (reached, mostMs) =>
    until(async () => {
      if (failed) await task;
      return reached();
    }, mostMs);
}

/**
 * How many orders a second the shop takes from shoppers who have filled their carts, each with its quote
 * before it, when so many order at once; and what they ordered, of which there is plenty. What a room may
 * admit is a part of it.
 */
export async function measureCapacity(
  { database }: Pick<StormShop, 'database'>,
  shopper: StormShopper,
  quick: boolean,
): Promise<{ capacity: number; plenty: string }> {
  const [plenty = ''] = await stockUp(database, { variants: 1, onHand: 1_000_000 });
  const waiters = await inTurns(quick ? 300 : 1_000, () => prepareWaiter(shopper, plenty));
  const atOnce = 16;
  let turn = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = waiters[turn++]; one; one = waiters[turn++]) {
        await quoteAndOrder(shopper, one);
        if (one.outcome?.status !== 201) throw new Error(`no order: ${JSON.stringify(one)}`);
      }
    }),
  );
  return { capacity: (waiters.length * 1_000) / (performance.now() - begun), plenty };
}
