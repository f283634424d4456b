import type { Scenario } from 'k6/options';
import { expect, it } from 'vitest';
import { day } from '../lib/mix.ts';
import { readSettings, type Settings } from '../lib/settings.ts';
import { load } from './load.ts';
import { soak } from './soak.ts';
import { spike } from './spike.ts';
import { stress } from './stress.ts';

type Shape = (settings: Settings) => Record<string, Scenario>;

/** Who looks around, at each end of a stage: when, s, and how many of a hundred at the full rate. */
function lookersOf(shape: Shape, seconds: number): [number, number][] {
  const settings = readSettings({
    LOAD_RUN_KEY: 'a-key-of-the-shop',
    SCENARIO: 'load',
    RATE: '1000',
    DURATION: `${seconds}s`,
  });
  const { browse } = shape(settings);
  if (browse?.executor !== 'ramping-arrival-rate') throw new Error('It is no open model.');
  const full = load(settings).browse;
  const height = full?.executor === 'ramping-arrival-rate' ? full.stages[0]?.target : undefined;
  const share = (target: number) => Math.round((100 * target) / (height ?? Number.NaN));
  let at = 0;
  return browse.stages.map(({ duration, target }) => {
    at += Number.parseInt(duration, 10);
    return [at, share(target)];
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

it.each([load, stress, spike, soak])('%o sends everything that is done on a day', (shape) => {
  const settings = readSettings({ LOAD_RUN_KEY: 'a-key-of-the-shop', SCENARIO: 'load' });
  expect(Object.keys(shape(settings))).toEqual(Object.keys(day));
});

it('asks for so many requests a second as it is told', () => {
  const settings = readSettings({
    LOAD_RUN_KEY: 'a-key-of-the-shop',
    SCENARIO: 'load',
    RATE: '1000',
  });
  const perMinute = Object.entries(day).map(([name, { requests }]) => {
    const scenario = load(settings)[name];
    if (scenario?.executor !== 'ramping-arrival-rate') throw new Error('It is no open model.');
    return (scenario.stages.at(-1)?.target ?? 0) * requests;
  });
  const perSecond = perMinute.reduce((sum, one) => sum + one, 0) / 60;
  expect(perSecond).toBeGreaterThan(999);
  expect(perSecond).toBeLessThan(1_001);
});
