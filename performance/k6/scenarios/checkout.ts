import { crowd } from '../lib/arrivals.ts';
import type { Settings } from '../lib/settings.ts';

/** How many orders a second can the shop take? So many shoppers order again and again. */
export const checkouts = (settings: Settings) => ({ buy: crowd(settings, 'order', 16) });
