import type { Scenario } from 'k6/options';

/**
 * The stages of a scenario of which the tests know that visitors arrive at a rate: how long each is, and how
 * many visits a minute there are at its end.
 *
 * @throws Error where there is no such scenario, or it waits for the shop.
 */
export function stagesOf(scenario: Scenario | undefined) {
  if (scenario?.executor !== 'ramping-arrival-rate') throw new Error('It is no open model.');
  return scenario.stages;
}
