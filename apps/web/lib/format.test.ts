import { describe, expect, it } from 'vitest';
import {
  compareNames,
  formatDate,
  formatDay,
  formatDiscount,
  formatLastDay,
  formatNumber,
  formatPrice,
  formatRating,
  formatWeekday,
  localDigits,
} from './format';

const taka = (amount: number) => ({ amount: amount * 100, currency: 'BDT' as const });

describe('formatPrice', () => {
  it.each([
    [0, '৳\u00a00', '৳\u00a0০'],
    [999, '৳\u00a0999', '৳\u00a0৯৯৯'],
    [52_999, '৳\u00a052,999', '৳\u00a0৫২,৯৯৯'],
    [105_000, '৳\u00a01,05,000', '৳\u00a0১,০৫,০০০'],
    [12_345_678, '৳\u00a01,23,45,678', '৳\u00a0১,২৩,৪৫,৬৭৮'],
  ])('groups %d taka by lakh in both languages', (amount, en, bn) => {
    expect(formatPrice(taka(amount), 'en')).toBe(en);
    expect(formatPrice(taka(amount), 'bn')).toBe(bn);
  });

  it('shows poisha only when there are some', () => {
    expect(formatPrice({ amount: 12_345, currency: 'BDT' }, 'en')).toBe('৳\u00a0123.45');
    expect(formatPrice({ amount: 12_340, currency: 'BDT' }, 'bn')).toBe('৳\u00a0১২৩.৪০');
  });
});

describe('numbers', () => {
  it('have the digits of the language', () => {
    expect(formatNumber(1204, 'en')).toBe('1,204');
    expect(formatNumber(1204, 'bn')).toBe('১,২০৪');
    expect(formatRating(4.7, 'en')).toBe('4.7');
    expect(formatRating(5, 'bn')).toBe('৫.০');
    expect(formatDiscount(9, 'bn')).toBe('-৯%');
    expect(localDigits('8 GB, 50 MP', 'bn')).toBe('৮ GB, ৫০ MP');
    expect(localDigits('8 GB', 'en')).toBe('8 GB');
  });
});

describe('dates', () => {
  // Half past eight in the evening in Greenwich is half past two the next morning in Dhaka.
  const evening = '2026-11-27T20:30:00Z';

  it('are those of Dhaka', () => {
    expect(formatDay(evening, 'en')).toBe('28 November');
    expect(formatDay(evening, 'bn')).toBe('২৮ নভেম্বর');
    expect(formatDate(evening, 'en')).toBe('28 November 2026');
    expect(formatWeekday(evening, 'bn')).toContain('শনিবার');
  });

  it('take a day without a time as that day', () => {
    expect(formatDate('2026-11-22', 'en')).toBe('22 November 2026');
  });

  it('end the day before the midnight that ends something', () => {
    const midnightAfterFriday = '2026-11-27T18:00:00Z';
    expect(formatWeekday(midnightAfterFriday, 'en')).toContain('Saturday');
    expect(formatLastDay(midnightAfterFriday, 'en')).toContain('Friday');
  });
});

describe('compareNames', () => {
  it('sorts Bengali by its own alphabet', () => {
    const names = ['ঢাকা', 'কক্সবাজার', 'বরিশাল', 'খুলনা', 'অভয়নগর'];
    expect(names.sort(compareNames('bn'))).toEqual(['অভয়নগর', 'কক্সবাজার', 'খুলনা', 'ঢাকা', 'বরিশাল']);
  });
});
