import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** An answer of the shop; `body` is parsed JSON, null when there is none. */
export interface Answer {
  status: number;
  body: Record<string, unknown> | null;
}

/** One shopper in a crowd: a guest with a cookie, who meets another process with each request. */
export interface CrowdShopper {
  send(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

export interface Crowd {
  join(): CrowdShopper;
  close(): void;
}

export interface CrowdOptions {
  /** The processes of the API, `http://127.0.0.1:4000`; requests go to them in turn. */
  urls: readonly string[];
  /** Sent with every request: the mark of a load run. */
  headers?: Record<string, string>;
}

/** Shoppers over HTTP on connections that are kept, as many at once as there are. */
export function createCrowd({ urls, headers: always = {} }: CrowdOptions): Crowd {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  let turn = 0;
  return {
    join() {
      let cookie = '';
      return {
        async send(method, path, body, headers = {}) {
          const payload = body === undefined ? '' : JSON.stringify(body);
          const url = new URL(`/api/v1${path}`, urls[turn++ % urls.length]);
          const { status, text, setCookie } = await request(url, {
            method,
            agent,
            payload,
            headers: {
              ...always,
              ...headers,
              ...(cookie ? { cookie } : {}),
              ...(payload
                ? {
                    'content-type': 'application/json',
                    'content-length': Buffer.byteLength(payload),
                  }
                : {}),
            },
          });
          if (setCookie) cookie = setCookie.split(';', 1)[0] ?? '';
          return { status, body: text === '' ? null : JSON.parse(text) };
        },
      };
    },
    close: () => agent.destroy(),
  };
}

function request(
  url: URL,
  { payload, ...options }: http.RequestOptions & { payload: string },
): Promise<{ status: number; text: string; setCookie: string | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('error', reject).once('end', () => {
        const setCookie = response.headers['set-cookie']?.[0];
        resolve({ status: response.statusCode ?? 0, text, setCookie });
      });
    });
    sent.once('error', reject).end(payload);
  });
}

export type CartLine = readonly [variantId: string, quantity: number];

/** A cart that is full, and what ordering it would send. */
export interface ReadyShopper {
  shopper: CrowdShopper;
  order: Record<string, unknown>;
}

/**
 * Fills a cart in the order of the lines; the order that it gives is fetched at the shop, which
 * costs nothing, so that its sum is the cart's.
 * @throws Error with the answer when a line is refused
 */
export async function fillCart(
  shopper: CrowdShopper,
  lines: readonly CartLine[],
  phone: string,
): Promise<ReadyShopper> {
  let cart: { id?: string; subtotal?: { amount: number } } = {};
  for (const [variantId, quantity] of lines) {
    const { status, body } = await shopper.send('POST', '/cart/items', { variantId, quantity });
    if (status !== 201 || !body) throw new Error(`adding: ${status} ${JSON.stringify(body)}`);
    cart = body;
  }
  return {
    shopper,
    order: {
      cartId: cart.id,
      contact: { name: 'Storm', phone },
      delivery: 'pickup',
      payment: 'cod',
      expectedTotal: cart.subtotal?.amount,
    },
  };
}

/** Orders once, under a key of its own unless one is given. */
export function sendOrder(
  { shopper, order }: ReadyShopper,
  key: string = randomUUID(),
): Promise<Answer> {
  return shopper.send('POST', '/orders', order, { 'idempotency-key': key });
}

/** The n-th telephone number of a crowd. */
export const phoneOf = (index: number) => `017${String(index).padStart(8, '0')}`;
