import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';

/** Longer than a page takes that still comes, ms. */
const longestMs = 10_000;

/**
 * Goes to another page of the shop. The promise resolves when that is over and this page is still here:
 * until then whoever pressed may press again, and it does nothing. After ten seconds it may.
 */
export function useGoTo(): (path: string) => Promise<void> {
  const router = useRouter();
  const [going, startGoing] = useTransition();
  const arrived = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (going) return;
    arrived.current?.();
    arrived.current = null;
  }, [going]);

  return (path) =>
    new Promise((resolve) => {
      arrived.current = resolve;
      startGoing(() => router.push(path));
      setTimeout(resolve, longestMs);
    });
}
