import { SharedArray } from 'k6/data';
import http from 'k6/http';
import { Counter } from 'k6/metrics';
import type { Cart } from '../actions/cart-add.ts';
import type { Visit } from './send.ts';
import type { Settings } from './settings.ts';

/** A cart that somebody filled before the sale. */
export interface PreparedCart {
  cookie: { name: string; value: string };
  cart: Cart;
}

/** Who came to a sale with one. */
const prepared = new Counter('buyers_prepared');
let carts: PreparedCart[] = [];

/**
 * Reads the file of CARTS (an absolute name: k6 looks for others beside the script), once for all visitors of
 * k6. To be called while k6 prepares a visitor.
 */
export function openPreparedCarts({ carts: file }: Settings): void {
  if (file) carts = new SharedArray<PreparedCart>('prepared carts', () => JSON.parse(open(file)));
}

/** The cart with which this visitor comes; null for those who come after the ones that are prepared. */
export function preparedCartOf({ number, settings }: Visit): Cart | null {
  if (number >= carts.length) return null;
  const { cookie, cart } = carts[number] as PreparedCart;
  prepared.add(1);
  http.cookieJar().set(settings.apiUrl, cookie.name, cookie.value);
  return cart;
}
