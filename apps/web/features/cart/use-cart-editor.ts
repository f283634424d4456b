'use client';

import { useRef, useState } from 'react';
import { RequestProblem, request } from '@/lib/api/browser';
import { type Change, lineName } from './changes';
import { applyEdit, type Edit, type EditOutcome } from './edit';
import { announceCart, currentCart, forgetChanges } from './store';
import type { Cart, CartItem } from './types';

/** What is said beside a line after an edit that did not go as wanted. */
export type LineProblem = Extract<
  EditOutcome,
  { kind: 'limited' | 'offline' | 'failed' | 'gone' }
> & { wanted: number };

export type Removed = { name: string; variantId: string; quantity: number };

/** What was done last, to be read out. */
export type Done = { item: CartItem; quantity: number; cart: Cart };

/**
 * Edits of the cart, one after the other. A line may be changed again while its last change is under
 * way: then only the latest wish is sent. `wanted` has the quantities that are not confirmed yet.
 */
export function useCartEditor() {
  const queue = useRef(new Map<string, Edit>());
  const running = useRef(false);
  const [wanted, setWanted] = useState<Record<string, number>>({});
  const [problems, setProblems] = useState<Record<string, LineProblem>>({});
  const [elsewhere, setElsewhere] = useState<Change[]>([]);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [undoing, setUndoing] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [lost, setLost] = useState(false);
  const [done, setDone] = useState<Done | null>(null);

  function change(itemId: string, quantity: number) {
    queue.current.set(itemId, { itemId, quantity });
    setWanted((before) => ({ ...before, [itemId]: quantity }));
    setProblems(({ [itemId]: _settled, ...rest }) => rest);
    setRemoved(null);
    forgetChanges();
    setElsewhere([]);
    void run();
  }

  async function run() {
    if (running.current) return;
    running.current = true;
    try {
      for (;;) {
        const [edit] = queue.current.values();
        const cart = currentCart();
        if (!edit || !cart) return;
        queue.current.delete(edit.itemId);
        settle(edit, cart, await applyEdit(edit, cart, request));
      }
    } finally {
      running.current = false;
    }
  }

  function settle(edit: Edit, before: Cart, outcome: EditOutcome) {
    const { itemId, quantity } = edit;
    if ('cart' in outcome) announceCart(outcome.cart);
    if ('elsewhere' in outcome) setElsewhere(outcome.elsewhere);
    if (outcome.kind === 'lost') setLost(true);
    const item = before.items.find(({ id }) => id === itemId);
    if (outcome.kind === 'done' && item) {
      setDone({ item, quantity, cart: outcome.cart });
      if (quantity === 0) {
        setRemoved({ name: lineName(item), variantId: item.variantId, quantity: item.quantity });
        setUndoing('idle');
      }
    } else if (outcome.kind !== 'done' && outcome.kind !== 'lost') {
      setProblems((all) => ({ ...all, [itemId]: { ...outcome, wanted: quantity } }));
    }
    // A newer wish for the same line is still to be sent and stays on show.
    if (!queue.current.has(itemId)) setWanted(({ [itemId]: _sent, ...rest }) => rest);
  }

  async function undo() {
    if (!removed || undoing === 'busy') return;
    setUndoing('busy');
    try {
      const { variantId, quantity } = removed;
      const body = { variantId, quantity };
      const cart = await request<Cart>('/cart/items', { method: 'POST', body });
      announceCart(cart);
      setRemoved(null);
      setUndoing('idle');
    } catch (error) {
      setUndoing('failed');
      if (!(error instanceof RequestProblem || error instanceof TypeError)) throw error;
    }
  }

  return { wanted, problems, elsewhere, removed, undoing, lost, done, change, undo };
}

export type CartEditor = ReturnType<typeof useCartEditor>;
