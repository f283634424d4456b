import { mixed } from '../lib/mix.ts';
import type { Settings } from '../lib/settings.ts';

/** A quiet day without an end: does anything pile up? */
export const soak = (settings: Settings) =>
  mixed(settings, [
    { of: 0, to: 1 },
    { of: 1, to: 1 },
  ]);
