import type { Scenario } from 'k6/options';
import { arrivals, type Stage } from './arrivals.ts';
import type { Settings } from './settings.ts';

/**
 * An ordinary day: what happens in a hundred visits, and how many requests each of it is. Everybody
 * looks around, some fill a cart and put things back, few sign in, four buy.
 */
export const day = {
  browse: { times: 100, requests: 8 },
  cart: { times: 12, requests: 3 },
  returning: { times: 5, requests: 2 },
  signIn: { times: 1, requests: 1 },
  newcomer: { times: 0.25, requests: 1 },
  order: { times: 4, requests: 3 },
} as const;

const requestsOfVisit =
  Object.values(day).reduce((sum, { times, requests }) => sum + times * requests, 0) / 100;

/** The journeys of a day, at a rate of requests a second that follows the stages. */
export function mixed(settings: Settings, stages: Stage[]): Record<string, Scenario> {
  const visits = settings.rate / requestsOfVisit;
  return Object.fromEntries(
    Object.entries(day).map(([journey, { times, requests }]) => [
      journey,
      arrivals(settings, journey, (visits * times) / 100, stages, requests),
    ]),
  );
}
