import { SharedArray } from 'k6/data';
import http from 'k6/http';
import { Counter } from 'k6/metrics';
import type { Cart } from '../actions/cart-add.ts';
import type { Visit } from './send.ts';
import type { Settings } from './settings.ts';

/** A cart that somebody filled before the sale. */
export interface PreparedCart {
  /** As a browser keeps it: `cart=…`. */
  cookie: string;
  cart: Cart;
}

/** Who came to a sale with one. */
const prepared = new Counter('buyers_prepared');
let carts: PreparedCart[] = [];

/** Reads the file of CARTS, once for all visitors of k6. To be called while k6 prepares a visitor. */
export function openPreparedCarts({ carts: file }: Settings): void {
  if (file) carts = new SharedArray<PreparedCart>('prepared carts', () => JSON.parse(open(file)));
}

/** The cart with which this visitor comes; null for those who come after the ones that are prepared. */
export function preparedCartOf({ number, settings }: Visit): Cart | null {
  if (number >= carts.length) return null;
  const { cookie, cart } = carts[number] as PreparedCart;
  const [name = '', value = ''] = cookie.split('=');
  prepared.add(1);
  http.cookieJar().set(settings.apiUrl, name, value);
  return cart;
}
