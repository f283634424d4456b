import { describe, expect, it } from 'vitest';
import { type Colour, luminance, mix } from '../src/colours.ts';
import { colours } from '../src/index.ts';

const contrast = (first: string, second: string): number => {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe.each(Object.entries<Colour>(colours))('%s', (_slug, colour) => {
  it('has a name in both languages', () => {
    expect(colour.labelEn).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+)?$/);
    expect(colour.labelBn).toMatch(/^[\u0980-\u09ff ]+$/);
  });

  it.each([
    ['mist', '#e7f0ea'],
    ['sand', '#f1ece0'],
    ['the dark tile', '#14271f'],
  ])('stands out from %s by its body or its outline', (_name, tile) => {
    const best = Math.max(contrast(colour.hex, tile), contrast(colour.edge, tile));
    expect(best).toBeGreaterThanOrEqual(1.4);
  });
});

it('mixes colours by share', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
});

it('measures luminance as WCAG does', () => {
  expect(luminance('#000000')).toBe(0);
  expect(luminance('#ffffff')).toBeCloseTo(1, 6);
  expect(luminance('#c2321f')).toBeCloseTo(0.1384, 3);
});
