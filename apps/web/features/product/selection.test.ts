import { describe, expect, it } from 'vitest';
import type { Variant } from '@/features/catalogue/types';
import { variantWith } from './selection';

const variant = (id: string, options: Record<string, string>): Variant => ({
  id,
  sku: id,
  options,
  price: { amount: 100, currency: 'BDT' },
  compareAtPrice: null,
  availability: 'in_stock',
  unitsLeft: null,
  pictures: [],
});

const navy128 = variant('a', { colour: 'navy', storage: '128' });
const navy256 = variant('b', { colour: 'navy', storage: '256' });
const red128 = variant('c', { colour: 'red', storage: '128' });
const all = [navy128, navy256, red128];

describe('variantWith', () => {
  it('keeps what was chosen before', () => {
    expect(variantWith(all, navy128, 'storage', '256')).toBe(navy256);
    expect(variantWith(all, navy128, 'colour', 'red')).toBe(red128);
  });

  it('gives up as little as it must', () => {
    expect(variantWith(all, navy256, 'colour', 'red')).toBe(red128);
  });

  it('says when there is none', () => {
    expect(variantWith(all, navy128, 'colour', 'green')).toBeNull();
  });
});
