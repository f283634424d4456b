import { useSyncExternalStore } from 'react';
import { mostCompared, parseCompared } from './compare-ids';

const key = 'compare';
const none: readonly string[] = [];
const listeners = new Set<() => void>();
let cachedText: string | null = null;
let cached = none;

/** The ids of the products chosen for comparison on this device, and how to change them. */
export function useCompareList(): readonly string[] {
  return useSyncExternalStore(subscribe, read, () => none);
}

/** Takes a product in, or out when it is in; beyond four nothing is added. */
export function toggleCompared(id: string): void {
  const ids = read();
  if (ids.includes(id)) write(ids.filter((other) => other !== id));
  else if (ids.length < mostCompared) write([...ids, id]);
}

/** Makes the list these products, as when a shared comparison is opened. */
export function setCompared(ids: readonly string[]): void {
  write(ids.slice(0, mostCompared));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function read(): readonly string[] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(key);
  } catch {
    return none;
  }
  if (text === cachedText) return cached;
  cachedText = text;
  cached = text ? parseCompared(text) : none;
  return cached;
}

function write(ids: readonly string[]): void {
  try {
    if (ids.length) localStorage.setItem(key, ids.join(','));
    else localStorage.removeItem(key);
  } catch {
    // A browser that stores nothing compares by addresses only.
  }
  for (const listener of listeners) listener();
}
