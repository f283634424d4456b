import { useRef } from 'react';
import { RequestProblem } from './api/browser';

/**
 * Sends what must happen once. One intention keeps its key while it is unknown whether it arrived, so
 * that pressing again after a lost connection does nothing twice; after a refusal the next press is a
 * new intention. `send` gets the headers to add.
 */
export function useIdempotent() {
  const key = useRef<string | null>(null);
  return async <T>(send: (headers: Record<string, string>) => Promise<T>): Promise<T> => {
    key.current ??= newKey();
    try {
      return await send({ 'idempotency-key': key.current });
    } catch (error) {
      const answered = error instanceof RequestProblem && error.status < 500;
      if (answered && error.code !== 'request_in_flight') key.current = null;
      throw error;
    }
  };
}

/**
 * One for each intention. Made by hand, since `crypto.randomUUID` is not there on plain http, as on a
 * phone that looks at a developer's machine.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
