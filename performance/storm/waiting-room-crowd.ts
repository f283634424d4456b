import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../bench/orders-load.ts';
import type { StormShopper } from './shopper.ts';

/** Much longer than the line is in any form of the scenario, ms. */
const patienceMs = 150_000;

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
  outcome: { status: number; code: string | undefined; tookMs: number } | null;
}

interface Place {
  state: 'none' | 'waiting' | 'admitted' | 'over' | 'free';
  number: number | null;
  askAfterSeconds: number;
}

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
  const quoted = await shopper.persist('GET', '/checkout/quote?district=dhaka', headers);
  if (quoted.status !== 200) waiter.surprises.push(`quote: ${quoted.status} ${quoted.text}`);
  const begun = performance.now();
  const { status, body } = await shopper.order(waiter.body, headers.cookie);
  waiter.outcome = { status, code: body.code, tookMs: performance.now() - begun };
  if (status !== 201) await shopper.persist('DELETE', path, headers);
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
