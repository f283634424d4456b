import type { Schemas } from '@dhakacart/api-client';
import type { Cart } from '@/features/cart/types';

// The shapes of the API under the names this application uses; all of them are generated.
export type Order = Schemas['Order'];
export type OrderLine = Order['lines'][number];
export type OrderEvent = Order['timeline'][number];
export type OrderSummary = Schemas['OrderSummary'];
export type OrderList = Schemas['OrderList'];
export type Skipped = Schemas['ReorderAnswer']['skipped'][number];
export type ReorderAnswer = { cart: Cart; skipped: Skipped[] };

/** An order, and how the visitor came to it. */
export type FoundOrder = {
  order: Order;
  /** The token of the link, where nothing else lets the visitor in; null for the owner. */
  token: string | null;
};
