import { createHmac, timingSafeEqual } from 'node:crypto';

/** The order of a signed link; `linkVersion` grows when its links are revoked. */
export interface LinkedOrder {
  id: string;
  linkVersion: number;
}

/** Makes and checks the tokens with which a guest reaches an order from anywhere. */
export interface OrderLinks {
  tokenOf(order: LinkedOrder): string;
  /** In constant time. */
  isTokenOf(order: LinkedOrder, token: string): boolean;
}

/** Half of the digest, as RFC 2104 allows: 128 bits, and short enough for a text message. */
const tokenBytes = 16;

/**
 * HMAC-SHA-256 over the order's id and the version of its links: nothing is stored, a mail of any
 * day carries a link that works, and no token can be guessed without the secret.
 */
export function createOrderLinks(secret: string): OrderLinks {
  const sign = ({ id, linkVersion }: LinkedOrder) =>
    createHmac('sha256', secret)
      .update(`order-link:${id}:${linkVersion}`)
      .digest()
      .subarray(0, tokenBytes);
  return {
    tokenOf: (order) => sign(order).toString('base64url'),
    isTokenOf(order, token) {
      const given = Buffer.from(token, 'base64url');
      const expected = sign(order);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
