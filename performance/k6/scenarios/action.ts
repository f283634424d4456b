import { arrivals } from '../lib/arrivals.ts';
import type { Settings } from '../lib/settings.ts';

/** One action alone, for its cost. */
export const action = (settings: Settings) => ({
  action: arrivals(
    settings,
    'oneAction',
    settings.rate,
    [
      { of: 0, to: 1 },
      { of: 1, to: 1 },
    ],
    3,
  ),
});
