import { describe, expect, test } from 'vitest';
import { askAfterSeconds, paceOf, waitSeconds } from './estimate.ts';
import { accrue, nextRate } from './rate.ts';

const pace = {
  ratePerSecond: 40,
  currentRate: 40,
  allowance: 0,
  elapsed: 1,
  sinceCut: null,
  ordersSeen: 100,
  ordersTroubled: 0,
};

describe('the rate', () => {
  test('stays while orders go well, or there are none', () => {
    expect(nextRate(pace)).toEqual({ rate: 40, cut: false });
    expect(nextRate({ ...pace, ordersSeen: 0 })).toEqual({ rate: 40, cut: false });
    expect(nextRate({ ...pace, ordersTroubled: 10 })).toEqual({ rate: 40, cut: false });
  });

  test('halves when more than one order in ten is in trouble, once until that shows', () => {
    const cut = nextRate({ ...pace, ordersTroubled: 11 });
    expect(cut).toEqual({ rate: 20, cut: true });
    const after = { ...pace, currentRate: 20, ordersTroubled: 50 };
    expect(nextRate({ ...after, sinceCut: 1 })).toEqual({ rate: 20, cut: false });
    expect(nextRate({ ...after, sinceCut: 3 })).toEqual({ rate: 10, cut: true });
  });

  test('never ends, and comes back in steps up to what the operator allows', () => {
    let rate = 40;
    for (let turn = 0; turn < 20; turn++) {
      rate = nextRate({ ...pace, currentRate: rate, ordersTroubled: 100 }).rate;
    }
    expect(rate).toBe(2);
    const steps: number[] = [];
    for (let turn = 0; turn < 25; turn++) {
      rate = nextRate({ ...pace, currentRate: rate, sinceCut: 10 + turn }).rate;
      steps.push(rate);
    }
    expect(steps.slice(0, 3)).toEqual([4, 6, 8]);
    expect(steps.at(-1)).toBe(40);
  });
});

test('admissions accrue by time, at most two seconds of them, and nothing of a fraction is lost', () => {
  expect(accrue({ allowance: 0.5, elapsed: 1 }, 3)).toBe(3.5);
  expect(accrue({ allowance: 0, elapsed: 3600 }, 40)).toBe(80);
  expect(accrue({ allowance: 0.75, elapsed: 1 }, 0.5)).toBe(1.25);
  expect(accrue({ allowance: 0, elapsed: 3600 }, 0.5)).toBe(1.5);
});

describe('the estimate', () => {
  test('is by the pace of the last minute, and by what is aimed at before that is known', () => {
    expect(paceOf([], 40)).toBe(40);
    expect(
      paceOf(
        [
          { at: 0, head: 0 },
          { at: 1_000, head: 5 },
        ],
        40,
      ),
    ).toBe(40);
    expect(
      paceOf(
        [
          { at: 0, head: 100 },
          { at: 60_000, head: 700 },
        ],
        40,
      ),
    ).toBe(10);
    expect(waitSeconds(99, 10)).toBe(10);
  });

  test('is none while the line stands still', () => {
    expect(
      paceOf(
        [
          { at: 0, head: 7 },
          { at: 10_000, head: 7 },
        ],
        40,
      ),
    ).toBe(0);
    expect(waitSeconds(3, 0)).toBeNull();
  });

  test('those in front ask often, those far behind seldom, and nobody too late to come', () => {
    expect(askAfterSeconds(1, 90, 0.5)).toBe(2);
    expect(askAfterSeconds(100, 90, 0.5)).toBe(20);
    expect(askAfterSeconds(5_000, 90, 0.5)).toBe(45);
    expect(askAfterSeconds(5_000, 600, 0.5)).toBe(60);
    expect(askAfterSeconds(1, 90, 0.25)).toBe(1.8);
    expect(askAfterSeconds(100, 90, 0)).toBe(16);
    expect(askAfterSeconds(100, 90, 1)).toBe(24);
  });
});
