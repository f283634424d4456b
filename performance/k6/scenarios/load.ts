import { mixed } from '../lib/mix.ts';
import type { Settings } from '../lib/settings.ts';

/** An ordinary day at its fullest: a rise, in which compilers and caches warm up, then steady: 30 s and five minutes. */
export const load = (settings: Settings) =>
  mixed(settings, [
    { of: 1 / 11, to: 1 },
    { of: 10 / 11, to: 1 },
  ]);
