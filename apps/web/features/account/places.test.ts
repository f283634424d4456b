import { describe, expect, it } from 'vitest';
import { choosePlace, placeNames } from './places';

const divisions = [
  {
    slug: 'dhaka',
    name: 'Dhaka',
    districts: [
      { slug: 'dhaka', name: 'Dhaka', upazilas: [{ slug: 'dhanmondi', name: 'Dhanmondi' }] },
      { slug: 'gazipur', name: 'Gazipur', upazilas: [{ slug: 'sreepur', name: 'Sreepur' }] },
    ],
  },
];

describe('placeNames', () => {
  it('goes from small to large, and says Dhaka once', () => {
    const gazipur = { division: 'dhaka', district: 'gazipur', upazila: 'sreepur' };
    expect(placeNames(divisions, gazipur)).toEqual(['Sreepur', 'Gazipur', 'Dhaka']);
    const dhaka = { division: 'dhaka', district: 'dhaka', upazila: 'dhanmondi' };
    expect(placeNames(divisions, dhaka)).toEqual(['Dhanmondi', 'Dhaka']);
  });

  it('leaves out what it does not know', () => {
    const place = { division: 'dhaka', district: 'gone', upazila: 'gone' };
    expect(placeNames(divisions, place)).toEqual(['Dhaka']);
  });
});

describe('choosePlace', () => {
  const before = { division: 'dhaka', district: 'gazipur', upazila: 'sreepur' };

  it('empties what lies below', () => {
    expect(choosePlace(before, 'division', 'khulna')).toEqual({
      division: 'khulna',
      district: '',
      upazila: '',
    });
    expect(choosePlace(before, 'district', 'dhaka')).toEqual({
      division: 'dhaka',
      district: 'dhaka',
      upazila: '',
    });
    expect(choosePlace(before, 'upazila', 'kaliakair').upazila).toBe('kaliakair');
  });
});
