import type { Scenario } from 'k6/options';
import { expect, it } from 'vitest';
import { readSettings } from '../lib/settings.ts';
import { sale } from './sale.ts';
import { stagesOf } from './stages-of.ts';

const ofTheSale = (more: Record<string, string> = {}) =>
  sale(readSettings({ LOAD_RUN_KEY: 'a-key-of-the-shop', RATE: '100', DURATION: '60s', ...more }));

/** Visits a minute at the end of each stage. */
const targetsOf = (scenario: Scenario) => stagesOf(scenario).map(({ target }) => target);

it('is a steep rise of which one in five adds and one in twenty buys', () => {
  const { rush, grab, buy } = ofTheSale();
  expect(targetsOf(rush)).toEqual([300, 6_000, 6_000, 1_800]);
  expect(targetsOf(grab)).toEqual([60, 1_200, 1_200, 360]);
  expect(targetsOf(buy)).toEqual([15, 300, 300, 90]);
  expect(rush).toMatchObject({ executor: 'ramping-arrival-rate', startRate: 300 });
});

it('takes as many buyers as it is told, beside everybody else', () => {
  const { rush, buy } = ofTheSale({ ORDER_RATE: '500' });
  expect(targetsOf(rush)).toEqual([300, 6_000, 6_000, 1_800]);
  expect(targetsOf(buy)).toEqual([1_500, 30_000, 30_000, 9_000]);
});
