import { useSyncExternalStore } from 'react';
import { request } from '@/lib/api/browser';
import { mayBeKnown } from '@/lib/visitor-hint';
import type { Cart } from './types';

type CartState = {
  /** Null until the first answer of the API. */
  cart: Cart | null;
  /** The cart before something else than this page changed it, to say what became different. */
  before: Cart | null;
};

/** What was just put into the cart, and what had focus then and gets it back. */
export type Addition = { added: string; opener: HTMLElement | null };

type ShowAddition = (addition: Addition) => Promise<void>;

const empty: CartState = { cart: null, before: null };
const staleAfterMs = 30_000;
const longestShowMs = 10_000;
const channelName = 'dhakacart:cart';

let state = empty;
let revision = 0;
let loadedAt = Number.NEGATIVE_INFINITY;
let loading: Promise<Cart> | null = null;
let channel: BroadcastChannel | null = null;
const listeners = new Set<() => void>();
const additionListeners = new Set<ShowAddition>();

/** The cart as the API told it last, the same for every part of the page. */
export function useCartState(): CartState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => empty,
  );
}

/** What the page knows of the cart at this moment. */
export function currentCart(): Cart | null {
  return state.cart;
}

/**
 * Takes the answer to a change that was made here: every part of this page shows it, and other tabs
 * of the shop fetch it anew.
 */
export function announceCart(cart: Cart): void {
  keep({ cart, before: null });
  channel?.postMessage('changed');
}

/** Shows what was just put into the cart; resolves when it is seen, or takes too long. */
export async function showAddition(addition: Addition): Promise<void> {
  const seen = Promise.all([...additionListeners].map((show) => show(addition)));
  await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, longestShowMs))]);
}

/** Takes a cart that the server rendered into the page, unless something newer is known. */
export function offerCart(cart: Cart): void {
  if (state.cart?.id === cart.id && state.cart.version >= cart.version) return;
  keep({ cart, before: null });
}

/** Forgets what changed elsewhere, once it was read or overtaken by a change made here. */
export function forgetChanges(): void {
  if (state.before) set({ ...state, before: null });
}

/** Shows what is put into the cart on this page, from now on; returns the way to stop. */
export function onAddition(show: ShowAddition): () => void {
  additionListeners.add(show);
  return () => additionListeners.delete(show);
}

/**
 * Asks the API for the cart; questions at the same time share an answer.
 * @throws RequestProblem, or TypeError without a network; the cart stays as it was.
 */
export function refreshCart(): Promise<Cart> {
  loading ??= load().finally(() => {
    loading = null;
  });
  return loading;
}

async function load(): Promise<Cart> {
  const asked = revision;
  const cart = await request<Cart>('/cart');
  // An answer that was overtaken by a change made here is older than what the page shows.
  if (asked !== revision && state.cart) return state.cart;
  const changed = state.cart && differs(state.cart, cart);
  keep({ cart, before: changed ? (state.before ?? state.cart) : state.before });
  return cart;
}

function differs(a: Cart, b: Cart): boolean {
  return JSON.stringify(a.items) !== JSON.stringify(b.items);
}

function keep(next: CartState): void {
  revision++;
  loadedAt = performance.now();
  set(next);
}

function set(next: CartState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) watch();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) unwatch();
  };
}

function watch(): void {
  document.addEventListener('visibilitychange', onReturn);
  window.addEventListener('online', onReturn);
  window.addEventListener('pageshow', onReturn);
  if (typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', () => {
    loadedAt = Number.NEGATIVE_INFINITY;
    onReturn();
  });
}

function unwatch(): void {
  document.removeEventListener('visibilitychange', onReturn);
  window.removeEventListener('online', onReturn);
  window.removeEventListener('pageshow', onReturn);
  channel?.close();
  channel = null;
}

// A page that was looked away from may show the cart of an hour ago.
function onReturn(): void {
  if (document.visibilityState !== 'visible' || !mayBeKnown()) return;
  if (performance.now() - loadedAt < staleAfterMs) return;
  refreshCart().catch(() => {
    // The page keeps what it has; the next change says what is wrong.
  });
}
