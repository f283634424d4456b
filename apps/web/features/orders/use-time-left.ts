import { useEffect, useState } from 'react';

/**
 * Whole seconds until a moment, second by second; below zero once it has passed. `asOf` is the
 * server's clock when it rendered the page, in ms: a device's own clock may be wrong by minutes.
 */
export function useTimeLeft(until: string | null, asOf: number): number {
  const atFirst = until === null ? 0 : (Date.parse(until) - asOf) / 1000;
  const [passed, setPassed] = useState({ asOf, seconds: 0 });

  useEffect(() => {
    const begun = Date.now();
    const tick = () => setPassed({ asOf, seconds: (Date.now() - begun) / 1000 });
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [asOf]);

  return Math.floor(atFirst - (passed.asOf === asOf ? passed.seconds : 0));
}
