import type { OrderStatus } from '@dhakacart/db';

/**
 * Where an order may go from each state; only forward. The database holds the same table in
 * `order_may_move`, which has the last word.
 */
export const orderMoves: Record<OrderStatus, readonly OrderStatus[]> = {
  awaiting_payment: ['confirmed', 'in_review', 'cancelled', 'expired'],
  in_review: ['confirmed', 'cancelled'],
  placed: ['confirmed', 'cancelled'],
  confirmed: ['shipped', 'cancelled'],
  shipped: ['delivered', 'refused'],
  delivered: [],
  refused: [],
  cancelled: [],
  // Money that came late, for goods that could be reserved again.
  expired: ['confirmed', 'in_review'],
};

export const orderStatuses = Object.keys(orderMoves) as OrderStatus[];

/** States in which units are reserved for the order. */
export const holdingStatuses: readonly OrderStatus[] = [
  'awaiting_payment',
  'in_review',
  'placed',
  'confirmed',
  'shipped',
];

/** A shopper may cancel until the parcel is on its way. */
export const shopperMayCancel = (status: OrderStatus) =>
  status === 'awaiting_payment' || status === 'placed' || status === 'confirmed';
