import { mixed } from '../lib/mix.ts';
import type { Settings } from '../lib/settings.ts';

/** Where does it break? Half of the rate, all of it, and on to three times as much. */
export const stress = (settings: Settings) =>
  mixed(
    settings,
    [0.5, 1, 1.5, 2, 3].flatMap((to) => [
      { of: 0.04, to },
      { of: 0.16, to },
    ]),
  );
