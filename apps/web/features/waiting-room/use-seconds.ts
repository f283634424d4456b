import { useEffect, useState } from 'react';

/**
 * Whole seconds that are left of those given, second by second, by how long the page has waited and
 * not by the device's clock, which may be wrong. `at` marks when they were given; a new one starts over.
 */
export function useSeconds(seconds: number, at: unknown): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const begun = performance.now();
    const tick = () => {
      setLeft(Math.max(0, Math.floor(seconds - (performance.now() - begun) / 1000)));
    };
    setLeft(seconds);
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [seconds, at]);
  return left;
}
