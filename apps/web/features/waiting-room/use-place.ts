import { useEffect, useRef, useState } from 'react';
import { RequestProblem, request } from '@/lib/api/browser';
import type { Place } from './room';

/** After a question without an answer the next one follows so soon, s. */
const retrySeconds = 5;

/**
 * Where this browser stands in a line: asked when the last answer said to, at once when somebody
 * looks at the page again or the network is back. Whoever has no place yet is lined up; whoever had
 * one that is over has to press. `lost` says that the last question got no answer.
 */
export function usePlace(first: Place) {
  const [place, setPlace] = useState(first);
  const [lost, setLost] = useState(false);
  const [round, setRound] = useState(0);
  const current = useRef(first);
  const wantsToJoin = useRef(first.state === 'none');

  useEffect(() => {
    const stopped = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = false;

    async function ask() {
      if (asking) return;
      clearTimeout(timer);
      asking = true;
      let pause = retrySeconds;
      try {
        const method = wantsToJoin.current ? 'POST' : 'GET';
        const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(15_000)]);
        const next = await request<Place>(`/waiting-rooms/${first.room.id}/place`, {
          method,
          signal,
        });
        // A place that this browser has lost, with its cookies, is a new one at the end.
        wantsToJoin.current = next.state === 'none';
        pause = next.state === 'none' ? 1 : next.askAfterSeconds;
        current.current = next;
        setPlace(next);
        setLost(false);
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (error instanceof RequestProblem && error.status === 429) pause = retrySeconds * 2;
        setLost(true);
      } finally {
        asking = false;
      }
      if (!stopped.signal.aborted) timer = setTimeout(ask, pause * 1000);
    }

    const onReturn = () => {
      if (document.visibilityState === 'visible') void ask();
    };
    if (wantsToJoin.current) void ask();
    else timer = setTimeout(ask, current.current.askAfterSeconds * 1000);
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('online', onReturn);
    return () => {
      stopped.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('online', onReturn);
    };
  }, [first.room.id, round]);

  return {
    place,
    lost,
    /** Lines up (again). */
    join: () => {
      wantsToJoin.current = true;
      setRound((before) => before + 1);
    },
  };
}
