import type { Settings } from './settings.ts';

// What a run makes is marked, so that it leaves no mail and can be removed: `pnpm orders remove-load-run`.

export const markOf = ({ loadRun, loadRunKey }: Settings) => ({
  'load-run': loadRun,
  'load-run-key': loadRunKey,
});

/** The order of a guest as the checkout page sends it, marked as the run's. */
export function orderOf(settings: Settings, cartId: string, expectedTotal: number, key: string) {
  return {
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `${settings.loadRun}-${key}`,
      ...markOf(settings),
    },
    body: JSON.stringify({
      cartId,
      contact: { name: 'Load Shopper', phone: '01712345678' },
      delivery: 'standard',
      address: { division: 'dhaka', district: 'dhaka', upazila: 'dhanmondi', line: 'Road 5' },
      payment: 'cod',
      expectedTotal,
    }),
  };
}

/** The account of the run with this number, as it is registered. */
export function accountOf(settings: Settings, name: string) {
  return {
    email: `${settings.loadRun}.${name}@load.dhakacart.example`,
    password: `load-${settings.loadRun}`,
    name: 'Load Shopper',
  };
}
