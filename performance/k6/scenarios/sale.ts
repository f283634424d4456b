import { arrivals, type Stage } from '../lib/arrivals.ts';
import type { Settings } from '../lib/settings.ts';

/** Nearly nobody, then everybody within a few seconds; most stay, and they drop off at the end. */
const rush: Stage[] = [
  { of: 0, to: 0.05 },
  { of: 0.05, to: 0.05 },
  { of: 0.05, to: 1 },
  { of: 0.7, to: 1 },
  { of: 0.2, to: 0.3 },
];

/** The mean rate of the whole scenario, as a share of that at its height: between stages it is a line. */
export const meanOfRush = rush.reduce(
  (sum, { of, to }, index) => sum + (of * (to + (rush[index - 1]?.to ?? to))) / 2,
  0,
);

/** How many come to buy in the whole of a sale. */
export const buyersOf = (settings: Settings): number =>
  buyersASecond(settings) * settings.seconds * meanOfRush;

/** Of a hundred visits, how many put something into a cart, and how many buy. */
const adds = 20;
const buys = 5;

/** At the height. */
const buyersASecond = ({ orderRate, rate }: Settings) => orderRate ?? (rate * buys) / 100;

/**
 * The arrival of a sale. Most look, some add, few buy, and most of them want the same product. Looking
 * and buying arrive independently, so that buying can be more than the shop can do (ORDER_RATE).
 */
export const sale = (settings: Settings) => ({
  rush: arrivals(settings, 'rush', settings.rate, rush, 5),
  grab: arrivals(settings, 'grab', (settings.rate * adds) / 100, rush, 1),
  // Those with a prepared cart come first; after them most are told to come back at their first request.
  buy: arrivals(settings, 'buy', buyersASecond(settings), rush, 1),
});
