import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, createSender, type Send } from '../bench/orders-load.ts';

/** What a shopper's order came to: an answer that is final. */
export interface Outcome {
  status: number;
  body: {
    id?: string;
    code?: string;
    total?: { amount: number };
    [member: string]: unknown;
  };
}

export interface Wish {
  lines: { variantId: string; quantity: number }[];
  payment?: 'cod' | 'sslcommerz';
  coupon?: string;
  phone?: string;
}

/** What went wrong on the way without being final, and of which request; a storm counts it. */
export type OnTrouble = (answer: Answer, request: { method: string; path: string }) => void;

const address = { division: 'dhaka', district: 'dhaka', upazila: 'dhanmondi', line: 'Road 5' };

/**
 * A guest who does not give up: whatever gets no answer, or an answer that is not final (a lost
 * connection, 5xx, a request under way), is sent again, to any replica, with the same key.
 */
export function createShopper(
  urls: string[],
  {
    connections = 64,
    onTrouble = () => {},
    signal,
  }: {
    connections?: number;
    onTrouble?: OnTrouble;
    /** Gives up, with an AbortError. */
    signal?: AbortSignal;
  } = {},
) {
  const senders = urls.map((url) => createSender(url, connections));
  let turn = 0;

  const persist: Send = async (...request) => {
    const [method, path] = request;
    for (;;) {
      signal?.throwIfAborted();
      const send = senders[turn++ % senders.length];
      if (!send) throw new Error('there is no API to send to');
      const answer = await send(...request);
      const underWay = answer.status === 409 && answer.text.includes('"request_in_flight"');
      if (answer.status !== 0 && answer.status < 500 && !underWay) return answer;
      onTrouble(answer, { method, path });
      await delay(50 + Math.random() * 200);
    }
  };

  /** Fills a cart; returns its cookie, or the refusal. */
  async function fill({ lines }: Wish): Promise<{ cookie: string } | { refused: Answer }> {
    let cookie = '';
    for (const line of lines) {
      const headers: Record<string, string> = cookie ? { cookie } : {};
      const added = await persist('POST', '/cart/items', headers, line);
      if (added.status !== 201) return { refused: added };
      cookie = added.cookies.find((one) => one.startsWith('cart=')) ?? cookie;
    }
    return { cookie };
  }

  /** The order that a filled cart would be, ready to be sent. */
  async function prepare(wish: Wish, cookie: string): Promise<Record<string, unknown>> {
    const { payment = 'cod', coupon, phone = '01712345678' } = wish;
    const query = new URLSearchParams({ district: 'dhaka', delivery: 'standard' });
    if (coupon) query.set('coupon', coupon);
    const quoted = await persist('GET', `/checkout/quote?${query}`, { cookie });
    if (quoted.status !== 200) throw new Error(`no quote: ${quoted.status} ${quoted.text}`);
    const quote = JSON.parse(quoted.text);
    return {
      cartId: quote.cart.id,
      contact: { name: 'Storm Shopper', phone, email: 'storm@example.com' },
      delivery: 'standard',
      address,
      payment,
      ...(coupon ? { coupon } : {}),
      expectedTotal: quote.total.amount,
    };
  }

  async function order(
    body: Record<string, unknown>,
    cookie: string,
    key: string = randomUUID(),
  ): Promise<Outcome> {
    const answer = await persist('POST', '/orders', { cookie, 'idempotency-key': key }, body);
    return { status: answer.status, body: JSON.parse(answer.text) };
  }

  return { persist, fill, prepare, order };
}

export type StormShopper = ReturnType<typeof createShopper>;
