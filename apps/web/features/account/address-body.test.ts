import { expect, it } from 'vitest';
import { addressBody } from './address-body';

it('makes of a form what the API takes', () => {
  const body = addressBody({
    label: ' Home ',
    recipient: 'Rahima Begum',
    phone: '০১৭১২-৩৪৫৬৭৮',
    division: 'dhaka',
    district: 'dhaka',
    upazila: 'dhanmondi',
    line: 'House 12',
    postcode: '১২০৫',
    isDefault: 'true',
  });
  expect(body).toEqual({
    label: 'Home',
    recipient: 'Rahima Begum',
    phone: '+8801712345678',
    division: 'dhaka',
    district: 'dhaka',
    upazila: 'dhanmondi',
    line: 'House 12',
    postcode: '1205',
    isDefault: true,
  });
});

it('says that there is no postcode, and leaves the default alone', () => {
  const body = addressBody({ label: 'Home', postcode: ' ' });
  expect(body.postcode).toBeNull();
  expect('isDefault' in body).toBe(false);
});
