import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { request } from '@/lib/api/browser';
import { tokenHeaders } from './token';
import type { Order } from './types';

// Three and a half minutes in all. Whoever waits longer is told what happens without them.
const pausesMs = [2, 3, 4, 6, 8, 12, 15, 20, 30, 45, 60].map((seconds) => seconds * 1000);

/** What of an order makes a page about it old. */
const stateOf = ({ status, canPay, timeline }: Order) => `${status} ${canPay} ${timeline.length}`;

/**
 * Asks how an unpaid order stands: with growing pauses while `waiting`, and whenever somebody looks
 * at the page again, as after paying in another tab. Nothing is asked while nobody looks. When the
 * order has changed the page is rendered anew. `quiet` says that the questions have ended without an
 * answer; `again` asks from the start.
 */
export function useSettling(order: Order, token: string | null, waiting: boolean) {
  const router = useRouter();
  const [round, setRound] = useState(0);
  const [quietRound, setQuietRound] = useState<number | null>(null);
  const { id } = order;
  const seen = stateOf(order);

  useEffect(() => {
    const stopped = new AbortController();
    const pauses = waiting ? [...pausesMs] : [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = false;

    async function ask() {
      timer = undefined;
      if (asking || document.visibilityState !== 'visible') return;
      asking = true;
      try {
        const options = { headers: tokenHeaders(token), signal: stopped.signal };
        const now = await request<Order>(`/orders/${id}`, options);
        if (stateOf(now) !== seen) router.refresh();
      } catch {
        // Without an answer the next question may have one.
      } finally {
        asking = false;
        if (!stopped.signal.aborted) plan();
      }
    }

    function plan() {
      const pause = pauses.shift();
      if (pause !== undefined) timer = setTimeout(ask, pause);
      else if (waiting) setQuietRound(round);
    }

    const onReturn = () => {
      if (timer === undefined) void ask();
    };
    plan();
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('online', onReturn);
    return () => {
      stopped.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('online', onReturn);
    };
  }, [id, token, seen, waiting, round, router]);

  return { quiet: quietRound === round, again: () => setRound((last) => last + 1) };
}
