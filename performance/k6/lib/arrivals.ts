import type { Scenario } from 'k6/options';
import type { Settings } from './settings.ts';

/**
 * A part of a scenario: how long it is, as a share of the whole, and to what share of the rate it goes.
 * A first one without length says where the rate begins; otherwise it begins at nothing.
 */
export interface Stage {
  of: number;
  to: number;
}

/**
 * There are visitors for as long as each of their requests takes so long, s, on average: as long as the
 * slowest twentieth is promised to take at most. With a slower shop some find no room, and are counted.
 */
const patienceSeconds = 0.5;

/**
 * Visitors who arrive at a rate, whatever the shop answers: one that is slow gets no fewer (an open
 * model). Stages have shares of `perSecond`; `requests` is what each visitor sends, one after the other.
 */
export function arrivals(
  settings: Settings,
  exec: string,
  perSecond: number,
  stages: Stage[],
  requests: number,
): Scenario {
  // Rates are whole numbers of a unit, and some journeys are rarer than one a second.
  const perMinute = (share: number) => Math.round(perSecond * 60 * share);
  const highest = Math.max(...stages.map(({ to }) => to));
  // All are there before the run: k6 takes milliseconds of a core to make one, and would make most of
  // them at the very moment when the machine that the shop may be on is busiest.
  const visitors = Math.min(
    settings.maxVisitors,
    Math.ceil(perSecond * highest * requests * patienceSeconds) + 5,
  );
  return {
    executor: 'ramping-arrival-rate',
    exec,
    timeUnit: '1m',
    startRate: stages[0]?.of === 0 ? perMinute(stages[0].to) : 0,
    stages: stages
      .filter(({ of }) => of > 0)
      .map(({ of, to }) => ({
        duration: `${Math.max(1, Math.round(of * settings.seconds))}s`,
        target: perMinute(to),
      })),
    preAllocatedVUs: visitors,
    maxVUs: visitors,
    gracefulStop: '30s',
  };
}

/** As many at once as given, each beginning again as soon as it is answered: what the shop can do. */
export function crowd(settings: Settings, exec: string, visitors: number): Scenario {
  return {
    executor: 'constant-vus',
    exec,
    vus: Math.min(visitors, settings.maxVisitors),
    duration: `${settings.seconds}s`,
    gracefulStop: '30s',
  };
}
