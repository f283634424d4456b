import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { request } from '@/lib/api/browser';
import type { LiveAvailability } from './types';

/** What the API said last about a variant, and when (ms of performance.now). */
export type Live = LiveAvailability & { at: number };

const gatherMs = 30;
const longestList = 100;
const known = new Map<string, Live>();
const wanted = new Map<string, Set<() => void>>();
let gathering = false;
let answers = 0;

/**
 * Price and stock of a variant as of now, or null until the first answer. Everything a page asks for at
 * once travels in one request; it is asked again when the visitor comes back to the page.
 */
export function useLive(variantId: string): Live | null {
  return useSyncExternalStore(
    (listener) => subscribe(variantId, listener),
    () => known.get(variantId) ?? null,
    () => null,
  );
}

/** The same for several variants: looks up one of them. */
export function useLiveOf(variantIds: readonly string[]): (variantId: string) => Live | null {
  const key = variantIds.join(',');
  const subscribeAll = useCallback(
    (listener: () => void) => {
      const stops = key.split(',').map((variantId) => subscribe(variantId, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [key],
  );
  useSyncExternalStore(
    subscribeAll,
    () => answers,
    () => 0,
  );
  return (variantId) => known.get(variantId) ?? null;
}

/** Keeps asking while the page is looked at. For the one product of a product page, not for shelves. */
export function useWatch(everyMs: number): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}

function subscribe(variantId: string, listener: () => void): () => void {
  if (wanted.size === 0) document.addEventListener('visibilitychange', onReturn);
  const listeners = wanted.get(variantId) ?? new Set();
  listeners.add(listener);
  wanted.set(variantId, listeners);
  if (!gathering) {
    gathering = true;
    setTimeout(refresh, gatherMs);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) wanted.delete(variantId);
    if (wanted.size === 0) document.removeEventListener('visibilitychange', onReturn);
  };
}

function onReturn() {
  if (document.visibilityState === 'visible') refresh();
}

/** Asks again for everything on the page. */
export function refresh(): void {
  gathering = false;
  // Sorted, so that visitors of the same page ask for the same address and share a cached answer.
  const ids = [...wanted.keys()].sort();
  for (let start = 0; start < ids.length; start += longestList) {
    const part = ids.slice(start, start + longestList).join(',');
    request<{ items: LiveAvailability[] }>(`/availability?variants=${part}`)
      .then(({ items }) => {
        const at = performance.now();
        answers += 1;
        for (const item of items) {
          known.set(item.variantId, { ...item, at });
          for (const listener of wanted.get(item.variantId) ?? []) listener();
        }
      })
      .catch(() => {
        // The page keeps what it was rendered with; adding to the cart checks again on the server.
      });
  }
}
