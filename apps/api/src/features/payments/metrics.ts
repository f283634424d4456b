import { Counter, type Registry } from 'prom-client';
import type { CallbackOutcome } from './receive-callback.ts';

export interface PaymentMetrics {
  /** Counts what became of something that the gateway, or somebody in its name, told us. */
  count(outcome: CallbackOutcome | 'unverified'): void;
}

/** One for each process: the API takes callbacks, the worker asks by itself. */
export function createPaymentMetrics(registry: Registry): PaymentMetrics {
  const events = new Counter({
    name: 'payment_events_total',
    help: 'Payment events by what became of them; alert on `bad_signature`, `mismatch` and `invalid` (forgery), and on `unverified` (the gateway does not answer)',
    labelNames: ['outcome'] as const,
    registers: [registry],
  });
  return { count: (outcome) => events.inc({ outcome }) };
}
