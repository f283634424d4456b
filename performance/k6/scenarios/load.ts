import { mixed } from '../lib/mix.ts';
import type { Settings } from '../lib/settings.ts';

/** An ordinary day at its fullest: a short rise, in which compilers and caches warm up, then steady. */
export const load = (settings: Settings) =>
  mixed(settings, [
    { of: 0.05, to: 1 },
    { of: 0.95, to: 1 },
  ]);
