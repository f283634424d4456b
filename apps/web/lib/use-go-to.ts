import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';

/**
 * Goes to another page of the shop. The promise resolves when that page is there: until then whoever
 * pressed may press again.
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
    });
}
