import { describe, expect, it } from 'vitest';
import { deliverySum } from './delivery-sum';

const bdt = (amount: number) => ({ amount, currency: 'BDT' as const });
const method = { fee: bdt(6_000), freeAbove: bdt(500_000) };

describe('deliverySum', () => {
  it('adds the fee and says what is missing for free delivery', () => {
    expect(deliverySum(bdt(499_900), method)).toEqual({
      fee: bdt(6_000),
      total: bdt(505_900),
      moreForFree: bdt(100),
    });
  });

  it('is free from the threshold on', () => {
    expect(deliverySum(bdt(500_000), method)).toEqual({
      fee: bdt(0),
      total: bdt(500_000),
      moreForFree: null,
    });
  });

  it('promises nothing where delivery is never free, or costs nothing', () => {
    expect(deliverySum(bdt(100), { fee: bdt(15_000), freeAbove: null }).moreForFree).toBeNull();
    expect(deliverySum(bdt(100), { fee: bdt(0), freeAbove: null }).moreForFree).toBeNull();
  });
});
