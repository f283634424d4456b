import { describe, expect, test } from 'vitest';
import { type Click, watchClicks } from './double-click';

const at = (timeStamp: number, click: Partial<Click> = {}): Click => ({
  detail: 1,
  pointerType: 'mouse',
  timeStamp,
  clientX: 100,
  clientY: 100,
  ...click,
});

describe('of a mouse', () => {
  test('the second click on what came under it is astray, and the third is not', () => {
    const isAstray = watchClicks<string>();
    expect(isAstray(at(0), 'add')).toBe(false);
    expect(isAstray(at(2_000, { detail: 2 }), 'drawer')).toBe(true);
    expect(isAstray(at(2_100, { detail: 3 }), 'drawer')).toBe(false);
  });

  test('clicks on one control, single ones and those elsewhere are meant', () => {
    const isAstray = watchClicks<string>();
    expect(isAstray(at(0), 'more')).toBe(false);
    expect(isAstray(at(100, { detail: 2 }), 'more')).toBe(false);
    expect(isAstray(at(200), 'drawer')).toBe(false);
    expect(isAstray(at(300, { detail: 2, clientX: 180 }), 'less')).toBe(false);
  });

  test('is not held to a first click that nobody saw', () => {
    expect(watchClicks<string>()(at(0, { detail: 2 }), 'add')).toBe(false);
  });
});

// Chromium counts taps on neighbours together; Safari counts none.
describe.each(['touch', undefined])('of a finger (%s)', (pointerType) => {
  test.each([1, 2])('a quick second tap at the same place is astray (counted %s)', (detail) => {
    const isAstray = watchClicks<string>();
    expect(isAstray(at(0, { pointerType }), 'add')).toBe(false);
    expect(isAstray(at(300, { pointerType, detail, clientX: 104 }), 'to the checkout')).toBe(true);
  });

  test.each([1, 2])('a later tap, and one on a neighbour, are meant (counted %s)', (detail) => {
    const isAstray = watchClicks<string>();
    expect(isAstray(at(0, { pointerType }), 'more')).toBe(false);
    expect(isAstray(at(100, { pointerType, detail, clientX: 180 }), 'less')).toBe(false);
    expect(isAstray(at(700, { pointerType, detail, clientX: 180 }), 'drawer')).toBe(false);
  });
});

test('the keyboard’s are meant', () => {
  const isAstray = watchClicks<string>();
  expect(isAstray(at(0), 'add')).toBe(false);
  expect(isAstray(at(10, { detail: 0 }), 'drawer')).toBe(false);
  expect(isAstray(at(20, { detail: 2 }), 'drawer')).toBe(false);
});
