import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from './statistics.ts';

/** How one run of this process sends orders. */
export interface OrdersLoad {
  url: string;
  seconds: number;
  /** Variants that journeys take in turn: one for all, or one for each. */
  variants: string[];
  /** Journeys at once; with a rate, the most that may be under way. */
  connections: number;
  /** Journeys that begin each second; without it, as fast as they are answered. */
  rate?: number;
}

export interface OrdersReport {
  orders: number;
  perSecond: number;
  /** Of placing the order alone, ms. */
  p50Ms: number;
  p95Ms: number;
  failures: string[];
}

const address = { division: 'dhaka', district: 'dhaka', upazila: 'dhanmondi', line: 'Road 5' };
const contact = { name: 'Bench Shopper', phone: '01712345678', email: 'bench@example.com' };

/** A guest from an empty cart to a placed order, as the checkout page sends it: add, quote, order. */
export async function journey(
  send: Send,
  variantId: string,
): Promise<{ placedInMs: number } | { failure: string }> {
  const added = await send('POST', '/cart/items', {}, { variantId, quantity: 1 });
  if (added.status !== 201) return { failure: `add: ${added.status} ${added.text}` };
  const cookie = added.cookies.find((one) => one.startsWith('cart=')) ?? '';
  const quoted = await send('GET', '/checkout/quote?district=dhaka&delivery=standard', { cookie });
  if (quoted.status !== 200) return { failure: `quote: ${quoted.status} ${quoted.text}` };
  const quote = JSON.parse(quoted.text);
  const body = {
    cartId: quote.cart.id,
    contact,
    delivery: 'standard',
    address,
    payment: 'cod',
    expectedTotal: quote.total.amount,
  };
  const begun = performance.now();
  const placed = await send('POST', '/orders', { cookie, 'idempotency-key': randomUUID() }, body);
  if (placed.status !== 201) return { failure: `order: ${placed.status} ${placed.text}` };
  return { placedInMs: performance.now() - begun };
}

export interface Answer {
  status: number;
  text: string;
  cookies: string[];
}
export type Send = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
) => Promise<Answer>;

/** Sends requests below /api/v1 over kept connections; a lost one is an answer with status 0. */
export function createSender(url: string, connections: number): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  return (method, path, headers, body) =>
    new Promise((resolve) => {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const lost = (error: Error) => resolve({ status: 0, text: String(error), cookies: [] });
      const outgoing = request(
        {
          agent,
          hostname,
          port,
          method,
          path: `/api/v1${path}`,
          headers: {
            ...headers,
            ...(payload === undefined
              ? {}
              : {
                  'content-type': 'application/json',
                  'content-length': Buffer.byteLength(payload),
                }),
          },
        },
        (incoming) => {
          let text = '';
          incoming.setEncoding('utf8');
          incoming.on('data', (chunk) => {
            text += chunk;
          });
          incoming.once('error', lost);
          incoming.once('end', () => {
            const cookies = incoming.headers['set-cookie'] ?? [];
            resolve({
              status: incoming.statusCode ?? 0,
              text,
              cookies: cookies.map((one) => one.split(';', 1)[0] ?? ''),
            });
          });
        },
      );
      outgoing.once('error', lost);
      outgoing.end(payload);
    });
}

/** Journeys until the time is over, as fast as answered or at the given rate. */
async function run(options: OrdersLoad): Promise<OrdersReport> {
  const { url, seconds, variants, connections, rate } = options;
  const send = createSender(url, connections);
  const times: number[] = [];
  const failures: string[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let started = 0;

  const one = async () => {
    const outcome = await journey(send, variants[started++ % variants.length] ?? '');
    if ('failure' in outcome) failures.push(outcome.failure);
    else if (performance.now() <= end) times.push(outcome.placedInMs);
  };
  if (rate === undefined) {
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() < end) await one();
      }),
    );
  } else {
    const underWay = new Set<Promise<void>>();
    for (let turn = 0; performance.now() < end; turn++) {
      const wait = begun + (turn * 1000) / rate - performance.now();
      if (wait > 0) await delay(wait);
      const journeyUnderWay = one().finally(() => underWay.delete(journeyUnderWay));
      underWay.add(journeyUnderWay);
    }
    await Promise.all(underWay);
  }
  return {
    orders: times.length,
    perSecond: times.length / seconds,
    p50Ms: times.length ? percentile(times, 0.5) : 0,
    p95Ms: times.length ? percentile(times, 0.95) : 0,
    failures: failures.slice(0, 5),
  };
}

if (import.meta.main) {
  const report = await run(JSON.parse(process.env.ORDERS_LOAD ?? '{}'));
  process.stdout.write(JSON.stringify(report), () => process.exit(0));
}
