import { describe, expect, test } from 'vitest';
import { type Click, type Control, watchClicks } from './double-click';

const at = (timeStamp: number, click: Partial<Click> = {}): Click => ({
  detail: 1,
  pointerType: 'mouse',
  timeStamp,
  clientX: 100,
  clientY: 100,
  ...click,
});

/** A control with others in it. */
class Box implements Control {
  private readonly inner: Control[];

  constructor(...inner: Control[]) {
    this.inner = inner;
  }

  contains(other: Control | null): boolean {
    return other !== null && (other === this || this.inner.includes(other));
  }
}

const add = new Box();
const checkout = new Box();
const more = new Box();
const less = new Box();
const drawer = new Box(checkout);

describe('of a mouse', () => {
  test('the second click on what came under it is astray, and no other of the same run', () => {
    const isAstray = watchClicks();
    expect(isAstray(at(0), add)).toBe(false);
    expect(isAstray(at(2_000, { detail: 2 }), drawer)).toBe(true);
    expect(isAstray(at(2_100, { detail: 3 }), more)).toBe(false);
    expect(isAstray(at(2_200, { detail: 4 }), less)).toBe(false);
    expect(isAstray(at(2_300), add)).toBe(false);
    expect(isAstray(at(2_400, { detail: 2 }), drawer)).toBe(true);
  });

  test('clicks on one control, single ones and those elsewhere are meant', () => {
    const isAstray = watchClicks();
    expect(isAstray(at(0), more)).toBe(false);
    expect(isAstray(at(100, { detail: 2 }), more)).toBe(false);
    expect(isAstray(at(200), drawer)).toBe(false);
    expect(isAstray(at(300, { detail: 2, clientX: 180 }), less)).toBe(false);
  });

  test('is not held to a first click that nobody saw, on nothing, or on what is around', () => {
    expect(watchClicks()(at(0, { detail: 2 }), add)).toBe(false);
    for (const missed of [null, drawer]) {
      const isAstray = watchClicks();
      expect(isAstray(at(0), missed)).toBe(false);
      expect(isAstray(at(100, { detail: 2 }), checkout)).toBe(false);
    }
  });
});

// Chromium counts taps on neighbours together; Safari counts none.
describe.each(['touch', undefined])('of a finger (%s)', (pointerType) => {
  test.each([1, 2])('a quick second tap at the same place is astray (counted %s)', (detail) => {
    const isAstray = watchClicks();
    expect(isAstray(at(0, { pointerType }), add)).toBe(false);
    expect(isAstray(at(300, { pointerType, detail, clientX: 104 }), checkout)).toBe(true);
  });

  test.each([1, 2])('a later tap, and one on a neighbour, are meant (counted %s)', (detail) => {
    const isAstray = watchClicks();
    expect(isAstray(at(0, { pointerType }), more)).toBe(false);
    expect(isAstray(at(100, { pointerType, detail, clientX: 180 }), less)).toBe(false);
    expect(isAstray(at(700, { pointerType, detail, clientX: 180 }), drawer)).toBe(false);
  });
});

test.each([
  ['of most browsers', { detail: 0, clientX: 0, clientY: 0 }],
  ['on a link in Firefox', { detail: 1, pointerType: '', clientX: 0, clientY: 0 }],
  ['on a link in an older Firefox', { detail: 1, pointerType: undefined, clientX: 0, clientY: 0 }],
])('the keyboard’s are meant: %s', (_, keyed) => {
  const isAstray = watchClicks();
  expect(isAstray(at(0), add)).toBe(false);
  expect(isAstray(at(10, keyed), drawer)).toBe(false);
  expect(isAstray(at(20, keyed), checkout)).toBe(false);
});
