import type { Money } from '@/lib/format';
import type { Cart, CartItem } from './types';

/** One difference between two states of a cart, for people. */
export type Change =
  | { kind: 'added' | 'removed' | 'sold_out'; name: string }
  | { kind: 'quantity'; name: string; was: number; now: number }
  | { kind: 'price'; name: string; was: Money; now: Money };

/** A line's name with what distinguishes it from its siblings: "Galaxy A56 5G, Navy, 256 GB". */
export function lineName({ product, options }: CartItem): string {
  return [product.name, ...options.map(({ value }) => value)].join(', ');
}

/** What became different from one cart to the next, in the order of the lines. */
export function compareCarts(before: Cart, after: Cart): Change[] {
  const changes: Change[] = [];
  const left = new Map(after.items.map((item) => [item.variantId, item]));
  for (const was of before.items) {
    const name = lineName(was);
    const now = left.get(was.variantId);
    left.delete(was.variantId);
    if (!now) {
      changes.push({ kind: 'removed', name });
      continue;
    }
    if (now.quantity !== was.quantity) {
      changes.push({ kind: 'quantity', name, was: was.quantity, now: now.quantity });
    }
    if (now.unitPrice.amount !== was.unitPrice.amount) {
      changes.push({ kind: 'price', name, was: was.unitPrice, now: now.unitPrice });
    }
    if (now.available === 0 && was.available > 0) changes.push({ kind: 'sold_out', name });
  }
  for (const item of left.values()) changes.push({ kind: 'added', name: lineName(item) });
  return changes;
}
