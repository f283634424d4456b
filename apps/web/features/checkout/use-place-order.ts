import { useEffect, useRef, useState } from 'react';
import { forgetIntention, type Intention, intend } from './intention';
import { type Outcome, sendOrder } from './send-order';
import type { OrderBody } from './types';

/** How long is waited after each try without a definite answer, ms; then a person has to ask. */
const pauses = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 15_000, 15_000];

export type Placing =
  /** Nothing is under way. */
  | 'idle'
  | 'sending'
  /** No definite answer; it is asked again by itself. */
  | 'waiting'
  /** No definite answer after many tries; asked again when told to. */
  | 'stuck';

type Definite = Exclude<Outcome, { kind: 'unknown' }>;

/**
 * Places an order once, however often it is pressed, and goes on asking under the same key until it
 * is certain what became of it. `onOutcome` hears the definite answer.
 */
export function usePlaceOrder(
  onOutcome: (outcome: Definite, intention: Intention) => void | Promise<void>,
) {
  const [placing, setPlacing] = useState<Placing>('idle');
  const busy = useRef(false);
  const gone = useRef(false);
  const wake = useRef<(() => void) | null>(null);

  useEffect(() => {
    gone.current = false;
    const onOnline = () => wake.current?.();
    window.addEventListener('online', onOnline);
    return () => {
      gone.current = true;
      wake.current?.();
      window.removeEventListener('online', onOnline);
    };
  }, []);

  /** Resolves after the pause, when the network is back, or when the shopper asks. */
  function pause(ms: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === null ? undefined : setTimeout(() => wake.current?.(), ms);
      wake.current = () => {
        clearTimeout(timer);
        wake.current = null;
        resolve();
      };
    });
  }

  async function place(body: OrderBody): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    const { intention, sentBefore } = intend(body);
    try {
      const outcome = await askUntilCertain(intention, sentBefore);
      if (!outcome) return;
      await onOutcome(outcome, intention);
      // Whether an earlier try ordered is asked under the same key once it is their turn.
      if (outcome.kind !== 'must_wait' || outcome.certain) forgetIntention();
    } finally {
      busy.current = false;
      if (!gone.current) setPlacing('idle');
    }
  }

  async function askUntilCertain(
    intention: Intention,
    sentBefore: boolean,
  ): Promise<Definite | null> {
    setPlacing('sending');
    for (let tries = 0; ; tries++) {
      const outcome = await sendOrder(intention, sentBefore || tries > 0);
      if (outcome.kind !== 'unknown') return outcome;
      if (gone.current) return null;
      const rest = pauses[tries];
      setPlacing(rest === undefined ? 'stuck' : 'waiting');
      await pause(rest === undefined ? null : Math.max(rest, outcome.waitMs));
      if (gone.current) return null;
    }
  }

  return { placing, place, askNow: () => wake.current?.() };
}
