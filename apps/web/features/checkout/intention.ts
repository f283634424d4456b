import { newKey } from '@/lib/idempotency-key';
import type { OrderBody } from './types';

/**
 * One wish to order. It keeps its Idempotency-Key until there is a definite answer, across reloads
 * of the page, so that the shop does it once however often it is sent.
 */
export type Intention = { key: string; body: OrderBody };

const storageKey = 'dhakacart:order';

/** The wish that has no definite answer yet, or null. */
export function readIntention(): Intention | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    return typeof kept?.key === 'string' && typeof kept.body?.cartId === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** The same wish again under its key; another one gets a key of its own. Kept before it is sent. */
export function intend(body: OrderBody): { intention: Intention; sentBefore: boolean } {
  const before = readIntention();
  if (before && JSON.stringify(before.body) === JSON.stringify(body)) {
    return { intention: before, sentBefore: true };
  }
  const intention = { key: newKey(), body };
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(intention));
  } catch {
    // Without storage the key lives as long as the page; the shop still orders a cart only once.
  }
  return { intention, sentBefore: false };
}

/** After a definite answer. */
export function forgetIntention(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}
