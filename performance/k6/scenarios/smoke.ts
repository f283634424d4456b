import { arrivals } from '../lib/arrivals.ts';
import { day } from '../lib/mix.ts';
import type { Settings } from '../lib/settings.ts';

/** Does everything work at all? Every journey as often as the others, so that none is left out. */
export function smoke(settings: Settings) {
  const all = Object.values(day).reduce((sum, { requests }) => sum + requests, 0);
  const steady = [
    { of: 0, to: 1 },
    { of: 1, to: 1 },
  ];
  return Object.fromEntries(
    Object.entries(day).map(([journey, { requests }]) => [
      journey,
      arrivals(settings, journey, settings.rate / all, steady, requests),
    ]),
  );
}
