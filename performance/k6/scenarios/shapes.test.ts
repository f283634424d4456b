import type { Scenario } from 'k6/options';
import { expect, it } from 'vitest';
import { day } from '../lib/mix.ts';
import { readSettings, type Settings } from '../lib/settings.ts';
import { load } from './load.ts';
import { soak } from './soak.ts';
import { spike } from './spike.ts';
import { stagesOf } from './stages-of.ts';
import { stress } from './stress.ts';

type Shape = (settings: Settings) => Record<string, Scenario>;

const settingsOf = (more: Record<string, string> = {}) =>
  readSettings({ LOAD_RUN_KEY: 'a-key-of-the-shop', SCENARIO: 'load', RATE: '1000', ...more });

/** Who looks around, at the end of each stage: when, s, and how many of a hundred at the full rate. */
function lookersOf(shape: Shape, seconds: number): [number, number][] {
  const settings = settingsOf({ DURATION: `${seconds}s` });
  const height = stagesOf(load(settings).browse)[0]?.target ?? Number.NaN;
  let at = 0;
  return stagesOf(shape(settings).browse).map(({ duration, target }) => {
    at += Number.parseInt(duration, 10);
    return [at, Math.round((100 * target) / height)];
  });
}

it('load rises for half a minute and is steady for five', () => {
  expect(lookersOf(load, 330)).toEqual([
    [30, 100],
    [330, 100],
  ]);
});

it('stress rises in steps to three times as much', () => {
  expect(lookersOf(stress, 300)).toEqual([
    [12, 50],
    [60, 50],
    [72, 100],
    [120, 100],
    [132, 150],
    [180, 150],
    [192, 200],
    [240, 200],
    [252, 300],
    [300, 300],
  ]);
});

it('spike is all at once, and back', () => {
  expect(lookersOf(spike, 100)).toEqual([
    [25, 10],
    [28, 100],
    [60, 100],
    [63, 10],
    [100, 10],
  ]);
});

it('soak is the same for twenty minutes', () => {
  expect(lookersOf(soak, 1_200)).toEqual([[1_200, 100]]);
});

it.each([
  ['load', load],
  ['stress', stress],
  ['spike', spike],
  ['soak', soak],
])('%s sends everything that is done on a day', (_name, shape) => {
  expect(Object.keys(shape(settingsOf()))).toEqual(Object.keys(day));
});

it('asks for so many requests a second as it is told', () => {
  const scenarios = load(settingsOf());
  const perMinute = Object.entries(day).reduce(
    (sum, [name, { requests }]) => sum + (stagesOf(scenarios[name]).at(-1)?.target ?? 0) * requests,
    0,
  );
  expect(perMinute / 60).toBeGreaterThan(999);
  expect(perMinute / 60).toBeLessThan(1_001);
});
