import { mixed } from '../lib/mix.ts';
import type { Settings } from '../lib/settings.ts';

/** A tenth of the rate, all of it within moments, and back: does the shop recover? */
export const spike = (settings: Settings) =>
  mixed(settings, [
    { of: 0, to: 0.1 },
    { of: 0.25, to: 0.1 },
    { of: 0.03, to: 1 },
    { of: 0.32, to: 1 },
    { of: 0.03, to: 0.1 },
    { of: 0.37, to: 0.1 },
  ]);
